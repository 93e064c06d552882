import type { Place } from './place.ts';

/** What a rule asks for: shown beside its findings. */
export interface LintRule {
  /** `Q` or `R` and two digits. */
  id: string;
  title: string;
  why: string;
  severity: 'error' | 'warn';
}

/** One place where a rule does not hold. */
export interface LintFinding {
  rule: string;
  severity: 'error' | 'warn';
  message: string;
  place: Place | { file: string };
  /** Id of the question concerned; absent: the questionnaire or rubric as a whole. */
  question?: string;
  /** Keys and indexes from the question, or from the root: the same wherever the question stands. */
  path: readonly (string | number)[];
}

/** What `tenet lint` found in the files it looked at. */
export interface LintReport {
  /** Version of this program. */
  version: string;
  files: readonly string[];
  /** Every rule that exists, also those without a finding. */
  rules: readonly LintRule[];
  /** In order of file, line and column. */
  findings: readonly LintFinding[];
}

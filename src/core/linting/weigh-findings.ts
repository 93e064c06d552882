import type { RuleSetting } from '../../model/questionnaire.ts';
import type { RuleFinding } from './lint-content.ts';
import { lintRules } from './lint-rules.ts';

/** A finding with what it counts as. */
export interface WeighedFinding extends RuleFinding {
  severity: 'error' | 'warn';
}

/** Findings as their rules and the settings weigh them; those of a rule that is off are left out. */
export function weighFindings(
  findings: readonly RuleFinding[],
  settings: Readonly<Record<string, RuleSetting>>,
): WeighedFinding[] {
  const usual = new Map(lintRules.map(({ id, severity }) => [id, severity]));
  return findings.flatMap((finding) => {
    const severity = settings[finding.rule] ?? usual.get(finding.rule) ?? 'error';
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

import type { LintRule } from '../../model/lint-report.ts';
import { rubricRules } from './rubric/rubric-rules.ts';
import { contentRules } from './rules/index.ts';
import { versionRule } from './version-rule.ts';

/** Every rule of `tenet lint`, in the order of their ids. */
export const lintRules: readonly LintRule[] = [...contentRules, versionRule, ...rubricRules]
  .map(({ id, title, why, severity }) => ({ id, title, why, severity }))
  .sort((left, right) => (left.id < right.id ? -1 : 1));

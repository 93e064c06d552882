import type { LintRule } from '../../../model/lint-report.ts';

/** The rules that try a rubric out, by id. Which one looks for what stands in `check-rubric-levels.ts`. */
export const rubricRules = [
  {
    id: 'R01',
    title: 'every level can be reached',
    why: 'A level that no answer reaches caps every score below it.',
    severity: 'error',
  },
  {
    id: 'R02',
    title: 'every level can be the result',
    why: 'Two levels that are always reached together are one level: the lower name is never read in a report.',
    severity: 'warn',
  },
  {
    id: 'R03',
    title: 'more never lowers a level',
    why: 'Where a better answer or one more item of evidence costs a level, people learn to leave things out.',
    severity: 'error',
  },
  {
    id: 'R04',
    title: 'every level asks for something',
    why: 'A level that accepts every answer is given away: scores begin above the lowest level.',
    severity: 'error',
  },
] as const satisfies readonly LintRule[];

/** Id of a rule about rubrics. */
export type RubricRuleId = (typeof rubricRules)[number]['id'];

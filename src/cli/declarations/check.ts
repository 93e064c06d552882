import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const check: Declaration = {
  name: 'check',
  summary: 'judge assessments against the policy of the project, and against a base',
  about:
    'Every gate of the policy in tenet.yaml is judged, and what a re-assessment changed since the base. Without a file the ' +
    'assessments of the project are checked. Exit code 0: every gate holds. 1: one does not. 2: it could not be judged. ' +
    '3: the base is missing or cannot be compared, and the policy does not say "skip". --as-of judges evidence, waivers ' +
    'and ages on that day; waivers and ages are judged today without it.',
  arguments: [{ name: '[file...]', description: 'assessment files (*.assessment.yaml)' }],
  options: [
    {
      flags: '--base <rev|file>',
      description: 'compare with the merge base of this revision, or with a file (default: the policy, then CI)',
      completes: 'nothing',
    },
    {
      flags: '-f, --format <format>',
      description: 'text, json, markdown, junit, sarif, github or gitlab; sarif=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    {
      flags: '--max-bytes <number>',
      description: 'limit of the markdown, such as 65536 for a comment (default: 900000)',
      completes: 'nothing',
    },
    ...outputOptions,
    ...judgingOptions,
  ],
  examples: [
    ['check --base origin/main', 'what a branch did to the scores'],
    ['check --format github --format sarif=tenet.sarif', 'annotations, and alerts for code scanning'],
    ['check a.assessment.yaml --base last-year.yaml --as-of 2026-11-22', 'two files, the same on every day'],
  ],
  load: () => import('../../commands/check.ts'),
};

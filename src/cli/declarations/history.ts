import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const history: Declaration = {
  name: 'history',
  summary: 'follow one assessment through its commits: a trend per principle',
  about:
    'One file is followed through the git history of its branch and through its renames; every version is judged on its ' +
    'own date with the questionnaire of its time. Several files, a folder or a pattern are dated assessments of one ' +
    'subject: they need no git.',
  arguments: [{ name: '<file...>', description: 'an assessment; or several dated ones, their folder or a pattern' }],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'text, json, csv, markdown or html; html=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    {
      flags: '--since <date-or-revision>',
      description: 'from this day (YYYY-MM-DD), or from what a branch, tag or commit held',
      completes: 'nothing',
    },
    { flags: '--branch <name>', description: 'follow this branch (default: HEAD)', completes: 'nothing' },
    ...judgingOptions.filter(({ flags }) => flags.startsWith('--basis')),
    ...outputOptions,
  ],
  examples: [
    ['history governance/payments.assessment.yaml', 'how a team came to where it stands'],
    ['history governance/payments.assessment.yaml --since v1.0 --format html -o trend.html', 'a page since a release'],
    ['history governance/payments/', 'dated files in a folder, no git needed'],
  ],
  load: () => import('../../commands/history.ts'),
};

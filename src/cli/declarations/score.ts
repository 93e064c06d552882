import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const score: Declaration = {
  name: 'score',
  summary: 'score assessments: a table, or json, markdown, csv',
  about: 'Without a file the assessments of the project file (tenet.yaml) are scored.',
  arguments: [{ name: '[file...]', description: 'assessment files (*.assessment.yaml)' }],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'text, json, markdown or csv; json=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    ...outputOptions,
    ...judgingOptions,
  ],
  examples: [
    ['score governance/payments.assessment.yaml', 'show where a team stands'],
    ['score *.assessment.yaml --format csv -o scores.csv', 'several organisations as a table'],
    ['score a.assessment.yaml --format text --format json=a.json', 'read it and keep it'],
  ],
  load: () => import('../../commands/score.ts'),
};

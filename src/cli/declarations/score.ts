import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const score: Declaration = {
  name: 'score',
  summary: 'score assessments: a table, or json, markdown, csv, ndjson',
  about:
    'Without a file the assessments of the project file (tenet.yaml) are scored. With --format ndjson each line of a ' +
    'file, or of standard input (-), is an assessment in JSON, and one line with its scores is written for each.',
  arguments: [{ name: '[file...]', description: 'assessment files (*.assessment.yaml)' }],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'text, json, markdown, csv or ndjson; json=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    { flags: '--full', description: 'ndjson: whole scorecards, with facets, texts and patterns' },
    { flags: '-j, --jobs <number>', description: 'ndjson: threads (default: 1)', completes: 'nothing' },
    ...outputOptions,
    ...judgingOptions,
  ],
  examples: [
    ['score governance/payments.assessment.yaml', 'show where a team stands'],
    ['score *.assessment.yaml --format csv -o scores.csv', 'several organisations as a table'],
    ['score a.assessment.yaml --format text --format json=a.json', 'read it and keep it'],
    ['score --format ndjson --jobs 2 - < answers.ndjson > scores.ndjson', 'a stream of any length, in its order'],
  ],
  load: () => import('../../commands/score.ts'),
};

import { type Declaration, outputOptions } from '../declaration.ts';

export const schema: Declaration = {
  name: 'schema',
  summary: 'print a JSON Schema; for an assessment one that knows its questionnaire',
  arguments: [
    {
      name: '<kind>',
      description: 'kind of file',
      choices: [
        'assessment',
        'questionnaire',
        'rubric',
        'project',
        'baseline',
        'scorecard',
        'scores',
        'comparison',
        'verdict',
        'history',
        'versions',
        'training',
        'translation',
        'report-view',
        'lint',
      ],
    },
  ],
  options: [
    {
      flags: '--questionnaire <id>',
      description: 'with assessment: question ids, texts and anchors for an editor',
      completes: 'nothing',
    },
    ...outputOptions,
  ],
  examples: [
    ['schema assessment --questionnaire guiding-principles -o .tenet/guiding-principles.schema.json', 'for an editor'],
    ['schema scorecard', 'what "tenet score --format json" prints'],
  ],
  load: () => import('../../commands/schema.ts'),
};

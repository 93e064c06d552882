import { type Declaration, outputOptions } from '../declaration.ts';

export const guide: Declaration = {
  name: 'guide',
  summary: 'print an interview guide: who is asked what, timed, with levels, evidence and room for notes',
  about:
    'Each question stands once, in the session of the role that can answer it best. At the end: ratings to compare, the ' +
    'evidence to request beforehand, and words with a fixed meaning. Without --output it goes to standard output.',
  arguments: [{ name: '[questionnaire]', description: 'id of a questionnaire (default: guiding-principles)' }],
  options: [
    {
      flags: '--edition <id>',
      description: 'edition to ask (default: quick where there is one)',
      completes: 'nothing',
    },
    {
      flags: '--role <id>',
      description: 'only what this role can answer, such as service-owner',
      completes: 'nothing',
    },
    {
      flags: '--minutes <number>',
      description: 'minutes for each question, 1 to 30 (default: by kind; 4 on a scale)',
      completes: 'nothing',
    },
    {
      flags: '-f, --format <format>',
      description: 'markdown or html; html=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    ...outputOptions,
  ],
  examples: [
    ['guide --format html -o guide.html', 'a page to print for the quick edition'],
    ['guide governance --edition full > guide.md', 'Markdown to type notes into'],
    ['guide --role service-owner --minutes 6', 'one interview, at an easier pace'],
  ],
  load: () => import('../../commands/guide.ts'),
};

import type { Declaration } from '../declaration.ts';

export const init: Declaration = {
  name: 'init',
  summary: 'start a project: tenet.yaml, a first assessment, the editor schema',
  about: 'Never overwrites: a file that is there is left as it is, and said.',
  arguments: [],
  options: [
    {
      flags: '--questionnaire <id>',
      description: 'questionnaire to answer (default: guiding-principles)',
      completes: 'nothing',
    },
    {
      flags: '--edition <id>',
      description: 'edition to answer (default: quick where there is one)',
      completes: 'nothing',
    },
    {
      flags: '--subject <text>',
      description: 'what is assessed (default: the name of the folder)',
      completes: 'nothing',
    },
    {
      flags: '--type <type>',
      description: 'kind of assessment (default: self)',
      choices: ['self', 'facilitated', 'independent'],
    },
    {
      flags: '--date <date>',
      description: 'date of the assessment, YYYY-MM-DD (default: today)',
      completes: 'nothing',
    },
  ],
  examples: [
    ['init', 'in the root of a repository'],
    ['init --edition full --subject "Payments platform"', 'with your own words'],
  ],
  load: () => import('../../commands/init.ts'),
};

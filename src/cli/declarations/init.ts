import type { Declaration } from '../declaration.ts';

export const init: Declaration = {
  name: 'init',
  summary: 'start a project: tenet.yaml, a first assessment, the editor schema',
  about: 'Never overwrites: a file that is there is left as it is, and what it lacks is shown.',
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
    {
      flags: '--ci <platform>',
      description: 'also a pipeline that checks every change, a policy to begin with, and .gitattributes',
      choices: ['github', 'gitlab'],
    },
    { flags: '--pre-commit', description: 'also hooks that look at every commit (pre-commit.com)' },
  ],
  examples: [
    ['init', 'in the root of a repository'],
    ['init --edition full --subject "Payments platform"', 'with your own words'],
    ['init --ci github', 'with a workflow that comments on pull requests'],
  ],
  load: () => import('../../commands/init.ts'),
};

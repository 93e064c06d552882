import type { Declaration } from '../declaration.ts';

export const validate: Declaration = {
  name: 'validate',
  summary: 'check files and show every problem with its place',
  about: 'Without a file the project file, its questionnaires, rubrics and assessments are checked.',
  arguments: [{ name: '[file...]', description: 'questionnaires, rubrics, assessments, project files' }],
  options: [],
  examples: [
    ['validate', 'everything that tenet.yaml names'],
    ['validate my.questionnaire.yaml my-rubric.json', 'some files'],
  ],
  load: () => import('../../commands/validate.ts'),
};

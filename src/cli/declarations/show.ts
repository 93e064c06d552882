import type { Declaration } from '../declaration.ts';

export const show: Declaration = {
  name: 'show',
  summary: 'print a questionnaire, a question, a rubric or a template, readable',
  arguments: [
    { name: '<id>', description: 'id of a questionnaire or rubric, or the name of a template' },
    { name: '[question]', description: 'id or code of one question' },
  ],
  options: [{ flags: '--edition <id>', description: 'only the questions of this edition', completes: 'nothing' }],
  examples: [
    ['show guiding-principles', 'all questions'],
    ['show guiding-principles FV-2', 'one question with its anchors'],
    ['show evidence-ladder', 'the levels and their schemas'],
    ['show report.html.hbs', 'a template to start from'],
  ],
  load: () => import('../../commands/show.ts'),
};

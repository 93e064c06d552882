import { type Declaration, judgingOptions } from '../declaration.ts';

export const explain: Declaration = {
  name: 'explain',
  summary: 'show how a score comes about, or what a diagnostic code means',
  arguments: [
    { name: '<subject>', description: 'an assessment file, or a code such as answers/unknown-question' },
    { name: '[question]', description: 'a question id or code: how it was judged and what the next level still needs' },
  ],
  options: judgingOptions,
  examples: [
    ['explain a.assessment.yaml', 'every sum and the division that gives the printed score'],
    ['explain a.assessment.yaml FV-2', 'one question'],
    ['explain answers/unknown-question', 'a diagnostic code'],
  ],
  load: () => import('../../commands/explain.ts'),
};

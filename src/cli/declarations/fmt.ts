import type { Declaration } from '../declaration.ts';

export const fmt: Declaration = {
  name: 'fmt',
  summary: 'bring files into canonical order and form',
  about:
    'Keys in the order of their schema, answers in questionnaire order, old question ids replaced. Comments, quoting and ' +
    'line ends stay as they are.',
  arguments: [{ name: '[file...]', description: 'files to rewrite in place' }],
  options: [{ flags: '--check', description: 'write nothing; exit 1 when a file would change' }],
  examples: [
    ['fmt governance/payments.assessment.yaml', 'one file'],
    ['fmt --check', 'everything that tenet.yaml names, in a pipeline'],
  ],
  load: () => import('../../commands/fmt.ts'),
};

import type { Declaration } from '../declaration.ts';

export const train: Declaration = {
  name: 'train',
  summary: 'learn to rate alike: short cases, your level, the level that experts give and why',
  about:
    'Shows one case after the other and asks for the level. Ends with how many ratings were exact and how many within ' +
    'one level. Reads lines from standard input, so that it also works in a pipe: an empty line leaves a case out, q ends.',
  arguments: [
    {
      name: '[training]',
      description: 'id of a questionnaire with a built-in training, or a file (default: guiding-principles)',
    },
  ],
  options: [
    { flags: '--booklet', description: 'print all cases with their levels as Markdown instead, to read or hand out' },
  ],
  examples: [
    ['train', 'sixteen cases on the seven principles'],
    ['train --booklet > rater-training.md', 'for a workshop without a terminal'],
    ['train our-cases.yaml', 'cases of your own'],
  ],
  load: () => import('../../commands/train.ts'),
};

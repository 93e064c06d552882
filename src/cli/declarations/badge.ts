import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const badge: Declaration = {
  name: 'badge',
  summary: 'a badge with the score: JSON for shields, or an SVG image',
  about:
    'Shows the score of the whole and its level, or "unscored". Without a file the assessment of the project is shown. ' +
    'json is what an endpoint badge of shields.io reads; svg stands alone and asks nobody for anything.',
  arguments: [{ name: '[file]', description: 'assessment file (*.assessment.yaml)' }],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'json or svg; svg=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    {
      flags: '--label <text>',
      description: 'left half of the badge (default: governance maturity)',
      completes: 'nothing',
    },
    ...outputOptions,
    ...judgingOptions,
  ],
  examples: [
    ['badge governance/payments.assessment.yaml --format svg -o badge.svg', 'an image for the README'],
    ['badge governance/payments.assessment.yaml -o badge.json', 'for an endpoint badge of shields.io'],
    ['badge governance/payments.assessment.yaml --label payments --basis evidenced', 'what evidence supports'],
  ],
  load: () => import('../../commands/badge.ts'),
};

import type { Declaration } from '../declaration.ts';

export const demo: Declaration = {
  name: 'demo',
  summary: 'score a sample organisation and write its reports',
  about: 'Needs no input. Writes the sample, its reports and its scorecard into a folder.',
  arguments: [],
  options: [
    { flags: '-o, --output <folder>', description: 'where to write (default: tenet-demo)', completes: 'folder' },
    { flags: '--force', description: 'overwrite files that tenet did not make' },
  ],
  examples: [['demo', 'see in a minute what comes out']],
  load: () => import('../../commands/demo.ts'),
};

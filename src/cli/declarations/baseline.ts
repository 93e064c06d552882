import { type Declaration, judgingOptions } from '../declaration.ts';

export const baseline: Declaration = {
  name: 'baseline',
  summary: 'accept scores that were reached as the least from now on',
  about:
    'Runs the check; only when it passes are the present scores written to tenet.baseline.json beside tenet.yaml. Accepted ' +
    'scores only ever rise. The check then refuses an assessment that falls below them.',
  arguments: [
    { name: '<action>', description: 'what to do', choices: ['accept'] },
    { name: '[file...]', description: 'assessment files; without one those of the project' },
  ],
  options: [
    { flags: '--reason <text>', description: 'why they are accepted; kept in the file', completes: 'nothing' },
    { flags: '--base <rev|file>', description: 'base of the check that comes first', completes: 'nothing' },
    ...judgingOptions,
  ],
  examples: [['baseline accept --reason "Third quarter reviewed"', 'keep what was gained']],
  load: () => import('../../commands/baseline.ts'),
};

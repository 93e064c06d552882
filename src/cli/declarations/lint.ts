import { type Declaration, outputOptions } from '../declaration.ts';

export const lint: Declaration = {
  name: 'lint',
  summary: 'check what makes questions good: wording, anchors, evidence, balance, rubric levels',
  about:
    'The rubrics that a questionnaire uses are tried out as well. Without a file the questionnaires of the project ' +
    'file (tenet.yaml) are checked. Exit code 1 when a finding is an error. "tenet explain Q25" tells what a rule is for.',
  arguments: [{ name: '[file...]', description: 'questionnaires' }],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'text, json, github or sarif; sarif=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    { flags: '--record', description: 'write the digests of this version to versions.json beside the questionnaire' },
    ...outputOptions,
  ],
  examples: [
    ['lint governance/questionnaires/spending.yaml', 'what a reviewer would ask to change'],
    ['lint --format github --format sarif=lint.sarif', 'in a pipeline'],
    ['lint spending.yaml --record', 'remember a release, so that a changed anchor asks for a new major version'],
  ],
  load: () => import('../../commands/lint.ts'),
};

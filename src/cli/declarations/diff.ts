import { type Declaration, judgingOptions, outputOptions } from '../declaration.ts';

export const diff: Declaration = {
  name: 'diff',
  summary: 'compare two assessments, or one with an earlier revision of it',
  about:
    'A side is a file, REV:path, or a revision alone, which means the path of the other side. Saved scorecards (json) can ' +
    'be compared too, without the split of a difference into answers, questionnaire, rubric and time. --as-of is the day ' +
    'of the later side.',
  arguments: [
    { name: '<before>', description: 'the earlier side' },
    { name: '<after>', description: 'the later side' },
  ],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'text, markdown, html or json; html=FILE writes to a file; may repeat',
      repeats: true,
      completes: 'nothing',
    },
    { flags: '--exit-code', description: 'exit 1 when the sides differ, 0 when they do not' },
    ...outputOptions,
    ...judgingOptions,
  ],
  examples: [
    ['diff HEAD~1 governance/payments.assessment.yaml', 'what the last commit and the edits since then changed'],
    ['diff main:governance/payments.assessment.yaml q4.yaml', 'two paths'],
    ['diff last-year.yaml this-year.yaml --format html -o change.html', 'a page to hand over'],
    ['diff a.yaml a.yaml --as-of 2027-05-22', 'what ageing evidence will do to it'],
  ],
  load: () => import('../../commands/diff.ts'),
};

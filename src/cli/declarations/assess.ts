import type { Declaration } from '../declaration.ts';

export const assess: Declaration = {
  name: 'assess',
  summary: 'the interview: one question on one screen, saved after every answer',
  about:
    'Without a file it asks what is assessed and starts a new assessment; with one it goes on where it stopped. After ' +
    'each answer one line says what the rubric makes of it. Nothing but the answer at hand changes in the file, and ' +
    'nothing is lost when the interview is interrupted. Keys are shown on the screen.',
  arguments: [{ name: '[file]', description: 'assessment to go on with, or to make' }],
  options: [
    { flags: '--questionnaire <id>', description: 'new: questionnaire to answer', completes: 'nothing' },
    { flags: '--edition <id>', description: 'new: edition to answer', completes: 'nothing' },
    { flags: '--subject <text>', description: 'what is assessed', completes: 'nothing' },
    { flags: '--scope <text>', description: 'what belongs to it', completes: 'nothing' },
    { flags: '--type <type>', description: 'kind of assessment', choices: ['self', 'facilitated', 'independent'] },
    {
      flags: '--date <date>',
      description: 'date of the assessment, YYYY-MM-DD; a later one begins a re-assessment',
      completes: 'nothing',
    },
    { flags: '--assessor <name>', description: 'who asks or rates', repeats: true, completes: 'nothing' },
    { flags: '--target <level>', description: 'level aimed at', completes: 'nothing' },
    { flags: '--principle <id>', description: 'only questions of this principle', repeats: true, completes: 'nothing' },
    {
      flags: '--only <what>',
      description: 'only questions in this state',
      choices: ['unanswered', 'unknown', 'stale'],
    },
    {
      flags: '--changed-since <revision>',
      description: 'only questions answered otherwise than at this revision in git',
      completes: 'nothing',
    },
    { flags: '--sample <count>', description: 'at most so many, drawn over all principles', completes: 'nothing' },
    { flags: '--blind', description: 'show levels without numbers and names' },
    { flags: '--plain', description: 'line by line, for screen readers: nothing is redrawn or coloured' },
    { flags: '--answers <file>', description: 'apply the answers of another assessment instead of asking' },
    { flags: '--take-over', description: 'go on although another interview has the file' },
  ],
  examples: [
    ['assess', 'a new assessment'],
    ['assess governance/payments.assessment.yaml', 'go on where it stopped'],
    ['assess payments.assessment.yaml --date 2027-02-01 --only stale', 'what needs asking again'],
    ['assess payments.assessment.yaml --answers workshop.assessment.yaml', 'without a terminal'],
  ],
  load: () => import('../../commands/assess.ts'),
};

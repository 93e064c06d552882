import { error } from './entry.ts';

/** Problems of interviews: of files that are taken or cannot be edited, and of what was asked for. */
export const interviewProblems = {
  'interview/taken': error(
    ({ path, owner, since }: { path: string; owner: string; since?: string }) => ({
      message: `${path} is open in another interview: ${owner}${since === undefined ? '' : `, since ${since}`}`,
      hint: 'end it there, or add --take-over when it no longer runs',
    }),
    'Two interviews on one file would overwrite each other. A lock whose process has ended on this machine is recognised; one of another machine is not.',
  ),
  'interview/nothing-to-ask': error(
    () => ({ message: 'no question is as asked for', hint: 'leave out --principle, --only or --sample' }),
    'The options of the interview leave no question to visit.',
  ),
  'interview/no-terminal': error(
    ({ file }: { file: string }) => ({
      message: 'an interview needs a terminal, and there is none here',
      hint: `tenet assess ${file} --answers PREPARED.yaml applies prepared answers; tenet init makes a file to edit by hand; --plain asks line by line`,
    }),
    'Input or output is a pipe or a file. Prepared answers go through the same checks as an interview.',
  ),
  'interview/no-subject': error(
    () => ({ message: 'a new assessment needs its subject', hint: 'add --subject "what is assessed"' }),
    'Without a terminal nobody can be asked what is to be assessed.',
  ),
  'interview/other-questionnaire': error(
    ({ path, found, wanted }: { path: string; found: string; wanted: string }) => ({
      message: `${path} answers "${found}", not "${wanted}"`,
      hint: 'prepare answers to the same questionnaire',
    }),
    'Prepared answers must be answers to the questionnaire of the assessment.',
  ),
  'interview/changed-questionnaire': error(
    ({ detail }: { detail: string }) => ({
      message: detail,
      hint: 'tenet assess FILE in a terminal explains what that means and takes it up',
    }),
    'Prepared answers are applied only to an assessment of the questionnaire that is at hand.',
  ),
  'interview/not-saved': error(
    ({ path, detail, questions }: { path: string; detail: string; questions: string }) => ({
      message: `${path} could not be saved: ${detail}`,
      hint: `these answers are not on file: ${questions}`,
    }),
    'The interview ended while the file could not be written. The file itself is as it was after the last save.',
  ),
} as const;

import { error, warning } from './entry.ts';

/** Problems of telling how an assessment came to be what it is. */
export const historyProblems = {
  'history/no-repository': error(
    ({ path, detail }: { path: string; detail: string }) => ({
      message: `the history of "${path}" cannot be told: ${detail}`,
      hint: 'for a file of another repository: --cwd FOLDER; without git: several dated assessments, or their folder',
    }),
    'The history of one file is read from the commits of the repository that it lies in, and there is none.',
  ),
  'history/no-commits': error(
    ({ path, range, isThere }: { path: string; range: string; isThere: boolean }) => ({
      message: `no commit of ${range} holds "${path}"`,
      hint: isThere ? 'commit it, or name another --branch' : 'check the path; paths start at the working folder',
    }),
    'No commit changed the file, so there is no history to show. What is not committed is not part of it.',
  ),
  'history/unknown-since': error(
    ({ since }: { since: string }) => ({
      message: `"${since}" is neither a day nor a revision`,
      hint: '--since takes a day as YYYY-MM-DD, or a branch, a tag or a commit that was fetched',
    }),
    'What --since names is no calendar date, and git knows no commit by this name.',
  ),
  'history/git-failed': error(
    ({ detail }: { detail: string }) => ({ message: `git could not tell the history: ${detail}` }),
    'Git ended with a failure; the words are its own.',
  ),
  'history/no-files': error(
    ({ path }: { path: string }) => ({
      message: `"${path}" holds no assessment`,
      hint: 'assessments are named *.assessment.yaml (or .yml, .json)',
    }),
    'A folder was named that holds no assessment file, or a pattern that matches none.',
  ),
  'history/several-subjects': error(
    ({ subjects }: { subjects: readonly string[] }) => ({
      message: `the assessments are about several subjects: ${subjects.join(', ')}`,
      hint: 'a trend is about one: name its files',
    }),
    'A line from the score of one team to that of another would say nothing about either.',
  ),
  'history/nothing-scored': error(
    ({ count, reason }: { count: number; reason: string }) => ({
      message: `none of ${count} versions has a score; the newest: ${reason}`,
    }),
    'Not one version of the assessment could be scored, so there is no trend.',
  ),
  'history/not-scored': warning(
    ({ count, all, isNewest }: { count: number; all: number; isNewest: boolean }) => ({
      message: `${count} of ${all} versions could not be scored${isNewest ? ', the newest among them' : ''}`,
      hint: 'each is listed with its reason',
    }),
    'Versions of the assessment are broken, or answer a questionnaire that is not at hand. They are gaps in the trend.',
  ),
  'history/shallow': warning(
    () => ({
      message: 'the repository is a shallow clone: the history is cut off',
      hint: 'git fetch --unshallow',
    }),
    'The clone holds only the newest commits. What lies before them is unknown, and the first point is not the beginning.',
  ),
};

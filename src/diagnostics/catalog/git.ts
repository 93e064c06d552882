import { didYouMean, error, warning } from './entry.ts';

/** Problems of revisions and of what is compared. */
export const gitProblems = {
  'git/no-repository': error(
    ({ detail }: { detail: string }) => ({
      message: `revisions cannot be read: ${detail}`,
      hint: 'run it inside of a git repository, or name files instead of revisions',
    }),
    'A revision was asked for, and git finds no repository here, or is not installed, or does not trust the folder.',
  ),
  'git/unknown-revision': error(
    ({ revision, isShallow }: { revision: string; isShallow: boolean }) => ({
      message: `there is no revision "${revision}"`,
      hint: isShallow
        ? 'this clone is shallow: git fetch --unshallow, then fetch the branch as well'
        : `fetch it: git fetch origin ${revision.replace(/^origin\//, '')}`,
    }),
    'Git knows no commit by this name. In CI the branch was often not fetched, or only its last commit was.',
  ),
  'git/no-merge-base': error(
    ({ revision, isShallow }: { revision: string; isShallow: boolean }) => ({
      message: `"${revision}" and HEAD have no commit in common`,
      hint: isShallow
        ? 'this clone is shallow: git fetch --unshallow'
        : 'is it a branch of this repository? Name a revision that both come from',
    }),
    'A check compares with the last commit that the base and the judged revision share. There is none.',
  ),
  'git/no-head': error(
    () => ({ message: 'the repository has no commit yet', hint: 'commit first, or check without a base' }),
    'There is no revision that could be judged.',
  ),
  'git/not-at-revision': error(
    ({ path, revision, near }: { path: string; revision: string; near: string | undefined }) => ({
      message: `"${path}" does not exist at ${revision}`,
      ...(near === undefined
        ? { hint: 'paths after a colon start at the root of the repository; with ./ at the working folder' }
        : didYouMean(near)),
    }),
    'The revision exists, the file in it does not. It may have had another name then.',
  ),
  'comparison/which-file': error(
    ({ revision }: { revision: string }) => ({
      message: `which file of revision "${revision}"?`,
      hint: `name it: ${revision}:path/to/file, or give a file as the other side`,
    }),
    'A side that is a revision alone means the same path as the other side. Here the other side names none.',
  ),
  'comparison/other-questionnaire': warning(
    ({ name, id, wanted, found }: { name: string; id: string; wanted: string; found: string }) => ({
      message: `${name} was answered with ${id} ${wanted}, which is not at hand; it is judged by ${found}`,
      hint: 'keep the questionnaire of that time in the repository to compare exactly',
    }),
    'The version that was answered is neither built in nor in the repository. Levels may mean something else in another one.',
  ),
};

import { treeLookup } from '../../git/entry-at.ts';
import type { FileChange, LoggedCommit } from '../../git/history-log.ts';
import type { Objects } from '../../git/objects.ts';

/** A commit whose version of the file is to be shown. */
export interface ChosenCommit extends LoggedCommit {
  /** True for what stood when the asked time began. */
  isStart?: true;
}

/** From when on; neither: from the beginning. */
export interface Beginning {
  /** The file's path at the tip, from the root of the repository. */
  path: string;
  /** `YYYY-MM-DD`: commits of that day and later ones. */
  day?: string;
  /** The log holds only what this one cannot reach. */
  past?: Omit<LoggedCommit, 'change'>;
}

/** The commits to show, and before them what stood when their time began, so that the first change has something to be one of. */
export async function chooseCommits(
  log: readonly LoggedCommit[],
  { path, day, past }: Beginning,
  objects: Objects,
): Promise<ChosenCommit[]> {
  if (past) return [...(await standingAt(past, log[0]?.change.pathBefore ?? path, objects)), ...log];
  if (day === undefined) return [...log];
  const chosen = log.filter(({ authored }) => authored >= day);
  const [first] = chosen;
  const before = log[(first ? log.indexOf(first) : log.length) - 1];
  return [...(before ? [{ ...before, isStart: true as const }] : []), ...chosen];
}

// The revision itself need not have changed the file: it is asked what it held.
async function standingAt(past: Omit<LoggedCommit, 'change'>, path: string, objects: Objects): Promise<ChosenCommit[]> {
  const entry = await treeLookup(objects)(past.tree)(path);
  if (entry?.kind !== 'file') return [];
  const change: FileChange = { path, pathBefore: path, blob: entry.id, isCopy: false, isDeleted: false };
  return [{ ...past, change, isStart: true }];
}

import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { commitAt } from '../../git/commit-at.ts';
import { readHistoryLog } from '../../git/history-log.ts';
import { type Objects, openObjects } from '../../git/objects.ts';
import { findRepository, type Repository } from '../../git/repository.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { pathInRepository } from '../../git/revision-host.ts';
import type { Host } from '../../host.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { type Beginning, chooseCommits } from './choose-commits.ts';
import { findUncommitted } from './find-uncommitted.ts';
import type { Gathered } from './gathered.ts';
import { readCommits } from './read-commits.ts';

/** Which commits are asked for. */
export interface CommitOptions {
  /** Default: HEAD. */
  branch?: string;
  /** A calendar date, or a revision. Default: from the beginning. */
  since?: string;
}

/** The versions of a file in the commits of a branch: three git processes, however many commits there are. */
export async function gatherCommits(file: string, options: CommitOptions, host: Host): Promise<Gathered> {
  const repository = await repositoryOf(file, host);
  const objects = await openObjects(host);
  try {
    return await gather(file, options, repository, objects, host);
  } finally {
    objects.close();
  }
}

async function repositoryOf(file: string, host: Host): Promise<Repository> {
  const found = await findRepository(host);
  const isInside = 'root' in found && pathInRepository(file, host.cwd, found) !== undefined;
  if (isInside) return found;
  if ((await host.kindOf(file)) === 'missing') stop(problem('file/missing', { path: file }, { file }));
  const detail = 'problem' in found ? found.problem : 'it lies outside of the repository';
  return stop(problem('history/no-repository', { path: file, detail }));
}

async function gather(
  file: string,
  options: CommitOptions,
  repository: Repository,
  objects: Objects,
  host: Host,
): Promise<Gathered> {
  const { branch = 'HEAD', since } = options;
  const warnings = repository.isShallow ? [problem('history/shallow', undefined)] : [];
  const tip = await resolveRevision(branch, repository, objects);
  if ('problem' in tip) return stop(tip.problem);
  const beginning = await beginningOf(since, objects);
  const log = await readHistoryLog(file, { tip: tip.commit, past: beginning.past?.id }, host);
  if ('problem' in log) return stop(problem('history/git-failed', { detail: log.problem }));
  const path = pathInRepository(file, host.cwd, repository) ?? file;
  const chosen = await chooseCommits(log, { path, ...beginning }, objects);
  if (chosen.length === 0) {
    const range = since === undefined ? branch : `${branch} since ${since}`;
    const isThere = (await host.kindOf(file)) === 'file';
    stop(problem('history/no-commits', { path: file, range, isThere }), ...warnings);
  }
  return {
    head: headOf(file, options, repository),
    versions: await readCommits(chosen, repository, objects, host),
    warnings,
    notes: options.branch === undefined ? await findUncommitted(file, chosen.at(-1)?.change.blob, objects, host) : [],
  };
}

// What could be both is a day.
async function beginningOf(since: string | undefined, objects: Objects): Promise<Omit<Beginning, 'path'>> {
  if (since === undefined) return {};
  if (isCalendarDate(since)) return { day: since };
  const past = await commitAt(since, objects);
  return past ? { past } : stop(problem('history/unknown-since', { since }));
}

function headOf(file: string, { branch = 'HEAD', since }: CommitOptions, { isShallow }: Repository): Gathered['head'] {
  return {
    source: 'commits',
    paths: [file],
    branch,
    ...(since !== undefined && { since }),
    ...(isShallow && { isShallow }),
  };
}

function stop(...problems: Diagnostic[]): never {
  throw new InputError(problems);
}

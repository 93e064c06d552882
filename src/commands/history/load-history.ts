import { toHistory } from '../../core/history/to-history.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import type { Basis } from '../../model/assessment.ts';
import type { History } from '../../model/history.ts';
import { scoreVersions } from '../shared/score-revisions.ts';
import { type CommitOptions, gatherCommits } from './gather-commits.ts';
import { gatherFiles, standsForSeveral } from './gather-files.ts';
import type { Gathered } from './gathered.ts';

/** A history, and what is to be said about how it was read. */
export interface LoadedHistory {
  history: History;
  warnings: readonly Diagnostic[];
  notes: readonly string[];
}

/**
 * One assessment through its commits, or dated files of one subject. Throws an InputError when nothing in it could be
 * scored.
 */
export async function loadHistory(
  paths: readonly string[],
  options: CommitOptions & { basis?: Basis },
  host: Host,
): Promise<LoadedHistory> {
  const gathered = await gather(paths, options, host);
  const history = judge(gathered, options.basis);
  return { history, warnings: [...gathered.warnings, ...notScored(gathered)], notes: gathered.notes };
}

async function gather(paths: readonly string[], { since, branch }: CommitOptions, host: Host): Promise<Gathered> {
  const [file = ''] = paths;
  const options = { ...(since !== undefined && { since }), ...(branch !== undefined && { branch }) };
  const isOne = paths.length === 1 && !(await standsForSeveral(file, host));
  return isOne ? gatherCommits(file, options, host) : gatherFiles(paths, options, host);
}

function judge({ head, versions, warnings }: Gathered, asked: Basis | undefined): History {
  const { versions: judged, ...bases } = scoreVersions(versions, asked);
  const history = toHistory({ ...head, ...bases }, judged);
  if (history) return history;
  const newest = versions.at(-1)?.reading;
  const reason = newest?.state === 'notScored' ? newest.problem.message : 'the file was taken away';
  throw new InputError([problem('history/nothing-scored', { count: versions.length, reason }), ...warnings]);
}

function notScored({ versions }: Gathered): Diagnostic[] {
  const isMissing = versions.map(({ reading }) => reading.state === 'notScored');
  const count = isMissing.filter(Boolean).length;
  const facts = { count, all: versions.length, isNewest: isMissing.at(-1) ?? false };
  return count === 0 ? [] : [problem('history/not-scored', facts)];
}

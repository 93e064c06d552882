import { InputError } from '../../diagnostics/input-error.ts';
import type { Objects } from '../../git/objects.ts';
import { readAhead } from '../../git/read-ahead.ts';
import type { Repository } from '../../git/repository.ts';
import type { Host } from '../../host.ts';
import type { Source } from '../../load/source.ts';
import type { HistoryVersion } from '../../model/history.ts';
import { type ProjectAt, projectsAt } from '../shared/projects-at.ts';
import { type Reading, type ReadVersion, toReading } from '../shared/score-revisions.ts';
import { blobHost } from './blob-host.ts';
import type { ChosenCommit } from './choose-commits.ts';
import { readVersion } from './read-version.ts';

/** From so many versions on, compiling hot code pays for itself. */
const manyVersions = 20;

/** Reads what each commit holds, with the questionnaires of its time. What was read once is not read again. */
export async function readCommits(
  commits: readonly ChosenCommit[],
  repository: Repository,
  objects: Objects,
  host: Host,
): Promise<ReadVersion[]> {
  if (commits.length > manyVersions) await host.expectLongRun();
  const inOrder = commits.flatMap(({ tree, change }) => [tree, ...(change.blob === undefined ? [] : [change.blob])]);
  const ahead = readAhead(objects, inOrder);
  const projectAt = projectsAt(repository, ahead, host);
  const known = new Map<ProjectAt, Map<string, Reading>>();
  const versions: ReadVersion[] = [];
  let latest: Source | undefined;
  const readNext = async (commit: ChosenCommit, at: ProjectAt) => {
    const { reading, source } = await read(commit, at, ahead, latest);
    latest = source ?? latest;
    return reading;
  };
  for (const commit of commits) {
    const at = await projectAt(commit);
    const readings = known.get(at) ?? new Map<string, Reading>();
    known.set(at, readings);
    const { blob, path } = commit.change;
    // The ending of its name says how a file is to be read.
    const key = `${blob} ${path.split('.').at(-1)}`;
    const reading = readings.get(key) ?? (await readNext(commit, at));
    if (blob !== undefined) readings.set(key, reading);
    versions.push({ ...toVersion(commit), reading });
  }
  return versions;
}

async function read(
  { change }: ChosenCommit,
  at: ProjectAt,
  objects: Objects,
  like: Source | undefined,
): Promise<{ reading: Reading; source?: Source }> {
  const { blob, path, isDeleted } = change;
  if (isDeleted) return { reading: { state: 'deleted' } };
  if (blob === undefined) return { reading: notScored('file/unreadable', 'it is a link or a submodule there') };
  const object = await objects.read(blob);
  if (!object) return { reading: notScored('file/unreadable', 'its content is missing in the repository') };
  const { project, host } = at;
  if (project instanceof InputError) return { reading: projectProblem(project) };
  const { source, ...result } = await readVersion(path, project.library, blobHost(path, object.bytes, host), like);
  return { reading: toReading(result, result.assessed), ...(source && { source }) };
}

function notScored(code: string, message: string): Reading {
  return { state: 'notScored', problem: { code, message } };
}

// Whose mistake it was is said too: the assessment may be sound.
function projectProblem({ diagnostics }: InputError): Reading {
  const reading = toReading({ problems: diagnostics });
  const file = diagnostics.find(({ severity }) => severity === 'error')?.place?.file;
  if (reading.state !== 'notScored' || file === undefined) return reading;
  const { problem } = reading;
  return { ...reading, problem: { ...problem, message: `${file}: ${problem.message}` } };
}

function toVersion({ id, authored, author, subject, change, isStart }: ChosenCommit): Omit<ReadVersion, 'reading'> {
  const { path, pathBefore, isCopy } = change;
  const version: HistoryVersion = {
    file: path,
    ...(pathBefore !== path && (isCopy ? { copiedFrom: pathBefore } : { renamedFrom: pathBefore })),
    commit: { id, authored, author, subject },
  };
  return { version, day: authored, ...(isStart && { isStart }) };
}

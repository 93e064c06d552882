import { problem } from '../../diagnostics/catalog/index.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { renamedFiles } from '../../git/renamed-files.ts';
import { pathFromHere } from '../../git/repository.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { pathInRepository, revisionHost } from '../../git/revision-host.ts';
import type { Host } from '../../host.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import { openProject, projectAssessments } from '../shared/open-project.ts';
import type { Revisions } from '../shared/open-revisions.ts';
import type { NamedSide } from './name-side.ts';

/** A file of a side, and the world that it is read in. */
export interface FoundFile {
  /** From the working folder on. */
  path: string;
  /** As a person would write it. */
  name: string;
  /** Absent: as it is on disk. */
  revision?: string;
  host: Host;
}

type Pair<T> = readonly [T, T];

/**
 * Where both sides lie. A revision alone means the path of the other side, followed back through a renaming; when that
 * names none either, the only assessment of the project. Throws an InputError when a revision or a file in it is missing.
 */
export async function findSides(sides: Pair<NamedSide>, revisions: Revisions, host: Host): Promise<Pair<FoundFile>> {
  const paths = sides.map((side) => pathOf(side, revisions, host));
  const shared = paths[0] ?? paths[1] ?? (await onlyAssessment(revisions, host));
  const find = (side: NamedSide, own: string | undefined): Promise<FoundFile> | FoundFile =>
    side.kind === 'file' ? fileHere(side.path, host) : fileThen(side.revision, own, shared, revisions, host);
  return [await find(sides[0], paths[0]), await find(sides[1], paths[1])];
}

/** Where a side that is a file on disk lies. */
export function fileHere(path: string, host: Host): FoundFile {
  return { path, name: path, host };
}

// From the root of the repository on. As with git, a path of a revision starts there, one with "./" at the working folder.
function pathOf(side: NamedSide, { repository }: Revisions, host: Host): string | undefined {
  const { path } = side;
  const isFromHere = side.kind === 'file' || /^\.\.?\//.test(path ?? '');
  return path !== undefined && isFromHere ? pathInRepository(path, host.cwd, repository) : path;
}

async function onlyAssessment({ repository }: Revisions, host: Host): Promise<string | undefined> {
  const project = await openProject(host);
  if (project.settings.assessments === undefined) return undefined;
  const [first, ...others] = await projectAssessments(project, host);
  return first === undefined || others.length > 0 ? undefined : pathInRepository(first, host.cwd, repository);
}

async function fileThen(
  revision: string,
  own: string | undefined,
  shared: string | undefined,
  { repository, objects }: Revisions,
  host: Host,
): Promise<FoundFile> {
  const resolved = await resolveRevision(revision, repository, objects);
  if ('problem' in resolved) throw new InputError([resolved.problem]);
  const path = own ?? shared;
  if (path === undefined) throw new InputError([problem('comparison/which-file', { revision })]);
  const then = revisionHost(host, resolved.commit, repository, objects);
  const isThere = async (each: string) => (await then.kindOf(pathFromHere(each, repository))) === 'file';
  const earlier = own ?? ((await isThere(path)) ? path : await nameThen(path, resolved.commit));
  if (!(await isThere(earlier))) throw new InputError([await notThere(earlier, revision, then, repository)]);
  return { path: pathFromHere(earlier, repository), name: `${revision}:${earlier}`, revision, host: then };

  async function nameThen(now: string, commit: string): Promise<string> {
    return (await renamedFiles(commit, repository, host)).get(now) ?? now;
  }
}

async function notThere(path: string, revision: string, then: Host, repository: Revisions['repository']) {
  const folder = path.split('/').slice(0, -1).join('/');
  const names = await then.at(`${pathFromHere(folder || '.', repository)}`).listFolder('.');
  const near = nearestWord(
    path,
    names.map((name) => (folder ? `${folder}/${name}` : name)),
  );
  return problem('git/not-at-revision', { path, revision, near });
}

import { InputError } from '../../diagnostics/input-error.ts';
import { type EntryAt, treeLookup } from '../../git/entry-at.ts';
import type { Objects } from '../../git/objects.ts';
import type { Repository } from '../../git/repository.ts';
import { pathInRepository, revisionHost } from '../../git/revision-host.ts';
import type { Host } from '../../host.ts';
import { openProject, type Project } from './open-project.ts';

/** A project as it was at a revision, with the world of that revision; or why it cannot be opened. */
export interface ProjectAt {
  host: Host;
  project: Project | InputError;
}

/** A commit, as far as its files are concerned. */
type Revision = { id: string; tree: string };

/** What a project was opened from: the path of everything that was looked at, and the id of what stood there. */
interface Opened {
  looks: ReadonlyMap<string, string | undefined>;
  opened: ProjectAt;
}

/**
 * Opens the project of many revisions. Where everything that opening it looked at is as it was at an earlier one asked
 * for, that one is given again: the same object, so that what was made with it can be kept too.
 */
export function projectsAt(
  repository: Repository,
  objects: Objects,
  host: Host,
): (revision: Revision) => Promise<ProjectAt> {
  const known: Opened[] = [];
  const lookInto = treeLookup(objects);
  return async ({ id, tree }) => {
    const entryAt = lookInto(tree);
    for (const { looks, opened } of known) if (await isUnchanged(looks, entryAt)) return opened;
    const made = await open(revisionHost(host, id, repository, objects), repository, entryAt);
    known.unshift(made);
    return made.opened;
  };
}

async function open(host: Host, repository: Repository, entryAt: EntryAt): Promise<Opened> {
  const paths = new Set<string>();
  const project = await openProject(watched(host, paths)).catch((cause: unknown) => {
    if (cause instanceof InputError) return cause;
    throw cause;
  });
  const looks = new Map<string, string | undefined>();
  for (const path of paths) {
    const within = pathInRepository(path, host.cwd, repository);
    if (within !== undefined) looks.set(within, await idAt(within, entryAt));
  }
  return { looks, opened: { host, project } };
}

// Opening a project looks at files in these three ways.
function watched(host: Host, paths: Set<string>): Host {
  const note = (path: string): string => {
    paths.add(path);
    return path;
  };
  return {
    ...host,
    kindOf: (path) => host.kindOf(note(path)),
    readFile: (path, maximumBytes) => host.readFile(note(path), maximumBytes),
    listFolder: (path) => host.listFolder(note(path)),
  };
}

async function isUnchanged(looks: Opened['looks'], entryAt: EntryAt): Promise<boolean> {
  for (const [path, id] of looks) if ((await idAt(path, entryAt)) !== id) return false;
  return true;
}

// A link or a submodule is missing for a project, and one of the same id as a file would not be the file.
async function idAt(path: string, entryAt: EntryAt): Promise<string | undefined> {
  const entry = await entryAt(path);
  return entry && `${entry.kind} ${entry.id}`;
}

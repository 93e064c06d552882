import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** What keeps a run within the repository that it works on. */
export interface Fence {
  /** False for a path that lies in the repository and is, or passes, a link that leads out of it. */
  mayRead(path: string): boolean;
  /** True for a path in the repository, links followed, or outside of one in the working folder; it need not be there. */
  holds(path: string): boolean;
}

/** The fence of the repository that a folder lies in. Paths are absolute. */
export function makeFence(cwd: string): Fence {
  let found: { root: string; isRepository: boolean } | undefined;
  const root = (): { root: string; isRepository: boolean } => {
    found ??= findRoot(cwd);
    return found;
  };
  const holds = (path: string): boolean => isBelow(path, root().root) && isBelow(realOf(path), realOf(root().root));
  return {
    holds,
    mayRead: (path) => !root().isRepository || !isBelow(path, root().root) || holds(path),
  };
}

function findRoot(cwd: string): { root: string; isRepository: boolean } {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return { root: folder, isRepository: true };
    if (dirname(folder) === folder) return { root: cwd, isRepository: false };
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

// What is not there yet lies where its folder does.
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realOf(parent), relative(parent, path));
  }
}

import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/**
 * Where compiled code is kept: `NODE_COMPILE_CACHE` if it is set, else the user's folder for such things. Absent when
 * `NODE_DISABLE_COMPILE_CACHE` forbids it or no such folder is known. The two variables are Node's own. A relative path
 * counts as none: it would lead into whatever folder is being judged.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const named = [env.NODE_COMPILE_CACHE, env.XDG_CACHE_HOME, usualFolder(env, platform)];
  const base = named.find((path) => path !== undefined && isAbsolute(path));
  return base && join(base, 'tenet');
}

/** Makes the folder where it is missing; true when it is the user's own and nobody else can write to it. */
export function isOwnFolder(folder: string, user: number | undefined): boolean {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false }) ?? madeFolder(folder);
    // Without user numbers (Windows) the folder lies in the user's own profile.
    return found.isDirectory() && (user === undefined || (found.uid === user && (found.mode & 0o022) === 0));
  } catch {
    return false;
  }
}

function madeFolder(folder: string): Stats {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return lstatSync(folder);
}

function usualFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA;
  return env.HOME && join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
}

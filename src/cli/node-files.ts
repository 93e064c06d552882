import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlob } from '../model/pattern/glob.ts';

/**
 * Files below `folder` that match a pattern, relative to it, sorted. Hidden ones are passed over unless the pattern names them,
 * `node_modules` always, and no link to a folder is followed, so that none can lead in circles. `mayRead` tells for an absolute path
 * whether it may be looked at.
 */
export function findFiles(pattern: string, folder: string, mayRead: (path: string) => boolean): string[] {
  const { base, isPlain, seesHidden, matches } = parseGlob(pattern);
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name === 'node_modules' || (entry.name.startsWith('.') && !seesHidden)) continue;
      if (entry.isDirectory() && !isPlain) walk(path);
      else if (matches(path) && isFile(entry, join(folder, path)) && mayRead(join(folder, path))) found.push(path);
    }
  };
  if (mayRead(join(folder, base))) walk(base);
  return found.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is not there, or nobody may look into it: nothing in it matches.
    return [];
  }
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

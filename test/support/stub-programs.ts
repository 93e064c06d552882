import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const builtTenet = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));

/** Programs that stand in for real ones. */
export interface StubPrograms {
  /** A search path on which they are found first. */
  path: string;
  /** The arguments of the last call of a program; throws when it was not called. */
  argumentsOf(name: string): string[];
  /** The folder in which it was called. */
  folderOf(name: string): string;
  remove(): void;
}

/** Makes programs from shell scripts, by name. Each call is noted before the script runs. */
export function stubPrograms(scripts: Readonly<Record<string, string>>): StubPrograms {
  const folder = mkdtempSync(join(tmpdir(), 'tenet programs '));
  for (const [name, script] of Object.entries(scripts)) {
    const note = `printf '%s\\0' "$@" > '${folder}/${name}.arguments'; pwd > '${folder}/${name}.folder'`;
    writeFileSync(join(folder, name), `#!/bin/bash\n${note}\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const noted = (name: string, what: string): string => readFileSync(join(folder, `${name}.${what}`), 'utf8');
  return {
    path: `${folder}${delimiter}${process.env.PATH}`,
    argumentsOf: (name) => noted(name, 'arguments').split('\0').slice(0, -1),
    folderOf: (name) => noted(name, 'folder').trimEnd(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Stands in for `npx … tenet …`, with or without options of its own, and runs what was built. */
export const npxOfBuilt = `while [ "$1" != tenet ] && [[ "$1" != tenet@* ]]; do shift; done; shift
exec node '${builtTenet}' "$@"`;

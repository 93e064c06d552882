import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Removes the declarations that the library's own do not lead to: the compiler writes one for every file that the
 * implementation uses.
 */
export function pruneTypes(folder, entry) {
  const needed = new Set();
  const visit = (file) => {
    if (needed.has(file)) return;
    needed.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
      visit(resolve(dirname(file), path.replace(/\.[jt]s$/, '.d.ts')));
    }
  };
  visit(resolve(folder, entry));
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = resolve(join(folder, name));
    if (path.endsWith('.d.ts') && !needed.has(path)) rmSync(path);
  }
}

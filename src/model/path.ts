/** Paths as text, with forward slashes; nothing here looks at a disk. */

/** A path without `.`, `..` and doubled slashes; undefined when it climbs above its beginning. */
export function withoutDots(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The way from one folder to a file or folder, both relative to the same root and without dots. */
export function wayTo(from: string, to: string): string {
  const [here, there] = [from, to].map((path) => path.split('/').filter(Boolean)) as [string[], string[]];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** A path from a working folder on as one below an absolute folder; undefined when it lies elsewhere. */
export function pathBelow(folder: string, path: string, cwd: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = /^([a-z]:)?\//i.test(slashed);
  const whole = withoutDots(isAbsolute ? slashed : `${cwd.replaceAll('\\', '/')}/${slashed}`);
  const root = withoutDots(folder.replaceAll('\\', '/'));
  if (whole === undefined || root === undefined) return undefined;
  if (whole === root || root === '') return whole === root ? '' : whole;
  return whole.startsWith(`${root}/`) ? whole.slice(root.length + 1) : undefined;
}

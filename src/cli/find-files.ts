import { glob } from 'tinyglobby';

/** Files below `folder` that match a pattern, relative to it, sorted; hidden ones and `node_modules` are passed over. */
export async function findFiles(pattern: string, folder: string): Promise<string[]> {
  const ignore = ['**/node_modules/**'];
  const found = await glob(pattern, { cwd: folder, dot: false, ignore, expandDirectories: false });
  return found.filter((path) => !path.startsWith('../')).sort();
}

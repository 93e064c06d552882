import type { Host } from '../host.ts';
import { runGit } from './plain-git.ts';
import type { Repository } from './repository.ts';

/** Everything that git keeps or is about to, files and their folders, from the root on; submodules as folders. */
export async function trackedPaths({ root }: Repository, host: Host): Promise<ReadonlySet<string>> {
  const { stdout } = await runGit(host.at(root), ['ls-files', '-z', '--cached']);
  const paths = new Set<string>(['']);
  for (const file of new TextDecoder().decode(stdout).split('\0')) {
    for (let path = file; path !== '' && !paths.has(path); path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      paths.add(path);
    }
  }
  return paths;
}

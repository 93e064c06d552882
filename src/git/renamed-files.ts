import type { Host } from '../host.ts';
import { runGit } from './plain-git.ts';
import type { Repository } from './repository.ts';

/** Files that have another name now than at a commit: the old name by the new one, both from the repository's root on. */
export async function renamedFiles(
  commit: string,
  repository: Repository,
  host: Host,
): Promise<ReadonlyMap<string, string>> {
  // Of the index, so that no file of the working tree passes a filter; a person's settings have no part in the answer.
  const asked = [
    'diff-index',
    '--cached',
    '--name-status',
    '-z',
    '-M',
    '-l0',
    '--diff-filter=R',
    '--ignore-submodules',
  ];
  const { status, stdout } = await runGit(host.at(repository.root), [...asked, commit, '--']);
  const renamed = new Map<string, string>();
  if (status !== 0) return renamed;
  const [...words] = new TextDecoder().decode(stdout).split('\0');
  for (let at = 0; at + 2 < words.length; at += 3) renamed.set(words[at + 2] ?? '', words[at + 1] ?? '');
  return renamed;
}

import type { Host } from '../host.ts';
import type { Repository } from './repository.ts';

/** Files that have another name now than at a commit: the old name by the new one, both from the repository's root on. */
export async function renamedFiles(
  commit: string,
  repository: Repository,
  host: Host,
): Promise<ReadonlyMap<string, string>> {
  // Neither programs that a repository names nor a person's settings take part in the answer.
  const plain = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--ignore-submodules'];
  const asked = ['diff', '--name-status', '-z', '-M', '-l0', '--diff-filter=R', ...plain, commit, '--'];
  const { status, stdout } = await host.at(repository.root).run('git', asked);
  const renamed = new Map<string, string>();
  if (status !== 0) return renamed;
  const [...words] = new TextDecoder().decode(stdout).split('\0');
  for (let at = 0; at + 2 < words.length; at += 3) renamed.set(words[at + 2] ?? '', words[at + 1] ?? '');
  return renamed;
}

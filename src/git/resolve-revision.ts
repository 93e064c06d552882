import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Objects } from './objects.ts';
import { runGit } from './plain-git.ts';
import type { Repository } from './repository.ts';

/** A commit, or why there is none. */
export type Resolved = { commit: string } | { problem: Diagnostic };

/** The commit that a name stands for: a branch, a tag, an id, `HEAD~2`. */
export async function resolveRevision(name: string, { isShallow }: Repository, objects: Objects): Promise<Resolved> {
  // A search through the messages of all commits is no name, and may take for ever.
  const isSearch = name.startsWith(':') || name.includes('^{/');
  const commit = isSearch ? undefined : await objects.read(`${name}^{commit}`);
  if (commit) return { commit: commit.id };
  return {
    problem:
      name === 'HEAD'
        ? problem('git/no-head', undefined)
        : problem('git/unknown-revision', { revision: name, isShallow }),
  };
}

/** The last commit that a revision shares with HEAD; `head` is the commit of HEAD itself. */
export async function mergeBase(
  revision: string,
  repository: Repository,
  objects: Objects,
  host: Host,
): Promise<{ commit: string; head: string } | { problem: Diagnostic }> {
  const [there, here] = await Promise.all([
    resolveRevision(revision, repository, objects),
    resolveRevision('HEAD', repository, objects),
  ]);
  if ('problem' in here) return here;
  if ('problem' in there) return there;
  if (await isAncestor(there.commit, here.commit, objects)) return { commit: there.commit, head: here.commit };
  const { status, stdout } = await runGit(host, ['merge-base', there.commit, here.commit]);
  const commit = new TextDecoder().decode(stdout).trim();
  if (status === 0 && commit !== '') return { commit, head: here.commit };
  return { problem: problem('git/no-merge-base', { revision, isShallow: repository.isShallow }) };
}

/** Commits that are looked at before git itself is asked: most branches are shorter. */
const nearby = 50;

// A branch that is up to date comes from the other one: then that is what they share, and git need not be started for it.
async function isAncestor(ancestor: string, commit: string, objects: Objects): Promise<boolean> {
  const seen = new Set<string>();
  for (let next = [commit]; next.length > 0 && seen.size < nearby; ) {
    if (next.includes(ancestor)) return true;
    for (const id of next) seen.add(id);
    const found = await Promise.all(next.map((id) => objects.read(id)));
    const parents = found.flatMap((each) => (each?.type === 'commit' ? parentsOf(each.bytes) : []));
    next = [...new Set(parents)].filter((id) => !seen.has(id));
  }
  return false;
}

function parentsOf(commit: Uint8Array): string[] {
  const [head = ''] = new TextDecoder().decode(commit).split('\n\n', 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
}

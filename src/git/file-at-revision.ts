import type { Host } from '../host.ts';
import { runGit } from './plain-git.ts';

/** The text that a file had at a revision; undefined when git, the revision or the file in it is missing. */
export async function fileAtRevision(revision: string, path: string, host: Host): Promise<string | undefined> {
  // Git would take it for an option.
  if (revision.startsWith('-')) return undefined;
  // "./" makes the path relative to the working folder, as everywhere else.
  const name = /^([a-z]:)?[\\/]/i.test(path) ? path : `./${path}`;
  const { status, stdout } = await runGit(host, ['cat-file', 'blob', `${revision}:${name}`]);
  return status === 0 ? new TextDecoder().decode(stdout) : undefined;
}

import type { Host } from '../host.ts';
import { wayTo } from '../model/path.ts';
import { runGit } from './plain-git.ts';

/** The repository that the working folder lies in. */
export interface Repository {
  /** Absolute path of its root. */
  root: string;
  /** Way from the root to the working folder: empty, or ends in a slash. */
  prefix: string;
  /** True when its history is cut off. */
  isShallow: boolean;
}

/** Looks for the repository; `problem` says why there is none, in git's words where it has some. */
export async function findRepository(host: Host): Promise<Repository | { problem: string }> {
  const asked = ['rev-parse', '--show-toplevel', '--is-shallow-repository', '--show-prefix'];
  const { status, stdout, stderr } = await runGit(host, asked);
  if (status === undefined) return { problem: 'git cannot be started' };
  // Inside of ".git", and in a repository without files, there is no such folder.
  if (status !== 0) return { problem: inShort(stderr) };
  const [root = '', shallow, prefix = ''] = new TextDecoder().decode(stdout).split('\n');
  return { root, prefix, isShallow: shallow === 'true' };
}

// Where git searched differs from machine to machine.
function inShort(stderr: string): string {
  const [first = ''] = stderr.replace(/^fatal: /, '').split(/ \(or any|\n/, 1);
  return first.trim() || 'git finds no repository';
}

/** A path from the root on as one from the working folder on. */
export function pathFromHere(path: string, { prefix }: Repository): string {
  return wayTo(prefix, path) || '.';
}

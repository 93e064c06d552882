import type { Conversation, Finished, Host } from '../host.ts';

/**
 * What keeps a repository from having a say in how git reads it: programs that watch files, hooks, and a folder of the working tree
 * that looks like a repository of its own, with settings of its own.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.bareRepository=explicit',
  'log.showSignature=false',
];
const plain = ['--no-pager', '--no-optional-locks', ...settings.flatMap((setting) => ['-c', setting])];

/** Runs git in the working folder, and waits for its end. */
export function runGit(host: Host, args: readonly string[]): Promise<Finished> {
  return host.run('git', [...plain, ...args]);
}

/** Starts git to talk with. */
export function converseWithGit(host: Host, args: readonly string[]): Promise<Conversation> {
  return host.converse('git', [...plain, ...args]);
}

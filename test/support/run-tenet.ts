import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainGit } from './temporary-repository.ts';

const tenet = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));

/** What the built command line did. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line in a folder, away from what a continuous integration says of itself. */
export function runTenet(args: readonly string[], cwd: string, extra: Readonly<Record<string, string>> = {}): Ran {
  const { NODE_EXTRA_CA_CERTS: _, FORCE_COLOR: __, ...rest } = process.env;
  const quiet = { GITHUB_BASE_REF: '', GITHUB_STEP_SUMMARY: '', CI_MERGE_REQUEST_DIFF_BASE_SHA: '' };
  const env = { ...rest, ...plainGit, ...quiet, ...extra };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tenet, ...args], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

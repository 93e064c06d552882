import { runGit } from '../../git/plain-git.ts';
import { findRepository } from '../../git/repository.ts';
import type { Host } from '../../host.ts';
import { diffSettings } from '../../render/ci-files/diff-settings.ts';
import { type FirstFile, type Platform, pipelineFiles, preCommitFile } from '../../render/ci-files/pipeline-files.ts';
import { renderStarterPolicy } from '../../render/ci-files/starter-policy.ts';
import { refuse } from '../shared/outputs.ts';

/** Which pipelines are to check the project. */
export interface PipelineOptions {
  ci?: Platform;
  preCommit?: boolean;
}

/** What a project has so that pipelines check it. */
export interface Pipeline {
  /** The block of the project file; empty for no demands. */
  policy: string;
  files: readonly FirstFile[];
  /** What is left to people, as lines; empty for nothing. */
  rest: readonly string[];
}

/** What `--ci` and `--pre-commit` ask for. Refuses below the root of a repository, where no platform would look. */
export async function pipelineOf({ ci, preCommit = false }: PipelineOptions, host: Host): Promise<Pipeline> {
  if (ci === undefined && !preCommit) return { policy: '', files: [], rest: [] };
  const repository = await findRepository(host);
  if ('prefix' in repository && repository.prefix !== '') {
    refuse('--ci and --pre-commit write files that belong to the root of the repository', 'run it there');
  }
  const { version } = JSON.parse(await host.readAsset('package.json')) as { version: string };
  const hooks = preCommit ? [preCommitFile(version)] : [];
  const rest = preCommit ? ['', 'Let the hooks work in this clone:', '  pre-commit install'] : [];
  if (ci === undefined) return { policy: '', files: hooks, rest };
  return {
    policy: renderStarterPolicy(await mainBranch(host)),
    files: [...pipelineFiles(ci, version), ...hooks],
    rest: [
      ...rest,
      '',
      'Let git show scores above changed answers in this clone:',
      ...diffSettings.map((line) => `  ${line}`),
    ],
  };
}

/** The branch that others begin at, as this clone names it. */
async function mainBranch(host: Host): Promise<string> {
  const { status, stdout } = await runGit(host, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  return status === 0 ? new TextDecoder().decode(stdout).trim() : 'origin/main';
}

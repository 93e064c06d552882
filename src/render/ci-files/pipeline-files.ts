import { attributeLines } from './attribute-lines.ts';
import { renderGithubWorkflow } from './github-workflow.ts';
import { gitlabInclude, gitlabIncludeLacking, gitlabJobFile, renderGitlabJob } from './gitlab-job.ts';
import { renderPreCommitConfig, renderPreCommitHooks } from './pre-commit-config.ts';

/** Where pipelines run. */
export type Platform = 'github' | 'gitlab';

/** A file that a project begins with. */
export interface FirstFile {
  path: string;
  text: string;
  /** What a text that is there already lacks of ours; empty when nothing. Absent: nothing is ever missing. */
  lacks?: (text: string) => string;
}

/** The files that have a platform check every change; `version` is the one of Tenet that runs there. */
export function pipelineFiles(platform: Platform, version: string): FirstFile[] {
  const lines = attributeLines(platform);
  const attributes: FirstFile = {
    path: '.gitattributes',
    text: toText(lines),
    lacks: (text) => toText(lines.filter((line) => !text.split(/\r?\n/).includes(line))),
  };
  if (platform === 'github') {
    return [{ path: '.github/workflows/tenet.yml', text: renderGithubWorkflow(version) }, attributes];
  }
  const main: FirstFile = {
    path: '.gitlab-ci.yml',
    text: gitlabInclude,
    lacks: gitlabIncludeLacking,
  };
  return [{ path: gitlabJobFile, text: renderGitlabJob(version) }, main, attributes];
}

/** The file that has pre-commit look at every commit. */
export function preCommitFile(version: string): FirstFile {
  return {
    path: '.pre-commit-config.yaml',
    text: renderPreCommitConfig(version),
    lacks: (text) =>
      text.includes('tenet-validate') ? '' : `# to the list of "repos":\n${renderPreCommitHooks(version)}`,
  };
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

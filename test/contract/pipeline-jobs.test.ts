import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderGitlabJob } from '../../src/render/ci-files/gitlab-job.ts';
import { quickAnswers } from '../support/quick-answers.ts';
import { builtTenet, npxOfBuilt, type StubPrograms, stubPrograms } from '../support/stub-programs.ts';
import { plainGit, type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const withoutBase =
  'format: tenet/project@1\nassessments: ["governance/*.assessment.yaml"]\npolicy: {overall: {minimum: 1.5, maximumDrop: 0.05}}\n';
/** What GitHub and GitLab set, and what a developer's machine may. */
const quiet = { GITHUB_BASE_REF: '', GITHUB_STEP_SUMMARY: '', CI_MERGE_REQUEST_DIFF_BASE_SHA: '', FORCE_COLOR: '0' };

let repository: TemporaryRepository;
let programs: StubPrograms;

beforeEach(() => {
  repository = temporaryRepository();
  repository.commit('Base', { 'tenet.yaml': withoutBase, 'governance/payments.assessment.yaml': quickAnswers() });
  repository.git('tag', 'base');
  programs = stubPrograms({ npx: npxOfBuilt, tenet: `exec node '${builtTenet}' "$@"` });
});
afterEach(() => {
  repository.remove();
  programs.remove();
});

interface GitlabJob {
  script: string[];
  variables: Record<string, string>;
  rules: { if: string }[];
  artifacts: { when: string; paths: string[]; reports: Record<string, string> };
}

describe('the job for GitLab', () => {
  const text = readFileSync('ci/gitlab/tenet.gitlab-ci.yml', 'utf8');
  const job = (parse(text) as Record<string, GitlabJob>)['tenet:check'] as GitlabJob;

  test('is the one that tenet init writes, of this version', () => {
    expect(text).toBe(renderGitlabJob(version));
    expect(job.variables.TENET_VERSION).toBe(version);
  });

  test('has the whole history, runs for merge requests and on the default branch, and keeps what a failure says', () => {
    expect(job.variables.GIT_DEPTH).toBe('0');
    expect(job.rules.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ]);
    expect(job.artifacts.when).toBe('always');
  });

  test.each([
    ['passes', quickAnswers(), 0],
    ['fails', quickAnswers({ answers: { 'outcomes-agreed': 0 } }), 1],
  ])('%s, and its artifacts are what it writes', (_, answers, expected) => {
    repository.write('governance/payments.assessment.yaml', answers);
    const env = { ...process.env, ...plainGit, ...quiet, ...job.variables, PATH: programs.path };
    const base = repository.git('rev-parse', 'base');
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', job.script.join('\n')], {
      cwd: repository.folder,
      env: { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: base },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(expected);
    expect(stdout).toContain(`compared with ${base}`);
    const read = (file = ''): string => readFileSync(join(repository.folder, file), 'utf8');
    expect(JSON.parse(read(job.artifacts.reports.codequality)).length > 0).toBe(expected === 1);
    expect(read(job.artifacts.reports.junit)).toContain('<testsuites');
    expect(read(job.artifacts.paths[0])).toMatch(/^<!-- tenet:check -->/);
  });
});

interface Hook {
  id: string;
  entry: string;
  language: string;
  pass_filenames: boolean;
}

describe('hooks for pre-commit', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];
  const withBase = withoutBase.replace('{overall', '{base: {ref: base}, overall');
  const runHook = (entry: string): number | null => {
    const env = { ...process.env, ...plainGit, ...quiet, PATH: programs.path };
    // pre-commit splits the entry into words and runs it without a shell.
    const [program = '', ...args] = entry.split(' ');
    return spawnSync(program, args, { cwd: repository.folder, env }).status;
  };

  test('are three, installed by npm, each looking at the whole project', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['tenet-check', 'tenet-validate', 'tenet-fmt']);
    for (const { language, pass_filenames } of hooks) expect([language, pass_filenames]).toEqual(['node', false]);
  });

  test.each(hooks)('$id lets a sound project pass and stops a broken one', ({ entry }) => {
    repository.write('tenet.yaml', withBase);
    expect(runHook(entry)).toBe(0);
    repository.write('governance/payments.assessment.yaml', quickAnswers().replace('level: 2', 'levl: 2'));
    expect(runHook(entry)).toBe(2);
  });

  test.each([
    ['tenet-check', quickAnswers({ answers: { 'outcomes-agreed': 0 } })],
    ['tenet-fmt', quickAnswers().replace(/(subject: .*\n)(type: .*\n)/, '$2$1')],
  ])('%s stops what it is for', (id, answers) => {
    repository.write('governance/payments.assessment.yaml', answers);
    repository.write('tenet.yaml', withBase);
    expect(runHook(hooks.find((hook) => hook.id === id)?.entry ?? '')).toBe(1);
  });
});

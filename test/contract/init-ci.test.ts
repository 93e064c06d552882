import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { quickAnswers } from '../support/quick-answers.ts';
import { runTenet } from '../support/run-tenet.ts';
import { builtTenet, npxOfBuilt, stubPrograms } from '../support/stub-programs.ts';
import { plainGit, type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const assessment = 'governance/payments.assessment.yaml';

let repository: TemporaryRepository;

beforeEach(() => {
  repository = temporaryRepository();
});
afterEach(() => repository.remove());

const read = (path: string): string => readFileSync(join(repository.folder, path), 'utf8');
const init = (...args: string[]) =>
  runTenet(['init', '--subject', 'Payments', '--date', '2026-11-01', ...args], repository.folder);

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

interface Job {
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; env?: Record<string, string>; with?: Record<string, unknown> }[];
}

function workflow(): Workflow {
  init('--ci', 'github');
  return parse(read('.github/workflows/tenet.yml')) as Workflow;
}

describe('the workflow for GitHub', () => {
  test('may read only, but for the job that comments, and that one runs neither code of the repository nor ours', () => {
    const { on, permissions, jobs } = workflow();
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.check?.permissions).toBeUndefined();
    expect(jobs.comment?.permissions).toEqual({ 'pull-requests': 'write' });
    expect(JSON.stringify(jobs.comment)).not.toMatch(/checkout|npx|npm|tenet@/);
    expect(Object.keys(jobs)).toEqual(['check', 'comment']);
  });

  test('checks out the whole history, without leaving its token behind, and runs the version that wrote it', () => {
    const steps = workflow().jobs.check?.steps ?? [];
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(steps.flatMap(({ run }) => run ?? []).join()).toContain(`npx --yes tenet@${version} check `);
  });

  test('uses actions of GitHub itself only, each in a named version, and no script holds an expression', () => {
    const steps = Object.values(workflow().jobs).flatMap((job) => job.steps);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    for (const { run } of steps) if (run !== undefined) expect(run).not.toContain('${{');
  });

  test.each([
    ['what was judged', npxOfBuilt, 1, '## ❌'],
    ['that nothing could be judged', 'exit 1', 1, '## Not judged'],
  ])('comments %s', (_, npx, status, heading) => {
    const [script = ''] = workflow().jobs.check?.steps.flatMap(({ run }) => run ?? []) ?? [];
    const scratch = mkdtempSync(join(tmpdir(), 'tenet runner '));
    const ran = runScript(script, { npx }, { RUNNER_TEMP: scratch });
    expect(ran.status, ran.stderr).toBe(status);
    const comment = readFileSync(join(scratch, 'tenet-comment.md'), 'utf8');
    expect(comment.startsWith(`<!-- tenet:check -->\n${heading}`), comment).toBe(true);
    rmSync(scratch, { recursive: true });
  });

  test.each([
    ['writes the first comment', '', ['repos/o/r/issues/7/comments', '--method', 'POST']],
    ['renews the one that is there', 'echo 42', ['repos/o/r/issues/comments/42', '--method', 'PATCH']],
  ])('%s', (_, found, expected) => {
    const [script = ''] = workflow().jobs.comment?.steps.flatMap(({ run }) => run ?? []) ?? [];
    const gh = `if [[ " $* " == *" --paginate "* ]]; then ${found || ':'}; fi`;
    const { status, calls } = runScript(script, { gh }, { GITHUB_REPOSITORY: 'o/r', PULL_REQUEST: '7' });
    expect(status).toBe(0);
    expect(calls.gh).toEqual(['api', ...expected, '--field', 'body=@tenet-comment.md', '--silent']);
  });
});

function runScript(script: string, programs: Record<string, string>, extra: Record<string, string>) {
  const stub = stubPrograms(programs);
  const quiet = { GITHUB_BASE_REF: '', GITHUB_STEP_SUMMARY: '', FORCE_COLOR: '0' };
  const env = { ...process.env, ...plainGit, ...quiet, ...extra, PATH: stub.path };
  const ran = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: repository.folder, env, encoding: 'utf8' });
  const calls = Object.fromEntries(Object.keys(programs).map((name) => [name, stub.argumentsOf(name)]));
  stub.remove();
  return { status: ran.status, stderr: ran.stderr, calls };
}

describe('for GitLab', () => {
  test('the pipeline includes the job', () => {
    init('--ci', 'gitlab');
    expect(parse(read('.gitlab-ci.yml'))).toEqual({ include: [{ local: '.gitlab/tenet.gitlab-ci.yml' }] });
    expect(read('.gitlab/tenet.gitlab-ci.yml')).toBe(readFileSync('ci/gitlab/tenet.gitlab-ci.yml', 'utf8'));
  });

  test('a pipeline without includes is told to have one', () => {
    repository.write('.gitlab-ci.yml', 'stages: [test]\n');
    const { stderr } = init('--ci', 'gitlab');
    expect(stderr).toContain('.gitlab-ci.yml was there already. Add to it:\n\ninclude:\n  - local: .gitlab/');
  });
});

describe('what is there already', () => {
  const platforms = [['github'], ['gitlab']] as const;

  test.each(platforms)('is left as it is by %s, and with what is told added it lacks nothing', (platform) => {
    const mine = {
      'tenet.yaml': 'format: tenet/project@1\nassessments: [governance/payments.assessment.yaml]\n',
      '.gitattributes': '*.md text\r\n*.assessment.yaml diff=tenet\r\n',
      '.gitlab-ci.yml': 'include:\n  - local: other.yml\n',
      '.pre-commit-config.yaml': 'repos:\n  - {repo: meta, hooks: [{id: identity}]}\n',
      '.github/workflows/tenet.yml': 'name: mine\n',
    };
    for (const [path, text] of Object.entries(mine)) repository.write(path, text);
    const { stderr, status } = init('--ci', platform, '--pre-commit');
    expect(status).toBe(0);
    for (const [path, text] of Object.entries(mine)) expect(read(path)).toBe(text);
    const told = [...stderr.matchAll(/^(\S+) was there already\. Add to it:\n\n([\s\S]*?)\n(?=\n)/gm)];
    const paths = told.map(([, path]) => path);
    const gitlab = platform === 'gitlab' ? ['.gitlab-ci.yml'] : [];
    expect(paths).toEqual(['tenet.yaml', ...gitlab, '.gitattributes', '.pre-commit-config.yaml']);
    expect(stderr).not.toContain('\n*.assessment.yaml diff=tenet\n');
    for (const [, path = '', lines = ''] of told) {
      repository.write(path, `${mine[path as keyof typeof mine]}${lines}\n`);
      if (path.endsWith('.yml')) expect(parse(read(path)).include).toHaveLength(2);
      if (path.startsWith('.pre')) expect(parse(read(path)).repos).toHaveLength(2);
    }
    expect(init('--ci', platform, '--pre-commit').stderr).not.toContain('was there already');
    expect(runTenet(['validate'], repository.folder).status).toBe(0);
  });

  test('is not touched by a second run', () => {
    init('--ci', 'github', '--pre-commit');
    repository.commit('All');
    const { stdout } = init('--ci', 'github', '--pre-commit');
    expect(stdout).not.toContain('created');
    expect(repository.git('status', '--porcelain')).toBe('');
  });
});

test.each([['--ci=github'], ['--pre-commit']])('%s is refused below the root of a repository', (option) => {
  repository.write('below/a.txt', '');
  const { status, stderr } = runTenet(['init', option], join(repository.folder, 'below'));
  expect(status).toBe(2);
  expect(stderr).toContain('belong to the root of the repository');
  expect(existsSync(join(repository.folder, 'below/tenet.yaml'))).toBe(false);
});

describe('the policy that a project begins with', () => {
  const check = () => runTenet(['check', '--format', 'json', '--as-of', '2026-11-22'], repository.folder);

  beforeEach(() => {
    repository.commit('Before');
    repository.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    init('--ci', 'github');
  });

  test('compares with the branch that others begin at', () => {
    expect(parse(read('tenet.yaml')).policy.base).toEqual({ ref: 'origin/trunk' });
  });

  test('wants answers first, lets a first assessment pass at any level, and no later one fall', () => {
    expect(check().status, 'nothing is answered').toBe(1);
    const levels = (level: number) =>
      Object.fromEntries([...quickAnswers().matchAll(/^ {2}(\S+): \{level/gm)].map(([, id = '']) => [id, level]));
    repository.write(assessment, quickAnswers({ answers: levels(0) }));
    expect(check().status, 'a first one at level 0').toBe(0);
    repository.write(assessment, quickAnswers({ answers: levels(3) }));
    repository.git('update-ref', 'refs/remotes/origin/trunk', repository.commit('Accepted'));
    expect(check().status, 'the same again').toBe(0);
    repository.write(assessment, quickAnswers({ answers: { ...levels(3), 'outcomes-agreed': 1 } }));
    expect(check().status, 'two levels lower').toBe(1);
  });
});

describe('git with the settings that init tells', () => {
  // Where git runs them, "tenet" is on the path.
  function gitWithTenet(...args: string[]): string {
    const stub = stubPrograms({ tenet: `exec node '${builtTenet}' "$@"` });
    const env = { ...process.env, ...plainGit, PATH: stub.path, FORCE_COLOR: '1' };
    const out = execFileSync('git', args, { cwd: repository.folder, env, encoding: 'utf8' });
    stub.remove();
    return out;
  }

  beforeEach(() => {
    const { stderr } = init('--ci', 'github');
    const settings = stderr.split('\n').filter((line) => line.startsWith('  git config '));
    expect(settings).toHaveLength(2);
    for (const line of settings) execFileSync('sh', ['-c', line], { cwd: repository.folder });
    repository.commit('First', { [assessment]: quickAnswers() });
  });

  test('shows what a change does to the scores above the change, with its question', () => {
    const text = quickAnswers({ answers: { 'outcomes-agreed': '\n    note: Two agreed.\n    level: 3' } });
    repository.commit('Second', { [assessment]: text });
    repository.write(assessment, text.replace('Two', 'All').replace('level: 3', 'level: 4'));
    const shown = gitWithTenet('diff', '-U0');
    expect(shown).toMatch(/^-Overall +2\.\d\d /m);
    expect(shown).toMatch(/^\+Overall +2\.\d\d /m);
    expect(shown).toMatch(
      /^@@ .* @@ outcomes-agreed\n- {4}note: Two agreed\.\n- {4}level: 3\n\+ {4}note: All agreed\.\n\+ {4}level: 4$/m,
    );
  });

  test('hides no change that leaves the scores as they are', () => {
    repository.write(assessment, `${quickAnswers()}# a remark\n`);
    expect(gitWithTenet('diff')).toContain('\n+# a remark\n');
  });

  test('goes on where a file has no score, or is broken, through the whole history', () => {
    repository.commit('Broken', { [assessment]: '<<<<<<< ours\nformat: tenet/assessment@1\n' });
    repository.commit('Mended', { [assessment]: quickAnswers({ answers: { 'outcomes-agreed': 3 } }) });
    const shown = gitWithTenet('log', '-p', '--format=%s', '--', assessment);
    expect(shown).toContain('\n+<<<<<<< ours\n');
    expect(shown).toMatch(/^\+Overall +2\.00 /m);
    expect(shown.match(/^(First|Broken|Mended)$/gm)).toEqual(['Mended', 'Broken', 'First']);
  });

  test('shows the file where tenet is not installed', () => {
    repository.write(assessment, quickAnswers({ answers: { 'outcomes-agreed': 3 } }));
    expect(repository.git('diff')).toContain('\n+  outcomes-agreed: {level: 3}');
  });
});

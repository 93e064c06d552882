import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JudgedGate, Verdict } from '../../src/model/verdict.ts';
import { quickAnswers, quickIds } from '../support/quick-answers.ts';
import { type Ran, runTenet } from '../support/run-tenet.ts';
import { type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

const file = 'governance/payments.assessment.yaml';
const day = ['--as-of', '2026-11-22'];

function project(policy: string, more = ''): string {
  return `format: tenet/project@1\nassessments: ["governance/*.assessment.yaml"]\npolicy:\n${policy}${more}`;
}
const drops = '  base: {ref: main}\n  overall: {maximumDrop: 0.2}\n  principles: {default: {maximumDrop: 0.3}}\n';
const lowered = quickAnswers({ answers: { 'outcomes-agreed': 1, 'work-chosen-by-value': 1 } });

let repository: TemporaryRepository;
beforeEach(() => {
  repository = temporaryRepository();
  repository.commit('First', { 'tenet.yaml': project(drops), [file]: quickAnswers() });
  repository.git('checkout', '-q', '-b', 'change');
});
afterEach(() => repository.remove());

function check(args: readonly string[] = [], cwd = repository.folder, env = {}): Ran & { verdict: Verdict } {
  const ran = runTenet(['check', ...day, '--format', 'json', ...args], cwd, env);
  return { ...ran, verdict: (ran.stdout === '' ? undefined : JSON.parse(ran.stdout)) as Verdict };
}

function gatesOf(verdict: Verdict, outcome: JudgedGate['outcome']): string[] {
  const all = [...verdict.assessments.flatMap(({ gates }) => gates), ...verdict.project];
  return all.filter((gate) => gate.outcome === outcome).map(({ gate }) => gate);
}

describe('the base', () => {
  test('is the merge base: what others did since does not count', () => {
    repository.commit('Lower', { [file]: lowered });
    repository.git('checkout', '-q', 'main');
    repository.commit('Others raise', {
      [file]: quickAnswers({ answers: Object.fromEntries(quickIds.map((id) => [id, 4])) }),
    });
    repository.git('checkout', '-q', 'change');
    const { status, verdict } = check();
    expect(status).toBe(1);
    expect(verdict.assessments[0]?.overall).toMatchObject({ before: 2 });
    expect(gatesOf(verdict, 'fail')).toEqual(['principles.focus-on-value.maximumDrop']);
  });

  test.each([
    ['a branch that GitHub names', { GITHUB_BASE_REF: 'main' }, 'origin/main'],
    ['a commit that GitLab names', { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'main' }, 'main'],
  ])('is %s, when neither command line nor policy names one', (_, env, name) => {
    repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    repository.commit('Lower', { 'tenet.yaml': project('  overall: {maximumDrop: 0.1}\n'), [file]: lowered });
    const { status, verdict } = check([], repository.folder, env);
    expect(verdict.base?.name).toBe(name);
    expect(status).toBe(1);
  });

  test('of the command line goes before that of the policy, and a file can be one', () => {
    repository.commit('Lower', { [file]: lowered });
    expect(check(['--base', 'HEAD']).status).toBe(0);
    repository.write('last.yaml', quickAnswers());
    const { status, verdict } = check([file, '--base', 'last.yaml']);
    expect(status).toBe(1);
    expect(verdict.assessments[0]?.base?.name).toBe('last.yaml');
    repository.write('last.json', runTenet(['score', 'last.yaml', '--format', 'json'], repository.folder).stdout);
    expect(check([file, '--base', 'last.json']).status).toBe(1);
    const edited = readFileSync(join(repository.folder, 'last.json'), 'utf8').replace('"score": 2,', '"score": 1,');
    repository.write('last.json', edited);
    expect(check([file, '--base', 'last.json'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('scorecard/edited'),
    });
  });

  test.each([
    ['an unknown branch', 'nowhere', 'git fetch origin nowhere'],
    ['a branch that was not fetched', 'origin/main', 'git fetch origin main'],
    ['a name like an option', '--upload-pack=touch x', 'no revision'],
  ])('that is missing (%s) ends with 3 and says what mends it; "skip" goes on', (_, name, words) => {
    const missing = runTenet(['check', ...day, `--base=${name}`], repository.folder);
    expect(missing.status).toBe(3);
    expect(missing.stdout).toContain('Not compared');
    expect(missing.stdout.replace(/\s+/g, ' ')).toContain(words);
    expect(existsSync(join(repository.folder, 'x'))).toBe(false);
    const lenient = drops.replace('{ref: main}', '{ref: main, missing: skip}');
    repository.write('tenet.yaml', project(`${lenient}  coverage: {minimumAnswered: 0.5}\n`));
    const skipped = check([`--base=${name}`]);
    expect(skipped.status).toBe(0);
    expect(gatesOf(skipped.verdict, 'skipped')).toHaveLength(9);
  });

  test('when nobody names one and a drop is demanded, the check ends with 3', () => {
    repository.write('tenet.yaml', project('  overall: {maximumDrop: 0.2}\n'));
    expect(check().status).toBe(3);
    repository.write('tenet.yaml', project('  overall: {minimum: 1}\n'));
    expect(check().status).toBe(0);
  });

  test('when every gate is skipped the check ends with 3, whatever the policy says', () => {
    repository.write('tenet.yaml', project('  base: {ref: nowhere, missing: skip}\n  overall: {maximumDrop: 0.2}\n'));
    expect(check().status).toBe(3);
  });

  test('of a shallow clone is missing, with the command that mends it', () => {
    repository.commit('Lower', { [file]: lowered });
    const clone = `${repository.folder} clone`;
    execFileSync('git', ['clone', '-q', '--depth', '1', '--branch', 'change', `file://${repository.folder}`, clone]);
    const { status, stdout } = runTenet(['check', ...day, '--base', 'origin/main'], clone);
    expect(status).toBe(3);
    expect(stdout).toContain('git fetch --unshallow');
    rmSync(clone, { recursive: true });
  });

  test('has no commit in common with an orphan branch: missing', () => {
    repository.git('checkout', '-q', '--orphan', 'orphan');
    repository.commit('Alone', { [file]: lowered });
    const { status, verdict } = check();
    expect(status).toBe(3);
    expect(verdict.base?.problem).toContain('no commit in common');
  });

  test('is found in a submodule, whose files the repository around it does not know', () => {
    const outer = temporaryRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.folder, 'parts/inner');
    outer.commit('Add');
    const inner = join(outer.folder, 'parts/inner');
    execFileSync('git', ['branch', '--quiet', '-f', 'main', 'origin/main'], { cwd: inner });
    writeFileSync(join(inner, file), lowered);
    expect(check([], inner).status).toBe(1);
    expect(check([], outer.folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('policy/none') });
    outer.remove();
  });

  test.each([
    ['a pull request on GitHub', { GITHUB_BASE_REF: 'main' }],
    ['a merge request on GitLab', { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'main' }],
  ])('is not chosen by the change that is judged, in %s', (_, env) => {
    repository.git('update-ref', 'refs/remotes/origin/main', 'main');
    for (const ref of ['HEAD', 'change', file, 'nowhere']) {
      repository.commit('Choose', {
        'tenet.yaml': project(drops.replace('{ref: main}', `{ref: ${ref}}`)),
        [file]: lowered,
      });
      const { status, verdict } = check([], repository.folder, env);
      expect(status, ref).toBe(1);
      expect(verdict.base?.name).toBe('main');
      expect(gatesOf(verdict, 'fail')).toEqual(['principles.focus-on-value.maximumDrop', 'policy.loosened']);
    }
    expect(check([], repository.folder, { GITHUB_BASE_REF: 'not-fetched' }).status).toBe(3);
  });

  test('is what a first policy names, where the target has none', () => {
    repository.git('checkout', '-q', '--orphan', 'bare');
    repository.git('rm', '-q', '--cached', 'tenet.yaml');
    rmSync(join(repository.folder, 'tenet.yaml'));
    repository.commit('No policy yet');
    repository.git('update-ref', 'refs/remotes/origin/bare', 'bare');
    repository.git('checkout', '-q', '-b', 'first');
    repository.commit('A policy', { 'tenet.yaml': project(drops.replace('main', 'bare')) });
    const { status, verdict } = check([], repository.folder, { GITHUB_BASE_REF: 'bare' });
    expect(status).toBe(0);
    expect(verdict.base?.name).toBe('bare');
  });

  test('that is a branch stays one when somebody adds a file of its name', () => {
    repository.commit('Shadow', { main: lowered, [file]: lowered });
    expect(check()).toMatchObject({ status: 1, verdict: { base: { name: 'main' } } });
    expect(check([file, '--base', 'main'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is a revision and a file'),
    });
    expect(check([file, '--base', './main']).status).toBe(0);
  });

  test('outside of a repository is missing', () => {
    rmSync(join(repository.folder, '.git'), { recursive: true });
    const { status, verdict } = check();
    expect(status).toBe(3);
    expect(verdict.base?.problem).toContain('not a git repository');
  });

  test('that is broken is missing: the change that mends it is not refused with 2', () => {
    repository.git('checkout', '-q', 'main');
    repository.commit('Break', { [file]: 'format: tenet/assessment@1\n' });
    repository.git('checkout', '-q', '-b', 'mend');
    repository.commit('Mend', { [file]: quickAnswers() });
    const { status, verdict } = check();
    expect(status).toBe(3);
    expect(verdict.assessments[0]).toMatchObject({
      state: 'notCompared',
      baseProblem: expect.stringContaining('missing'),
    });
  });

  test('is found with a detached head, in a worktree and from a folder below', () => {
    repository.commit('Lower', { [file]: lowered });
    repository.git('checkout', '-q', '--detach');
    expect(check().status).toBe(1);
    const tree = `${repository.folder} tree`;
    repository.git('worktree', 'add', '-q', tree, 'change');
    expect(check([], tree).status).toBe(1);
    expect(check([], join(tree, 'governance')).verdict.assessments[0]?.file).toBe(`../${file}`);
    repository.git('worktree', 'remove', '--force', tree);
  });
});

describe('assessments', () => {
  test('that were renamed are followed', () => {
    repository.git('mv', file, 'governance/pay ü.assessment.yaml');
    repository.commit('Rename');
    const { status, verdict } = check();
    expect(status).toBe(0);
    expect(verdict.assessments).toMatchObject([{ state: 'compared', base: { name: `main:${file}` } }]);
  });

  test('that are new have their drop gates skipped, and that alone is no reason to fail', () => {
    repository.commit('Add', { 'governance/second.assessment.yaml': quickAnswers({ subject: 'Second' }) });
    const { status, verdict } = check();
    expect(status).toBe(0);
    expect(verdict.assessments.map(({ state }) => state)).toEqual(['compared', 'new']);
    expect(gatesOf(verdict, 'skipped')).toHaveLength(8);
  });

  test('that are deleted fail, also when only the pattern passes them over', () => {
    repository.commit('Add', { 'governance/second.assessment.yaml': quickAnswers({ subject: 'Second' }) });
    repository.git('rm', '-q', file);
    repository.commit('Delete');
    const { status, verdict } = check();
    expect(status).toBe(1);
    expect(verdict.assessments.find(({ state }) => state === 'deleted')).toMatchObject({ file, subject: 'Payments' });
    expect(gatesOf(verdict, 'fail')).toEqual(['assessments.deleted']);
  });

  test('that one wants to see alone are judged alone', () => {
    repository.commit('Add', { 'governance/second.assessment.yaml': quickAnswers({ subject: 'Second' }) });
    expect(check([file]).verdict.assessments).toHaveLength(1);
  });
});

describe('the policy of the base', () => {
  test('cannot be loosened by the change that it judges', () => {
    repository.commit('Loosen', {
      'tenet.yaml': project(drops.replace('0.2', '0.9').replace('0.3', '0.9')),
      [file]: lowered,
    });
    const { status, verdict } = check();
    expect(status).toBe(1);
    expect(gatesOf(verdict, 'fail').every((gate) => gate === 'policy.loosened')).toBe(true);
    expect(verdict.project).toContainEqual(
      expect.objectContaining({ about: 'overall.maximumDrop', expected: '0.2', found: '0.9' }),
    );
  });

  test('may allow it: then it is told and fails nothing', () => {
    repository.git('checkout', '-q', 'main');
    repository.commit('Allow', { 'tenet.yaml': project(`  mayLoosen: true\n${drops}`) });
    repository.git('checkout', '-q', '-b', 'other');
    const waiver =
      'waivers:\n  - {gate: principles.focus-on-value.maximumDrop, assessment: governance/payments.assessment.yaml,\n     reason: A reorganisation, owner: service owner, from: 2026-11-01, until: 2026-12-31}\n';
    repository.commit('Waive', { 'tenet.yaml': project(`  mayLoosen: true\n${drops}`, waiver), [file]: lowered });
    const { status, verdict } = check();
    expect(status).toBe(0);
    expect(gatesOf(verdict, 'waived')).toEqual(['principles.focus-on-value.maximumDrop']);
    expect(gatesOf(verdict, 'warn')).toEqual(['policy.loosened']);
    expect(check(['--as-of', '2027-01-01']).status).toBe(1);
  });
});

describe('references', () => {
  const refs = (...each: string[]): string =>
    quickAnswers({
      answers: {
        'outcomes-agreed': `{level: 2, evidence: [${each.map((ref, index) => `{type: record, title: E${index}, date: 2026-10-01, ref: "${ref}"}`).join(', ')}]}`,
      },
    });
  const demanded = project('  evidence: {refsMustExist: true}\n');

  test('must be in the repository, as files or folders, and known to git', () => {
    const kept = [
      'docs/a.md',
      'docs',
      '/docs/a.md',
      'docs/a.md#part',
      'https://example.org/x?y#z',
      'docs/../docs/a.md',
      'docs/c#.md',
    ];
    const broken = [
      'docs/b.md',
      '../outside.md',
      '/etc/passwd',
      'http:example',
      'https://',
      'file:///etc/passwd',
      'untracked.md',
      'docs/A.md',
      '#part',
    ];
    repository.commit('Refer', {
      'tenet.yaml': demanded,
      'docs/a.md': '',
      'docs/c#.md': '',
      [file]: refs(...kept, ...broken),
    });
    repository.write('untracked.md', '');
    const { status, verdict } = check();
    expect(status).toBe(1);
    const found = (verdict.assessments[0]?.gates ?? []).map((gate) => gate.found.split(' ')[0]);
    expect(found).toEqual(broken);
    expect(verdict.assessments[0]?.gates[0]?.place).toMatchObject({ file, line: expect.any(Number) });
  });

  test('are looked up on disk where there is no repository', () => {
    rmSync(join(repository.folder, '.git'), { recursive: true });
    repository.write('tenet.yaml', demanded);
    repository.write('docs/a.md', '');
    repository.write(file, refs('docs/a.md'));
    expect(check().status).toBe(0);
    repository.write(file, refs('docs/b.md'));
    expect(check().status).toBe(1);
  });
});

test('300 failing gates end with 1, and every one is listed', () => {
  const waivers = Array.from({ length: 300 }, (_, index) => {
    const until = `2026-01-${String((index % 28) + 1).padStart(2, '0')}`;
    return `  - {gate: overall.minimum, reason: Reason ${index}, owner: owner, from: 2026-01-01, until: ${until}}\n`;
  });
  repository.write('tenet.yaml', project('  overall: {minimum: 1}\n', `waivers:\n${waivers.join('')}`));
  const { status, verdict } = check();
  expect(status).toBe(1);
  expect(verdict.counts.fail).toBe(300);
  const { stdout } = runTenet(['check', ...day, '--format', 'github'], repository.folder);
  expect(stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(stdout).toContain('290 more errors are not shown');
});

test('two runs in two folders and time zones give the same bytes in every format', () => {
  repository.commit('Lower', { [file]: lowered });
  const clone = `${repository.folder} clone`;
  execFileSync('git', ['clone', '-q', repository.folder, clone]);
  execFileSync('git', ['branch', '-q', 'main', 'origin/main'], { cwd: clone });
  for (const format of ['text', 'json', 'markdown', 'junit', 'sarif', 'github', 'gitlab']) {
    const here = runTenet(['check', ...day, '--format', format], repository.folder, { TZ: 'Pacific/Auckland' });
    const there = runTenet(['check', ...day, '--format', format], clone, { TZ: 'America/Los_Angeles' });
    expect(there, format).toEqual(here);
    expect(here.status).toBe(1);
  }
  rmSync(clone, { recursive: true });
});

test('a second run overwrites what the first one wrote, in every format, and nothing else', () => {
  repository.commit('Lower', { [file]: lowered });
  const formats = ['text', 'json', 'markdown', 'junit', 'sarif', 'github', 'gitlab'];
  const outputs = formats.flatMap((format) => ['--format', `${format}=out/${format}`]);
  for (const status of [1, 1])
    expect(runTenet(['check', ...day, ...outputs], repository.folder)).toMatchObject({ status, stderr: '' });
  repository.write(file, quickAnswers());
  for (const status of [0, 0])
    expect(runTenet(['check', ...day, ...outputs], repository.folder)).toMatchObject({ status, stderr: '' });
  for (const format of ['text', 'markdown', 'html', 'json']) {
    const words = ['diff', 'main', file, '--format', format, '-o', `out/diff.${format}`];
    for (const status of [0, 0]) expect(runTenet(words, repository.folder)).toMatchObject({ status, stderr: '' });
  }
  repository.write('out/text', 'somebody else wrote this');
  expect(runTenet(['check', ...day, ...outputs], repository.folder).status).toBe(2);
});

test('on GitHub the summary of the step is appended to, once, as well', () => {
  repository.commit('Lower', { [file]: lowered });
  const summary = join(repository.folder, 'summary.md');
  writeFileSync(summary, 'Before\n');
  runTenet(['check', ...day, '--format', 'github', '--format', 'json=out.json'], repository.folder, {
    GITHUB_STEP_SUMMARY: summary,
  });
  const text = readFileSync(summary, 'utf8');
  expect(text).toMatch(/^Before\n<!-- tenet:check -->\n## ❌ Refused/);
  expect((JSON.parse(readFileSync(join(repository.folder, 'out.json'), 'utf8')) as Verdict).outcome).toBe('fail');
  rmSync(summary);
  runTenet(['check', ...day], repository.folder, { GITHUB_STEP_SUMMARY: summary });
  expect(existsSync(summary)).toBe(false);
});

describe('the baseline', () => {
  const baseline = (): string => join(repository.folder, 'tenet.baseline.json');

  test('keeps what was reached, only ever rises, and is written by nothing that fails', () => {
    const accept = (reason: string): Ran =>
      runTenet(['baseline', 'accept', '--reason', reason, ...day], repository.folder);
    expect(accept('First')).toMatchObject({ status: 0, stdout: 'tenet.baseline.json\n' });
    const first = readFileSync(baseline(), 'utf8');
    expect(JSON.parse(first)).toMatchObject({ assessments: { [file]: { reason: 'First', overall: 2 } } });
    expect(accept('Again').stdout).toBe('');
    expect(readFileSync(baseline(), 'utf8')).toBe(first);
    repository.write(file, quickAnswers({ answers: { 'outcomes-agreed': 3 } }));
    expect(accept('Risen').status).toBe(0);
    const risen = readFileSync(baseline(), 'utf8');
    repository.write(file, quickAnswers());
    const failing = check();
    expect(failing.status).toBe(1);
    expect(gatesOf(failing.verdict, 'fail')).toEqual(['baseline.overall.minimum', 'baseline.focus-on-value.minimum']);
    expect(accept('Lower')).toMatchObject({ status: 1, stdout: '' });
    expect(readFileSync(baseline(), 'utf8')).toBe(risen);
  });

  test('is part of what a change may not loosen', () => {
    repository.git('checkout', '-q', 'main');
    runTenet(['baseline', 'accept', '--reason', 'First', ...day], repository.folder);
    repository.commit('Accept');
    repository.git('checkout', '-q', '-b', 'remove');
    rmSync(baseline());
    repository.commit('Remove', { [file]: quickAnswers({ answers: { 'outcomes-agreed': 1 } }) });
    const { status, verdict } = check();
    expect(status).toBe(1);
    expect(gatesOf(verdict, 'fail')).toContain('policy.loosened');
  });

  test('follows a renamed assessment, and is not left behind by one that goes', () => {
    repository.git('checkout', '-q', 'main');
    runTenet(['baseline', 'accept', '--reason', 'First', ...day], repository.folder);
    repository.commit('Accept');
    repository.git('checkout', '-q', '-b', 'rename');
    repository.git('mv', file, 'governance/pay.assessment.yaml');
    repository.commit('Rename', { 'governance/pay.assessment.yaml': lowered });
    const left = gatesOf(check().verdict, 'fail');
    expect(left).toContain('baseline.overall.minimum');
    expect(left).toContain('baseline.orphaned');
    repository.write('governance/pay.assessment.yaml', quickAnswers());
    repository.write(
      'tenet.baseline.json',
      readFileSync(baseline(), 'utf8').replace(file, 'governance/pay.assessment.yaml'),
    );
    expect(check().status).toBe(0);
  });

  test('needs a reason', () => {
    expect(runTenet(['baseline', 'accept'], repository.folder).status).toBe(2);
    expect(existsSync(baseline())).toBe(false);
  });
});

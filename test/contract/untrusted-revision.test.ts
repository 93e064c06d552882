import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quickAnswers } from '../support/quick-answers.ts';
import { type Ran, runTenet } from '../support/run-tenet.ts';
import { type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

/** What somebody proposes with a pull request, judged on a machine that also holds what is not theirs. */
const secret = 'TOKEN-4711';
const outside = mkdtempSync(join(tmpdir(), 'tenet-outside-'));
const file = 'governance/a.assessment.yaml';
const day = ['--as-of', '2026-11-22'];
const project = (more = ''): string =>
  `format: tenet/project@1\nassessments: ["governance/*.assessment.yaml"]\n${more}policy:\n  overall: {minimum: 1, maximumDrop: 0.2}\n`;

let repository: TemporaryRepository;
beforeEach(() => {
  writeFileSync(join(outside, 'secret.yaml'), `${secret}: [\n`);
  writeFileSync(join(outside, 'secret.assessment.yaml'), quickAnswers({ subject: secret }));
  writeFileSync(join(outside, 'secret.json'), `{"${secret}": }`);
  repository = temporaryRepository();
  repository.commit('Base', { 'tenet.yaml': project(), [file]: quickAnswers() });
});
afterEach(() => repository.remove());
afterAll(() => rmSync(outside, { recursive: true }));

function check(args: readonly string[] = [], cwd = repository.folder, env = {}): Ran {
  return runTenet(['check', ...day, ...args], cwd, env);
}

function link(target: string, path: string): void {
  const place = join(repository.folder, path);
  mkdirSync(dirname(place), { recursive: true });
  rmSync(place, { force: true, recursive: true });
  symlinkSync(target, place);
}

describe('nothing outside of the repository is read', () => {
  test.each([
    ['an assessment that is a link', 'secret.yaml', file],
    ['the project file that is a link', 'secret.yaml', 'tenet.yaml'],
    ['a baseline that is a link', 'secret.json', 'tenet.baseline.json'],
    ['a questionnaire that is a link', 'secret.yaml', 'governance/q/x.yaml'],
    ['a rubric that is a link', 'secret.json', 'governance/r/x.json'],
    ['a folder that is a link', '', 'governance/q'],
  ])('%s', (_, target, path) => {
    repository.write('governance/q/.keep', '');
    repository.write('governance/r/.keep', '');
    repository.write('tenet.yaml', project('questionnaires: [governance/q]\nrubrics: [governance/r]\n'));
    link(join(outside, target), path);
    const all = [check(), check([file]), runTenet(['validate', path], repository.folder)];
    for (const { status, stdout, stderr } of all.slice(path === file ? 1 : 0, path === 'governance/q' ? 2 : 3)) {
      expect(status).toBe(2);
      expect(stdout + stderr).not.toContain(secret);
    }
  });

  test.each([
    ['a pattern that climbs', 'assessments: ["../**/*.assessment.yaml"]'],
    ['an absolute pattern', `assessments: ["${outside}/*.assessment.yaml"]`],
    ['an absolute path', `assessments: ["${outside}/secret.assessment.yaml"]`],
    ['a pattern through a link', 'assessments: ["away/*.assessment.yaml"]'],
    ['a pattern that finds a link to a folder', 'assessments: ["*/secret.assessment.yaml"]'],
    [
      'a questionnaire that climbs',
      'questionnaires: [../../../../../../etc]\nassessments: [governance/a.assessment.yaml]',
    ],
    ['an absolute rubric', `rubrics: ["${outside}/secret.json"]\nassessments: [governance/a.assessment.yaml]`],
    ['a report that climbs', 'reports: [{format: html, to: ../x.html}]\nassessments: [governance/a.assessment.yaml]'],
    [
      'a report over a hook',
      'reports: [{format: html, to: .git/hooks/x}]\nassessments: [governance/a.assessment.yaml]',
    ],
    [
      'a report through a link',
      'reports: [{format: html, to: "away/x.html"}]\nassessments: [governance/a.assessment.yaml]',
    ],
  ])('%s in the project file', (_, names) => {
    link(outside, 'away');
    repository.write('tenet.yaml', `format: tenet/project@1\n${names}\npolicy: {overall: {minimum: 1}}\n`);
    for (const { status, stdout, stderr } of [check(), runTenet(['report'], repository.folder)]) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/project\/(outside|nothing-matched|no-folder)/);
      expect(stderr).not.toContain(secret);
    }
    expect(readdirSync(outside)).not.toContain('x.html');
  });

  test('evidence that points to a link out of the repository is broken', () => {
    const record = '{type: record, title: Secret, ref: away/secret.json, date: 2026-07-30}';
    link(outside, 'away');
    repository.write(file, quickAnswers({ answers: { 'outcomes-agreed': `{level: 2, evidence: [${record}]}` } }));
    repository.write('tenet.yaml', project().replace('policy:\n', 'policy:\n  evidence: {refsMustExist: true}\n'));
    repository.git('add', '-A');
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('away/secret.json');
  });

  test('a link within the repository is read', () => {
    repository.git('mv', file, 'governance/real.yaml');
    link('real.yaml', file);
    expect(check(['--base', 'HEAD']).status).toBe(0);
  });

  test('links that lead in circles end', () => {
    for (const name of ['a', 'b', 'c']) link('.', `governance/${name}`);
    repository.write('tenet.yaml', project().replace('governance/*', '**/*'));
    expect(check(['--base', 'HEAD']).status).toBe(0);
  });
});

describe('nothing of the revision runs', () => {
  const touched = (): string => join(outside, 'touched');
  const trap = (): string => {
    const program = join(outside, 'trap.sh');
    writeFileSync(program, `#!/bin/sh\ntouch '${touched()}'\ncat\n`);
    chmodSync(program, 0o755);
    rmSync(touched(), { force: true });
    return program;
  };
  const everything = (cwd = repository.folder): void => {
    // With a new name in the index, git is asked for the earlier one.
    repository.git('-c', 'core.fsmonitor=false', 'mv', file, file.replace('a.', 'b.'));
    rmSync(touched(), { force: true });
    for (const args of [
      ['check', ...day, '--base', 'HEAD'],
      ['history', file],
      ['diff', 'HEAD~1', `HEAD:${file}`],
      ['validate'],
      ['report', '--check'],
    ]) {
      const { stderr } = runTenet(args, cwd);
      expect(stderr).not.toContain('command/internal');
      expect(existsSync(touched()), args.join(' ')).toBe(false);
    }
  };

  test.each([
    ['a file watcher', ['core.fsmonitor'], ''],
    ['a converter to text', ['diff.x.textconv'], '* diff=x\n'],
    ['a driver of differences', ['diff.x.command', 'diff.external'], '* diff=x\n'],
    ['a filter', ['filter.x.clean', 'filter.x.smudge', 'filter.x.process'], '* filter=x\n'],
    ['a signature checker', ['gpg.program'], ''],
    ['a pager', ['core.pager', 'pager.log', 'pager.diff'], ''],
    ['an editor, a proxy and a shell', ['core.editor', 'core.gitProxy', 'core.sshCommand'], ''],
  ])('%s that the repository sets', (_, keys, attributes) => {
    const program = trap();
    repository.commit('Attributes', { '.gitattributes': attributes, 'note.txt': 'x' });
    for (const key of keys) repository.git('config', key, program);
    repository.git('-c', 'core.fsmonitor=false', 'config', 'log.showSignature', 'true');
    writeFileSync(join(repository.folder, file), `${quickAnswers()}# changed\n`);
    everything();
  });

  test('hooks', () => {
    const program = trap();
    const hooks = join(repository.folder, '.git/hooks');
    repository.commit('Next');
    mkdirSync(hooks, { recursive: true });
    for (const hook of [
      'post-index-change',
      'pre-commit',
      'post-checkout',
      'reference-transaction',
      'fsmonitor-watchman',
    ]) {
      symlinkSync(program, join(hooks, hook));
    }
    everything();
  });

  test('a folder that pretends to be a repository', () => {
    const program = trap();
    repository.commit('Next');
    repository.git('mv', file, file.replace('a.', 'c.'));
    cpSync(join(repository.folder, '.git'), join(repository.folder, 'fake'), { recursive: true });
    repository.write('fake/config', `[core]\n\tworktree = ..\n\tbare = false\n\tfsmonitor = ${program}\n`);
    repository.git('mv', file.replace('a.', 'c.'), file);
    everything(join(repository.folder, 'fake'));
  });

  test.each([
    'ext::sh -c "touch x"',
    ':/((((a*)*)*)*)*b',
    'HEAD^{/((a*)*)*b}',
    '--upload-pack=touch x',
    '@{-1}',
    '$(touch x)',
  ])('a base named %j', (name) => {
    const policy = project().replace('policy:\n', `policy:\n  base: {ref: ${JSON.stringify(name)}}\n`);
    repository.write('tenet.yaml', policy);
    expect(check().status).toBe(3);
    expect(existsSync(join(repository.folder, 'x'))).toBe(false);
  });

  test('a template is not even read by a check', () => {
    repository.write('templates/report.md.hbs', '{{#each questions}}');
    repository.write('tenet.yaml', project('templates: templates\n'));
    expect(check(['--base', 'HEAD']).status).toBe(0);
  });
});

test('a pull request cannot choose what it is compared with', () => {
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  const lowered = quickAnswers({ answers: { 'outcomes-agreed': 0, 'work-chosen-by-value': 0, pruning: 0 } });
  const policy = project().replace('policy:\n', 'policy:\n  base: {ref: HEAD, missing: skip}\n');
  repository.commit('Lower', { [file]: lowered, 'tenet.yaml': policy });
  expect(check([], repository.folder, { GITHUB_BASE_REF: 'main' }).status).toBe(1);
});

test('patterns of the project file that would go back and forth for ever are matched in one pass', () => {
  repository.write(`governance/${'a'.repeat(200)}.txt`, '');
  repository.write(
    'tenet.yaml',
    project().replace('governance/*.assessment.yaml', `${'**/'.repeat(20)}${'*a'.repeat(40)}b`),
  );
  const { status, stderr } = check();
  expect(status).toBe(2);
  expect(stderr).toContain('project/nothing-matched');
});

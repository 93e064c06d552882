import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { quickAnswers } from '../support/quick-answers.ts';
import { npxOfBuilt, type StubPrograms, stubPrograms } from '../support/stub-programs.ts';
import { plainGit, type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const project = 'format: tenet/project@1\nassessments: ["governance/*.assessment.yaml"]\n';
const sound = {
  'tenet.yaml': `${project}policy: {overall: {minimum: 1.5, maximumDrop: 0.05}}\n`,
  'governance/payments.assessment.yaml': quickAnswers(),
};
/** What GitHub and GitLab set, and what a developer's machine may. */
const quiet = { GITHUB_BASE_REF: '', GITHUB_STEP_SUMMARY: '', CI_MERGE_REQUEST_DIFF_BASE_SHA: '', FORCE_COLOR: '0' };

let repository: TemporaryRepository;
let programs: StubPrograms;
let scratch: string;

beforeEach(() => {
  repository = temporaryRepository();
  repository.commit('Base', sound);
  repository.git('tag', 'base');
  scratch = mkdtempSync(join(tmpdir(), 'tenet runner '));
  programs = stubPrograms({ npx: npxOfBuilt });
});
afterEach(() => {
  repository.remove();
  programs.remove();
  rmSync(scratch, { recursive: true, force: true });
});

interface Action {
  inputs: Record<string, { description: string; default: string; required?: boolean }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: {
    using: string;
    steps: { id?: string; uses?: string; run?: string; shell?: string; env?: Record<string, string> }[];
  };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const [step] = action.runs.steps;

/** Runs the step of the action as a runner does. */
function act(inputs: Readonly<Record<string, string>> = {}, path = programs.path) {
  const outputFile = join(scratch, 'output');
  const summaryFile = join(scratch, 'summary.md');
  rmSync(outputFile, { force: true });
  writeFileSync(join(scratch, 'step.sh'), step?.run ?? '');
  const given = Object.entries(step?.env ?? {}).map(([name, expression]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression) ?? [];
    return [name, inputs[input] ?? action.inputs[input]?.default ?? 'no such input'];
  });
  const runner = { RUNNER_TEMP: scratch, GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile, PATH: path };
  const env = { ...process.env, ...plainGit, ...quiet, ...runner, ...Object.fromEntries(given) };
  const shell = ['--noprofile', '--norc', '-eo', 'pipefail', join(scratch, 'step.sh')];
  const ran = spawnSync('bash', shell, { cwd: repository.folder, env, encoding: 'utf8' });
  const lines = existsSync(outputFile) ? readFileSync(outputFile, 'utf8').trimEnd().split('\n') : [];
  const outputs = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const comment = existsSync(outputs['comment-file'] ?? '') ? readFileSync(outputs['comment-file'] ?? '', 'utf8') : '';
  const summary = existsSync(summaryFile) ? readFileSync(summaryFile, 'utf8') : '';
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr, outputs, comment, summary };
}

describe('action.yml', () => {
  test('is one composite step in a named shell, whose script holds no expression', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps).toHaveLength(1);
    expect(step?.shell).toBe('bash');
    expect(step?.run).not.toContain('${{');
  });

  test('hands each input to the script through its environment, and each is described and has a default', () => {
    const handed = Object.values(step?.env ?? {}).map((value) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1]);
    expect([...handed].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const { description, default: value, required } of Object.values(action.inputs)) {
      expect(description).toMatch(/\.$/);
      expect(value).toBeTypeOf('string');
      expect(required).toBeUndefined();
    }
    for (const name of Object.keys(step?.env ?? {})) expect(step?.run).toContain(`$${name}`);
  });

  test('runs the version that it was released with', () => {
    expect(action.inputs.version?.default).toBe(version);
  });

  test('passes on all that its step puts out', () => {
    const values = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
    const written = Object.keys(act().outputs).map((name) => [name, `\${{ steps.${step?.id}.outputs.${name} }}`]);
    expect(values).toEqual(written);
  });
});

describe('the step of the action', () => {
  test('passes: outputs, summary and comment', () => {
    const { status, outputs, summary, comment, stderr } = act({ base: 'base' });
    expect(status, stderr).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', score: '2', level: '2' });
    expect(comment).toMatch(/^<!-- tenet:check -->\n## .*Passed/);
    expect(summary).toContain('Passed');
    expect(programs.argumentsOf('npx')).toContain('--max-bytes=65536');
    expect(programs.argumentsOf('npx').slice(0, 4)).toEqual(['--yes', `--package=tenet@${version}`, '--', 'tenet']);
  });

  test('fails with exit code 1, and annotates', () => {
    repository.write('governance/payments.assessment.yaml', quickAnswers({ answers: { 'outcomes-agreed': 0 } }));
    const { status, outputs, comment, stdout } = act({ base: 'base' });
    expect(status).toBe(1);
    expect(outputs.verdict).toBe('fail');
    expect(Number(outputs.score)).toBeLessThan(2);
    expect(stdout).toMatch(/^::error file=governance\/payments\.assessment\.yaml,/m);
    expect(comment).toContain('Refused');
  });

  test('tells the score of the one assessment that is left of two', () => {
    repository.commit('Two', { 'governance/other.assessment.yaml': quickAnswers() });
    repository.git('tag', 'two');
    repository.git('rm', '-q', 'governance/other.assessment.yaml');
    const { status, outputs } = act({ base: 'two' });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', score: '2', level: '2' });
  });

  test('keeps exit code 3 when there is no base', () => {
    const { status, outputs } = act({ base: 'nowhere' });
    expect(status).toBe(3);
    expect(outputs.verdict).toBe('notCompared');
  });

  test.each([
    ['an assessment that is not there', { files: 'missing.assessment.yaml' }, npxOfBuilt],
    ['a package that cannot be installed', {}, 'echo "npm error 404" >&2; exit 1'],
    ['a program that says nothing and is content', {}, 'exit 0'],
  ])('judges nothing with exit code 2, and says so everywhere: %s', (_, inputs, npx) => {
    const other = stubPrograms({ npx });
    const { status, outputs, comment, stdout } = act(inputs, other.path);
    other.remove();
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: '', score: '', level: '' });
    expect(comment).toMatch(/^<!-- tenet:check -->\n## Not judged\n/);
    expect(stdout).toMatch(/^::error title=Tenet::nothing could be judged/m);
  });

  test.each([
    [{ version: '' }, 'the input "version" is empty'],
    [{ 'working-directory': 'nowhere' }, 'the input "working-directory" names no folder'],
    [{ 'working-directory': '' }, 'the input "working-directory" names no folder'],
  ])('refuses %j before anything runs', (inputs, message) => {
    const { status, stdout } = act(inputs);
    expect({ status, stdout }).toEqual({ status: 2, stdout: `::error title=Tenet::${message}\n` });
    expect(() => programs.argumentsOf('npx')).toThrow();
  });

  test('refuses an old Node', () => {
    const other = stubPrograms({ npx: npxOfBuilt, node: 'exit 1' });
    const { status, stdout } = act({}, other.path);
    other.remove();
    expect(status).toBe(2);
    expect(stdout).toContain('::error title=Tenet::Node 20.12 or later is needed');
  });

  test('takes several files and formats, one a line, names with spaces too', () => {
    repository.write('governance/other one.assessment.yaml', quickAnswers({ subject: 'Other' }));
    const files = 'governance/payments.assessment.yaml\n\ngovernance/other one.assessment.yaml\n';
    const { status, outputs } = act({ files, formats: 'sarif=out/tenet.sarif\njunit=tenet.xml\n', base: 'base' });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', score: '', level: '' });
    expect(readFileSync(join(repository.folder, 'tenet.xml'), 'utf8')).toContain('<testsuites');
    expect(JSON.parse(readFileSync(join(repository.folder, 'out/tenet.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('judges a folder below, as of a day', () => {
    repository.write('below/a b/tenet.yaml', sound['tenet.yaml']);
    repository.write('below/a b/governance/x.assessment.yaml', quickAnswers());
    repository.commit('Below');
    const { status } = act({ 'working-directory': 'below/a b', 'as-of': '2026-12-24', base: 'HEAD' });
    expect(status).toBe(0);
    const args = programs.argumentsOf('npx');
    expect(args).toContain(`--cwd=${join(repository.folder, 'below/a b')}`);
    expect(args).toContain('--as-of=2026-12-24');
  });

  test('starts the program in an empty folder: what is judged has no say in what runs', () => {
    repository.write('.npmrc', 'registry=http://127.0.0.1:9/\n');
    act();
    expect(programs.folderOf('npx').startsWith(scratch)).toBe(true);
    expect(readdirSync(programs.folderOf('npx')).sort()).toEqual(['comment.md', 'verdict.json']);
  });

  test.each([
    ['1.2.3', 'tenet@1.2.3'],
    ['next', 'tenet@next'],
    ['git+ssh://git@example.org/x.git#v1', 'git+ssh://git@example.org/x.git#v1'],
    ['owner/repository#v1', 'owner/repository#v1'],
  ])('installs version %s as %s', (given, spec) => {
    act({ version: given });
    expect(programs.argumentsOf('npx')[1]).toBe(`--package=${spec}`);
  });

  test('installs a tarball of the working directory', () => {
    act({ version: './a b.tgz' });
    expect(programs.argumentsOf('npx')[1]).toBe(`--package=${join(repository.folder, 'a b.tgz')}`);
  });
});

describe('hostile inputs stay data:', () => {
  const inputs = Object.keys(action.inputs);
  const breakouts = ['"; touch pwned; "', "'; touch pwned; '", 'a\n$(touch pwned)\n`touch pwned`'];
  const options = ['--output=pwned', '-', '*'];

  function expectNothingTouched(): void {
    const everything = [repository.folder, scratch, tmpdir()].flatMap((folder) => readdirSync(folder));
    expect(everything.filter((name) => name.includes('pwned'))).toEqual([]);
  }

  test.each(inputs.flatMap((input) => breakouts.map((text) => [input, text] as const)))('%s %j', (input, text) => {
    const recorder = stubPrograms({ npx: 'exit 1' });
    const { status } = act({ [input]: text }, recorder.path);
    expect(status).toBe(2);
    expectNothingTouched();
    const args = input === 'working-directory' ? [] : recorder.argumentsOf('npx');
    recorder.remove();
    if (input === 'working-directory') return;
    const pieces = input === 'files' || input === 'formats' ? text.split('\n') : [text];
    // Whole, or after the `=` of its option: the name of a temporary folder may end like a piece.
    const stated = args.map((arg) => (arg.startsWith('-') ? arg.slice(arg.indexOf('=') + 1) : arg));
    for (const piece of pieces)
      expect(stated.filter((arg) => arg === piece || arg.endsWith(`@${piece}`))).toHaveLength(1);
  });

  test.each(inputs.flatMap((input) => options.map((text) => [input, text] as const)))('%s %s', (input, text) => {
    const { status, outputs } = act({ [input]: text });
    // The stand-in for npm does not look at the version.
    if (input !== 'version') expect([2, 3]).toContain(status);
    if (input !== 'version') expect(outputs.verdict ?? '').not.toBe('pass');
    expectNothingTouched();
  });
});

describe('with the real npx', () => {
  let archive: string;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenet-archive-'));
    const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    archive = join(folder, execFileSync('npm', pack, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the packed program is installed and judges', () => {
    process.env.npm_config_offline = 'true';
    const { status, outputs, stderr } = act({ version: archive, base: 'base' }, process.env.PATH);
    delete process.env.npm_config_offline;
    expect(status, stderr).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', score: '2' });
  });
});

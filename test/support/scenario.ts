import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plainGit } from './temporary-repository.ts';

/** A story that a user could have written: files, command lines, and everything that comes of them. */
export interface Scenario {
  title: string;
  /** What is done before the first run, in order. */
  setup: SetupStep[];
  runs: ExpectedRun[];
}

/** A file that is written; or git, with its words. */
export type SetupStep = { path: string; text: string } | { git: readonly string[] };

export interface ExpectedRun {
  /** A command line, `tenet` included. */
  line: string;
  /** What stands on standard input. */
  input: string;
  /** Variables of the environment that it sets. */
  env: Record<string, string>;
  status: number;
  /** Absent: not looked at. */
  stdout?: string;
  stderr?: string;
  /** Files after the run with their whole text. */
  after: { path: string; text: string }[];
  /** Files that must not be there after the run. */
  absent: string[];
  /** Parts that standard output or a file must hold. */
  contains: { where: string; text: string }[];
}

/**
 * Parses a scenario: blocks that begin with `=== name argument`. Known names: title, file PATH, copy PATH (from the
 * examples), commit MESSAGE (all files as they are then), git ARGUMENTS, run, stdin, env NAME=VALUE, status, stdout, stderr, after PATH, absent PATH, contains WHERE (stdout, stderr or a path).
 */
export function parseScenario(text: string): Scenario {
  const scenario: Scenario = { title: '', setup: [], runs: [] };
  for (const block of text.split(/^=== /m).slice(1)) {
    const [head = '', ...rest] = block.split('\n');
    const body = rest.join('\n').replace(/\n+$/, '\n');
    const [name = '', ...words] = head.split(' ');
    addBlock(scenario, name, words.join(' '), body);
  }
  return scenario;
}

function addBlock(scenario: Scenario, name: string, argument: string, body: string): void {
  const run = scenario.runs.at(-1);
  const line = body.trim();
  if (name === 'title') scenario.title = line;
  else if (name === 'file') scenario.setup.push({ path: argument, text: unescaped(body) });
  else if (name === 'copy')
    scenario.setup.push({ path: argument.split('/').at(-1) ?? '', text: readFileSync(argument, 'utf8') });
  else if (name === 'commit') scenario.setup.push({ git: ['add', '-A'] }, { git: ['commit', '-q', '-m', argument] });
  else if (name === 'git') scenario.setup.push({ git: wordsOf(`git ${argument}`) });
  else if (name === 'run')
    scenario.runs.push({ line, input: '', env: {}, status: 0, after: [], absent: [], contains: [] });
  else if (!run) throw new Error(`"=== ${name}" stands before the first run`);
  else if (name === 'stdin') run.input = body;
  else if (name === 'env') Object.assign(run.env, Object.fromEntries([argument.split('=')]));
  else if (name === 'status') run.status = Number(line);
  else if (name === 'stdout') run.stdout = body;
  else if (name === 'stderr') run.stderr = body;
  else if (name === 'after') run.after.push({ path: argument, text: unescaped(body) });
  else if (name === 'absent') run.absent.push(argument);
  else if (name === 'contains') run.contains.push({ where: argument, text: line });
  else throw new Error(`a scenario has no block "${name}"`);
}

// Bytes that no editor shows are written as escapes: \0, \r, \uFEFF.
function unescaped(text: string): string {
  return text.replaceAll('\\0', '\0').replaceAll('\\r', '\r').replaceAll('\\uFEFF', '\uFEFF');
}

/** The words of a command line without `tenet`; double and single quotes hold a word together. */
export function wordsOf(line: string): string[] {
  const words = line.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.slice(1).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** A fresh folder with what the setup makes of it; `remove` deletes it. */
export function makeFolder(setup: readonly SetupStep[]): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-scenario-'));
  // The search for a project file ends here, as it does at the root of a repository.
  mkdirSync(join(folder, '.git'));
  const usesGit = setup.some((step) => 'git' in step);
  if (usesGit) runGit(['init', '-q', '-b', 'main'], folder);
  for (const step of setup) {
    if ('git' in step) runGit(step.git, folder);
    else {
      mkdirSync(dirname(join(folder, step.path)), { recursive: true });
      writeFileSync(join(folder, step.path), step.text);
    }
  }
  return { folder, remove: () => removeFolder(folder) };
}

function runGit(args: readonly string[], folder: string): void {
  execFileSync('git', args, { cwd: folder, env: { ...process.env, ...plainGit }, stdio: 'pipe' });
}

function removeFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) chmodSync(path, 0o755);
  }
  rmSync(folder, { recursive: true, force: true });
}

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A story that a user could have written: files, command lines, and everything that comes of them. */
export interface Scenario {
  title: string;
  files: { path: string; text: string }[];
  runs: ExpectedRun[];
}

export interface ExpectedRun {
  /** A command line, `tenet` included. */
  line: string;
  /** What stands on standard input. */
  input: string;
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
 * examples), run, stdin, status, stdout, stderr, after PATH, absent PATH, contains WHERE (stdout, stderr or a path).
 */
export function parseScenario(text: string): Scenario {
  const scenario: Scenario = { title: '', files: [], runs: [] };
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
  else if (name === 'file') scenario.files.push({ path: argument, text: unescaped(body) });
  else if (name === 'copy')
    scenario.files.push({ path: argument.split('/').at(-1) ?? '', text: readFileSync(argument, 'utf8') });
  else if (name === 'run') scenario.runs.push({ line, input: '', status: 0, after: [], absent: [], contains: [] });
  else if (!run) throw new Error(`"=== ${name}" stands before the first run`);
  else if (name === 'stdin') run.input = body;
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

/** A fresh folder with the scenario's files; `remove` deletes it. */
export function makeFolder(files: Scenario['files']): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-scenario-'));
  // The search for a project file ends here, as it does at the root of a repository.
  mkdirSync(join(folder, '.git'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => removeFolder(folder) };
}

function removeFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) chmodSync(path, 0o755);
  }
  rmSync(folder, { recursive: true, force: true });
}

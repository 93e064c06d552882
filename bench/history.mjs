// Prints what `tenet history` costs over a thousand commits, beside `git log -p` of the same file plus one parse of every
// version with yaml, and how many git processes it starts. Usage: node bench/history.mjs [ROUNDS] [COMMITS]
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 5);
const commits = Number(process.argv[3] ?? 1000);
const limits = { ratio: 2, processes: 3 };
const root = fileURLToPath(new URL('..', import.meta.url));
const name = 'payments.assessment.yaml';
const folder = mkdtempSync(join(tmpdir(), 'tenet-bench-history-'));
const repository = join(folder, 'repository');

// Node reads certificates at start where the first is set; the settings of a user have no part in it either.
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
const env = { ...rest, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

const versions = makeVersions(readFileSync(join(root, 'bench/eighteen-answers.assessment.yaml'), 'utf8'), commits);
makeRepository(versions);
const yardstick = [makeParser(versions)];
const tenet = [join(root, 'bin/tenet.js'), 'history', name, '--format', 'json'];

const times = { tenet: [], log: [], parse: [] };
for (let round = -1; round < rounds; round++) {
  const taken = {
    tenet: timeOf(process.execPath, tenet, checkPoints),
    log: timeOf('git', ['log', '-p', '--', name]),
    parse: timeOf(process.execPath, yardstick),
  };
  // The first round only warms the file cache.
  if (round >= 0) for (const [key, time] of Object.entries(taken)) times[key].push(time);
}

const [history, log, parse] = [times.tenet, times.log, times.parse].map(median);
const ratio = history / (log + parse);
const processes = countProcesses();
console.log(
  `Node ${process.version}, ${commits} commits of an assessment with 18 answers, medians of ${rounds} rounds\n`,
);
console.log(`tenet history              ${history.toFixed(0).padStart(6)} ms`);
console.log(`git log -p                 ${log.toFixed(0).padStart(6)} ms`);
console.log(`yaml parses every version  ${parse.toFixed(0).padStart(6)} ms`);
console.log(`ratio                      ${ratio.toFixed(2).padStart(6)}      ${verdictOn(ratio, limits.ratio)}`);
console.log(
  `git processes              ${String(processes).padStart(6)}      ${verdictOn(processes, limits.processes)}`,
);
rmSync(folder, { recursive: true });

function verdictOn(value, limit) {
  return `limit ${limit}: ${value <= limit ? 'met' : 'MISSED'}`;
}

// Every commit moves one answer by a level and leaves a remark, so no two versions are the same.
function makeVersions(text, count) {
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) => (/^ {4}level: \d$/.test(line) ? [index] : []));
  const made = [];
  for (let number = 0; number < count; number++) {
    const at = places[number % places.length];
    const level = Number(lines[at].at(-1));
    lines[at] = `    level: ${(level + 1) % 5}`;
    made.push(`${lines.join('\n')}# version ${number + 1}\n`);
  }
  return made;
}

function makeRepository(texts) {
  mkdirSync(repository);
  run('git', ['init', '--quiet', '--initial-branch=main', '.']);
  const stream = texts.map((text, index) => {
    const date = `${1_700_000_000 + index * 86_400} +0000`;
    const message = `Version ${index + 1}`;
    const head = `commit refs/heads/main\ncommitter Service owner <owner@example.org> ${date}\n`;
    return `${head}data ${message.length}\n${message}\nM 100644 inline ${name}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  run('git', ['fast-import', '--quiet'], { input: stream.join('') });
  run('git', ['reset', '--quiet', '--hard']);
}

function makeParser(texts) {
  writeFileSync(join(folder, 'versions.json'), JSON.stringify(texts));
  const script = join(folder, 'parse.mjs');
  const yaml = join(root, 'node_modules/yaml/dist/index.js');
  const code = `import { readFileSync } from 'node:fs';
import yaml from ${JSON.stringify(yaml)};
for (const text of JSON.parse(readFileSync(${JSON.stringify(join(folder, 'versions.json'))}, 'utf8'))) yaml.parse(text);
`;
  writeFileSync(script, code);
  return script;
}

function timeOf(program, args, check = () => {}) {
  const start = process.hrtime.bigint();
  const stdout = run(program, args);
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  check(stdout);
  return elapsed;
}

function checkPoints(stdout) {
  const { points } = JSON.parse(stdout);
  if (points.length !== commits) throw new Error(`${points.length} points of ${commits} commits`);
}

function run(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: repository,
    env,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    ...options,
  });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}: ${stderr}`);
  return stdout;
}

// A stand-in before git on the search path writes a line for every start.
function countProcesses() {
  const [bin, starts] = [join(folder, 'bin'), join(folder, 'starts')];
  const git = run('/bin/sh', ['-c', 'command -v git']).trim();
  mkdirSync(bin);
  writeFileSync(starts, '');
  writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$1" >> '${starts}'\nexec '${git}' "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  run(process.execPath, tenet, { env: { ...env, PATH: `${bin}${delimiter}${env.PATH}` } });
  return readFileSync(starts, 'utf8').split('\n').length - 1;
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

// Prints what `tenet check` costs: one assessment against a git base beside its score, and many in one run beside parsing.
// Usage: npm run bench:check [-- RUNS]. The figures are ratios, so that they hold on another machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 20);
const root = fileURLToPath(new URL('..', import.meta.url));
const tenet = join(root, 'bin/tenet.js');
const sample = readFileSync(join(root, 'examples/northgate-platform.assessment.yaml'), 'utf8');
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const policy = `format: tenet/project@1
assessments: ["*.assessment.yaml"]
policy:
  base: {ref: main}
  overall: {minimum: 0.5, maximumDrop: 5}
  principles: {default: {minimum: 0.2, maximumDrop: 5}}
  questions: {maximumDrop: 5}
  evidence: {noneLost: true}
`;
// The same questions that the check asks git here, one process each; a merge base is not asked for where HEAD comes from it.
const gitAlone = [
  'git rev-parse --show-toplevel --is-shallow-repository --show-prefix',
  "printf 'main^{commit}\\nHEAD^{commit}\\nmain^{tree}\\nmain:tenet.yaml\\nmain:0.assessment.yaml\\n' | git cat-file --batch",
]
  .map((line) => `${line} > /dev/null`)
  .join(' && ');

const folder = mkdtempSync(join(tmpdir(), 'tenet-bench-'));

measureOne(join(folder, 'one'));
await measureMany(join(folder, 'many'), 200);
rmSync(folder, { recursive: true });

function measureOne(where) {
  makeRepository(where, 1);
  const asked = ['--as-of', '2026-11-22'];
  const figures = interleave(
    [
      ['bare Node', process.execPath, ['-e', '0']],
      ['score, 49 answers', process.execPath, [tenet, 'score', '0.assessment.yaml', ...asked]],
      ['check, base in git', process.execPath, [tenet, 'check', ...asked]],
      ['git alone', 'sh', ['-c', gitAlone]],
      ['sh alone', 'sh', ['-c', ':']],
    ],
    where,
  );
  const [bare, score, check, git, shell] = figures;
  const gits = git - shell;
  const added = check - bare - gits;
  console.log(`\nOne assessment of 49 answers against the merge base (medians of ${runs}):`);
  console.log(
    `  bare Node ${bare.toFixed(1)} ms · score adds ${(score - bare).toFixed(1)} · check adds ${(check - bare).toFixed(1)}, ` +
      `git alone ${gits.toFixed(1)}`,
  );
  tell('check without git, as a ratio to what score adds', added / (score - bare), 2);
}

async function measureMany(where, count) {
  makeRepository(where, count);
  const asked = ['--as-of', '2026-11-22', '--format', 'json'];
  const { parseDocument } = await import('yaml');
  const texts = Array.from({ length: count }, (_, index) =>
    readFileSync(join(where, `${index}.assessment.yaml`), 'utf8'),
  );
  const parse = () => {
    const start = process.hrtime.bigint();
    for (const text of [...texts, ...texts]) parseDocument(text).toJS();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const times = [[], []];
  for (let run = -1; run < 3; run++) {
    const parsing = parse();
    const [checking] = interleave([['check', process.execPath, [tenet, 'check', ...asked]]], where, 1);
    if (run >= 0) times[0].push(parsing) && times[1].push(checking);
  }
  const [parsing, checking] = times.map(median);
  console.log(
    `\n${count} assessments of 49 answers in one check: ${checking.toFixed(0)} ms, parsing their YAML twice ${parsing.toFixed(0)} ms`,
  );
  tell('check, start of Node included, as a ratio to parsing', checking / parsing, 1.3);
}

function makeRepository(where, count) {
  mkdirSync(where, { recursive: true });
  const git = (...args) => execFileSync('git', args, { cwd: where, stdio: 'ignore' });
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'commit.gpgsign=false'];
  git('init', '-b', 'main');
  writeFileSync(join(where, 'tenet.yaml'), policy);
  const write = (text) => {
    for (let index = 0; index < count; index++) {
      writeFileSync(
        join(where, `${index}.assessment.yaml`),
        text.replace(/^subject: .*/m, `subject: Service ${index}`),
      );
    }
    git('add', '.');
    git(...identity, 'commit', '-m', 'Assess');
  };
  write(sample);
  git('checkout', '-b', 'again');
  write(sample.replace('level: 2', 'level: 3').replace('level: 3', 'level: 2'));
}

function interleave(commands, cwd, rounds = runs) {
  const times = commands.map(() => []);
  for (let run = -2; run < rounds; run++) {
    for (const [index, [name, program, args]] of commands.entries()) {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(program, args, { cwd, env, maxBuffer: 1 << 30 });
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (run >= 0) times[index].push(elapsed);
    }
  }
  return times.map(median);
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}

function tell(what, ratio, limit) {
  console.log(`  ${what}: ${ratio.toFixed(2)} (limit ${limit}) ${ratio <= limit ? 'met' : 'MISSED'}`);
}

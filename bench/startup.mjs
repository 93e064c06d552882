// Prints what each command costs beside bare `node -e 0`: interleaved runs, minimum and median, exit codes checked.
// Usage: npm run bench [-- RUNS]. The figures are ratios, so that they hold on another machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 40);
const root = fileURLToPath(new URL('..', import.meta.url));
const tenet = join(root, 'bin/tenet.js');
// The quick edition in 190 lines; and a full one, 49 answers with all their evidence.
const sample = join(root, 'bench/eighteen-answers.assessment.yaml');
const long = join(root, 'examples/northgate-platform.assessment.yaml');
const folder = mkdtempSync(join(tmpdir(), 'tenet-bench-'));
const own = makeProjectWithOwnRubric(folder);

// The variable makes Node itself read certificates at start, which has nothing to do with us.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const commands = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: '--version', args: [tenet, '--version'], limit: 1.2 },
  { name: '--help', args: [tenet, '--help'], limit: 1.5 },
  { name: 'score, 18 answers', args: [tenet, 'score', sample], limit: 2.8 },
  { name: 'score, 49 answers', args: [tenet, 'score', long] },
  { name: 'score --format json', args: [tenet, 'score', sample, '--format', 'json'] },
  { name: 'report --format html', args: [tenet, 'report', sample, '--format', 'html'], limit: 3.2 },
  { name: 'report --format markdown', args: [tenet, 'report', sample] },
  { name: "score, user's rubric", args: [tenet, 'score', '--cwd', folder, own], limit: 5.0 },
];

const times = commands.map(() => []);
for (let run = -2; run < runs; run++) {
  for (const [index, { name, args }] of commands.entries()) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    // The first rounds only warm the file cache.
    if (run >= 0) times[index].push(elapsed);
  }
}

const bare = figures(times[0]);
console.log(`Node ${process.version}, ${runs} interleaved runs; ratio to node -e 0 (${bare.median.toFixed(1)} ms)\n`);
console.log('command                    median ratio   minimum ratio   added ms   limit   peak MiB');
for (const [index, { name, args, limit }] of commands.entries()) {
  const { minimum, median } = figures(times[index]);
  const ratio = median / bare.median;
  const verdict = limit === undefined ? '' : `${limit.toFixed(1)} ${ratio <= limit ? 'met' : 'MISSED'}`;
  const cells = [ratio.toFixed(2), (minimum / bare.minimum).toFixed(2), (median - bare.median).toFixed(1)];
  const [first, second, added] = cells;
  console.log(
    `${name.padEnd(26)} ${first.padStart(12)} ${second.padStart(15)} ${added.padStart(10)}   ${verdict.padEnd(10)} ${peak(args)}`,
  );
}
rmSync(folder, { recursive: true });

function figures(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return { minimum: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}

// The highest resident memory, told by the process itself as it ends.
function peak(args) {
  const tell = 'process.on("exit",()=>process._rawDebug(process.resourceUsage().maxRSS))';
  const preload = join(folder, 'peak.cjs');
  writeFileSync(preload, tell);
  const { stderr } = spawnSync(process.execPath, ['--require', preload, ...args], { env, encoding: 'utf8' });
  return (Number(stderr.trim().split('\n').at(-1)) / 1024).toFixed(0);
}

function makeProjectWithOwnRubric(where) {
  const levels = [0, 1, 2, 3].map((level) => ({
    level,
    name: `Step ${level}`,
    means: `step ${level} is done`,
    ...(level > 0 && {
      claim: { type: 'object', required: ['level'], properties: { level: { type: 'integer', minimum: level } } },
      evidence: {
        type: 'object',
        required: ['evidence'],
        properties: { evidence: { type: 'array', minItems: level - 1 } },
      },
    }),
  }));
  const rubric = { format: 'tenet/rubric@1', id: 'steps', version: '1.0.0', title: 'Steps', levels };
  const questions = Array.from({ length: 18 }, (_, index) => ({
    id: `question-${index}`,
    title: `Question ${index}`,
    question: 'How is this done today?',
    kind: 'scale',
    anchors: ['not done', 'done by some', 'done by most', 'done by all'],
  }));
  const questionnaire = {
    format: 'tenet/questionnaire@1',
    id: 'own',
    version: '1.0.0',
    title: 'Own',
    principles: 'none',
    rubric: 'steps',
    sections: [{ id: 'all', title: 'All', questions }],
  };
  const answers = Object.fromEntries(questions.map(({ id }, index) => [id, { level: index % 4 }]));
  const assessment = {
    format: 'tenet/assessment@1',
    questionnaire: { id: 'own', version: '1.0.0' },
    subject: 'Bench',
    type: 'self',
    date: '2026-01-31',
    answers,
  };
  const project = { format: 'tenet/project@1', questionnaires: ['own.json'], rubrics: ['steps.json'] };
  writeFileSync(join(where, 'steps.json'), JSON.stringify(rubric));
  writeFileSync(join(where, 'own.json'), JSON.stringify(questionnaire));
  writeFileSync(join(where, 'tenet.yaml'), JSON.stringify(project));
  writeFileSync(join(where, 'own.assessment.yaml'), JSON.stringify(assessment));
  return 'own.assessment.yaml';
}

// Prints how fast the interview answers its keys, in a real pseudo-terminal on a file of 49 answers with evidence.
// Usage: npm run bench:interview [-- STARTS]. Times end when the bytes of the new screen have arrived.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import { parseDocument } from 'yaml';

const starts = Number(process.argv[2] ?? 15);
const root = fileURLToPath(new URL('..', import.meta.url));
const tenet = join(root, 'bin/tenet.js');
const folder = mkdtempSync(join(tmpdir(), 'tenet-bench-'));
const [freshFile, fullFile] = ['fresh.assessment.yaml', 'full.assessment.yaml'].map((name) => join(folder, name));
copyFileSync(join(root, 'examples/northgate-platform.assessment.yaml'), fullFile);
// The variable makes Node itself read certificates at start, which has nothing to do with us.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const made = spawnSync(process.execPath, [tenet, 'init', '--subject', 'Fresh'], { cwd: folder, env });
if (made.status !== 0) throw new Error('the fresh assessment was not made');
copyFileSync(join(folder, 'governance/fresh.assessment.yaml'), freshFile);

const millisecondsSince = (start) => Number(process.hrtime.bigint() - start) / 1e6;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// An assessment that is complete begins at its summary; as a sample of all, at its first question.
const all = ['--sample', '49'];

function open(file) {
  const terminal = pty.spawn(process.execPath, [tenet, 'assess', file, ...all], {
    cols: 80,
    rows: 24,
    cwd: folder,
    env,
  });
  let bytes = '';
  let wake = () => {};
  terminal.onData((data) => {
    bytes += data;
    wake();
  });
  const until = (isThere) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing came: ${bytes.slice(-500)}`)), 10_000);
      wake = () => {
        if (!isThere(bytes)) return;
        clearTimeout(timer);
        resolve();
      };
      wake();
    });
  return {
    press: async (keys, isThere) => {
      bytes = '';
      const start = process.hrtime.bigint();
      terminal.write(keys);
      await until(isThere);
      return millisecondsSince(start);
    },
    until,
    ended: ended(terminal),
  };
}

const isScreen = (bytes) => bytes.includes('save and leave');
const ended = (terminal) => new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
const figures = { bare: [], fresh: [], full: [] };
async function firstQuestion(file) {
  const start = process.hrtime.bigint();
  const session = open(file);
  await session.until(isScreen);
  const time = millisecondsSince(start);
  await session.press('q', (bytes) => bytes.includes('saved in'));
  if ((await session.ended) !== 0) throw new Error('the interview failed');
  return time;
}

for (let run = -2; run < starts; run++) {
  // In a terminal of its own as well, so that both pay for it.
  const bareStart = process.hrtime.bigint();
  if ((await ended(pty.spawn(process.execPath, ['-e', '0'], { cwd: folder, env }))) !== 0)
    throw new Error('node failed');
  const bare = millisecondsSince(bareStart);
  const fresh = await firstQuestion(freshFile);
  const full = await firstQuestion(fullFile);
  // The first rounds only warm the file cache.
  if (run >= 0) for (const [key, value] of Object.entries({ bare, fresh, full })) figures[key].push(value);
}

const times = { arrow: [], save: [], next: [], escape: [] };
const session = open(fullFile);
await session.until(isScreen);
for (let index = 0; index < 49; index++) {
  times.arrow.push(await session.press('\u001b[B', isScreen));
  await session.press('?', (bytes) => bytes.includes('any other key'));
  times.escape.push(await session.press('\u001b', isScreen));
  const digit = String(index % 6);
  times.save.push(
    await session.press(digit === '0' ? 'u' : digit, (bytes) => bytes.includes('saved') && isScreen(bytes)),
  );
  times.next.push(await session.press('s', (bytes) => isScreen(bytes) || bytes.includes('q leave')));
}
await session.press('q', (bytes) => bytes.includes('saved in'));
if ((await session.ended) !== 0) throw new Error('the interview failed');

const text = readFileSync(fullFile, 'utf8');
const parses = Array.from({ length: 30 }, () => {
  const start = process.hrtime.bigint();
  parseDocument(text);
  return millisecondsSince(start);
});
rmSync(folder, { recursive: true });

const [bare, parse] = [median(figures.bare), median(parses.slice(10))];
const line = (name, value, limit) => console.log(`${name.padEnd(37)} ${value.padStart(10)}   ${limit}`);
const milliseconds = (values, limit) => {
  const value = median(values);
  return [`${value.toFixed(1)} ms`, `${limit} ms ${value <= limit ? 'met' : 'MISSED'}`];
};
const [fresh, full] = [median(figures.fresh) / bare, median(figures.full) / bare];
console.log(
  `Node ${process.version}, medians; bare node ${bare.toFixed(1)} ms, one parse of the file ${parse.toFixed(1)} ms\n`,
);
line('first question of 18, ratio', fresh.toFixed(2), `4.00 ${fresh <= 4 ? 'met' : 'MISSED'}`);
line('first question of 49 answered, ratio', full.toFixed(2), '');
line('arrow key to redrawn', ...milliseconds(times.arrow, 10));
line('Esc to redrawn', ...milliseconds(times.escape, 60));
line('next question drawn', ...milliseconds(times.next, 10));
line('key to saved and redrawn', ...milliseconds(times.save, 25));
line('the same, ratio to one parse', (median(times.save) / parse).toFixed(2), '');

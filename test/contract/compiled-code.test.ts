import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

// Compiled code that is kept between runs may make them faster and nothing else (docs/decisions/010).
const root = mkdtempSync(join(tmpdir(), 'tenet-compiled-'));
const sample = 'bench/eighteen-answers.assessment.yaml';
let cache = '';

beforeEach(() => {
  cache = mkdtempSync(join(root, 'cache-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function score(env: Record<string, string> = {}, args = ['score', sample]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/tenet.js', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache, ...env },
  });
  return { status, stdout, stderr };
}

function keptFiles(): string[] {
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const without = score({ NODE_DISABLE_COMPILE_CACHE: '1' });

test('a first run keeps compiled code, a second one uses it and says the same', () => {
  expect(without.status).toBe(0);
  expect(score()).toEqual(without);
  const kept = keptFiles();
  expect(kept.length).toBeGreaterThan(1);
  const before = kept.map((file) => readFileSync(file));
  expect(score()).toEqual(without);
  expect(keptFiles()).toEqual(kept);
  expect(kept.map((file) => readFileSync(file))).toEqual(before);
});

test.each<[string, (file: string) => void]>([
  [
    'turned over byte by byte',
    (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte) => byte ^ 0x55),
      ),
  ],
  ['with one bit wrong in the middle', flipOneBit],
  ['cut off', (file) => truncateSync(file, 1000)],
  ['emptied', (file) => truncateSync(file, 0)],
])('compiled code %s is not run, and is made anew', (_, damage) => {
  score();
  for (const file of keptFiles()) damage(file);
  expect(score()).toEqual(without);
  // Node 22 and later keep such files in their own way and may leave a damaged one.
  if (process.version.startsWith('v20.')) expect(keptFiles().every(isSound)).toBe(true);
});

test('no folder, a folder that cannot be made, one of a relative path and one that others can write to stay unused', () => {
  const file = join(cache, 'file');
  writeFileSync(file, '');
  expect(score({ XDG_CACHE_HOME: file })).toEqual(without);
  expect(score({ XDG_CACHE_HOME: '' })).toEqual(without);
  expect(score({ XDG_CACHE_HOME: 'cache-here' })).toEqual(without);
  expect(existsSync('cache-here')).toBe(false);
  mkdirSync(join(cache, 'tenet'));
  chmodSync(join(cache, 'tenet'), 0o777);
  expect(score()).toEqual(without);
  expect(keptFiles()).toEqual([file]);
});

test('NODE_DISABLE_COMPILE_CACHE, help and a run that fails keep nothing', () => {
  score({ NODE_DISABLE_COMPILE_CACHE: '1' });
  score({}, ['score', '--help']);
  score({}, ['--help']);
  expect(keptFiles()).toEqual([]);
  expect(score({}, ['score', 'missing.yaml']).status).toBe(2);
  if (process.version.startsWith('v20.')) expect(keptFiles()).toEqual([]);
});

test('what an earlier version has left is removed after a month', () => {
  const [old, other] = [join(cache, 'tenet/0123456789abcdef'), join(cache, 'tenet/fedcba9876543210')];
  for (const folder of [old, other]) mkdirSync(folder, { recursive: true });
  chmodSync(join(cache, 'tenet'), 0o700);
  spawnSync('touch', ['-d', '40 days ago', old]);
  score();
  if (process.version.startsWith('v20.')) expect(existsSync(old)).toBe(false);
  expect(existsSync(other)).toBe(true);
});

// A file holds its code twice.
function isSound(file: string): boolean {
  const bytes = readFileSync(file);
  const middle = bytes.length / 2;
  return bytes.length > 4000 && bytes.subarray(0, middle).equals(bytes.subarray(middle));
}

function flipOneBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

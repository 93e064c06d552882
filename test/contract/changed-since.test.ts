import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const tenet = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));
const repository = mkdtempSync(join(tmpdir(), 'tenet changed since ü '));
const file = 'below/team.assessment.yaml';

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: repository, stdio: 'ignore' });
}

function write(answers: string): void {
  const head = 'format: tenet/assessment@1\nquestionnaire: {id: guiding-principles, version: 1.0.0, edition: quick}\n';
  writeFileSync(join(repository, file), `${head}subject: Team\ntype: self\ndate: 2026-11-22\nanswers:\n${answers}`);
}

function assess(revision: string, path = file, cwd = repository) {
  const args = [tenet, 'assess', path, '--plain', '--changed-since', revision];
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', input: 's\ns\ns\ns\n' });
}

beforeAll(() => {
  mkdirSync(join(repository, 'below'));
  git('init', '-b', 'main');
  write('  outcomes-agreed: {level: 2}\n  work-chosen-by-value: {level: 1, note: same}\n');
  git('add', '.');
  git('commit', '-m', 'First');
  git('tag', 'first');
  write(
    '  outcomes-agreed: {level: 3}\n  work-chosen-by-value: {note: same, level: 1}\n  knowing-who-is-served: {unknown: true}\n',
  );
});
afterAll(() => rmSync(repository, { recursive: true }));

test('asks what is answered otherwise than at a revision, within the edition', () => {
  const { status, stdout } = assess('first');
  expect(status).toBe(0);
  expect(stdout.match(/^Question .*$/gm)?.map((line) => line.split('. ')[2])).toEqual(['FV-2']);
});

test('paths start at the working folder, also below the root of the repository', () => {
  expect(assess('HEAD', 'team.assessment.yaml', join(repository, 'below')).stdout).toContain('FV-2');
});

test.each(['nowhere', '--output=x', 'first:below'])(
  'a revision that is none (%s) is refused, and nothing is written',
  (revision) => {
    const before = readFileSync(join(repository, file), 'utf8');
    const { status, stderr } = assess(revision);
    expect(status).toBe(2);
    expect(stderr).toContain(revision.startsWith('-') ? 'error' : `git has no ${file} at "${revision}"`);
    expect(readFileSync(join(repository, file), 'utf8')).toBe(before);
  },
);

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { gatesOf } from '../support/judged.ts';
import { runTenet } from '../support/run-tenet.ts';

const root = mkdtempSync(join(tmpdir(), 'tenet-payments-'));
const repository = join(root, 'payments');
const script = 'examples/payments/make-repository.mjs';
const file = 'governance/payments.assessment.yaml';

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
}

function at(branch: string, ...args: string[]) {
  git('checkout', '-q', branch);
  const ran = runTenet(args, repository);
  return { ...ran, json: <T>() => JSON.parse(ran.stdout) as T };
}

beforeAll(() => execFileSync(process.execPath, [script, repository]));
afterAll(() => rmSync(root, { recursive: true }));

test('is the same on every machine, and is made into an empty folder only', () => {
  const again = join(root, 'again');
  execFileSync(process.execPath, [script, again], {
    env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' },
  });
  const refs = (cwd: string): string => execFileSync('git', ['show-ref'], { cwd, encoding: 'utf8' });
  expect(refs(again)).toBe(refs(repository));
  expect(() => execFileSync(process.execPath, [script, again], { stdio: 'pipe' })).toThrow('is not empty');
});

test('main passes, and its questionnaire is clean', () => {
  expect(at('main', 'check', '--as-of', '2026-11-22').status).toBe(0);
  expect(at('main', 'lint', 'governance/questionnaires/payment-controls.yaml').status).toBe(0);
});

test('a pull request that lowers a principle by 0.4 and loses a file is refused with both reasons at their lines', () => {
  const { status, json } = at('pull-request', 'check', '--as-of', '2026-11-22', '--format', 'json');
  const failing = gatesOf(json<Verdict>()).filter(({ outcome }) => outcome === 'fail');
  expect(status).toBe(1);
  expect(failing).toMatchObject([
    { gate: 'principles.optimize-and-automate.maximumDrop', found: '0.40 lower (2.80 → 2.40)' },
    { gate: 'evidence.refsMustExist', found: 'docs/runbook.md is not there' },
  ]);
  const lines = readFileSync(join(repository, file), 'utf8').split('\n');
  const shown = failing.map(({ place }) => (place && 'line' in place ? lines[place.line - 1] : ''));
  expect(shown).toEqual([
    '  checks-before-release:',
    '      - {type: document, title: "Runbook for payment runs", ref: docs/runbook.md, date: 2026-11-20}',
  ]);
});

test('its comment reads well to a manager', async () => {
  const { stdout } = at('pull-request', 'check', '--as-of', '2026-11-22', '--format', 'markdown');
  await expect(stdout.replace(/\b[0-9a-f]{12}\b/, '…')).toMatchFileSnapshot(
    '../golden/verdicts/payments-pull-request.md',
  );
});

test('the page about git shows what is printed', () => {
  const page = readFileSync('docs/git.md', 'utf8');
  const refused = at('pull-request', 'check', '--as-of', '2026-11-22').stdout.split('\n');
  expect(page).toContain(`$ tenet check --as-of 2026-11-22\n${refused.slice(0, 12).join('\n')}\n`);
  const changed = at('main', 'diff', 'q3', 'q4').stdout.split('\n');
  expect(page).toContain(`$ tenet diff q3 q4\n${changed.slice(0, 13).join('\n')}\n`);
  const conflict = readFileSync('test/scenarios/input-conflict.txt', 'utf8').split('=== stderr\n')[1] ?? '';
  expect(page).toContain(conflict.split('\n').slice(0, 4).join('\n'));
});

test('waivers with owners and dates let it through, and are seen', () => {
  const { status, stdout } = at('pull-request-waived', 'check', '--as-of', '2026-11-22');
  expect(status).toBe(0);
  expect(stdout).toMatch(/2 failing gates waived/);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '(platform lead, approved by service owner; until 2027-01-31, 70 days left)',
  );
  expect(at('pull-request-waived', 'check', '--as-of', '2027-02-01').status).toBe(1);
});

test('a waiver that has lapsed fails, although its gate passes', () => {
  const { status, json } = at('waiver-lapsed', 'check', '--base', 'q3', '--as-of', '2026-06-01', '--format', 'json');
  expect(status).toBe(1);
  const failing = gatesOf(json<Verdict>()).filter(({ outcome }) => outcome === 'fail');
  expect(failing.map(({ gate }) => gate)).toEqual(['waivers.lapsed']);
});

test('the upgrade of the questionnaire is a part of the difference, and a renamed question is the same', () => {
  const comparison = at('main', 'diff', 'q3', 'q4', '--format', 'json').json<Comparison>();
  expect(comparison.overall.parts).toMatchObject({ rubric: 0, questionnaire: -0.25 });
  expect(comparison.questions).toContainEqual(
    expect.objectContaining({ id: 'learning-shared', idBefore: 'incident-reviews' }),
  );
  expect(comparison.changes).toContainEqual({ kind: 'added', question: 'limits-agreed' });
});

test('the history tells six assessments, through the new name', () => {
  const { stdout } = at('main', 'history', file, '--format', 'csv');
  const days = new Set(
    stdout
      .split('\n')
      .slice(1)
      .flatMap((line) => /\d{4}-\d{2}-\d{2}/.exec(line)?.[0] ?? []),
  );
  expect([...days]).toEqual(['2025-09-01', '2025-12-01', '2026-03-02', '2026-06-01', '2026-09-01', '2026-11-20']);
});

describe('branches that answer different questions', () => {
  test('merge, and both answers are there', () => {
    git('checkout', '-q', '-B', 'merged', 'answers-a');
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    execFileSync('git', [...who, 'merge', '-q', '--no-edit', 'answers-b'], { cwd: repository });
    const { json } = at('merged', 'diff', 'main', file, '--format', 'json');
    const raised = json<Comparison>().changes.flatMap((change) => (change.kind === 'raised' ? [change.question] : []));
    expect(raised).toEqual(['release-path', 'alert-noise']);
  });
});

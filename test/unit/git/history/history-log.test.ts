import { chmodSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { commitAt } from '../../../../src/git/commit-at.ts';
import { type LoggedCommit, readHistoryLog } from '../../../../src/git/history-log.ts';
import { openObjects } from '../../../../src/git/objects.ts';
import { captureHost } from '../../../support/capture-host.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';
import { type TemporaryRepository, temporaryRepository } from '../../../support/temporary-repository.ts';

let open: TemporaryRepository[] = [];
afterEach(() => {
  for (const repository of open) repository.remove();
  open = [];
});

function repository(): TemporaryRepository {
  const made = temporaryRepository();
  open.push(made);
  return made;
}

const lines = (first: number): string => Array.from({ length: 12 }, (_, index) => `line ${first + index}\n`).join('');

async function logOf(from: TemporaryRepository, path: string, range: { tip?: string; past?: string } = {}) {
  const tip = from.git('rev-parse', range.tip ?? 'HEAD');
  const log = await readHistoryLog(path, { tip, past: range.past }, captureHost(from.folder));
  if ('problem' in log) throw new Error(log.problem);
  return log;
}

const subjects = (log: readonly LoggedCommit[]): string[] => log.map(({ subject }) => subject);

test('oldest first, with the content, the tree and the day of each commit', async () => {
  const made = repository();
  made.commit('first', { 'a.yaml': lines(1) });
  made.commit('another file', { 'b.yaml': 'x' });
  made.write('a.yaml', lines(2));
  made.git('commit', '-aqm', 'second', '--date', '2026-03-01T23:30:00-0800');
  const log = await logOf(made, 'a.yaml');
  expect(subjects(log)).toEqual(['first', 'second']);
  expect(log.map(({ change }) => change.blob)).toEqual(
    ['HEAD~2', 'HEAD'].map((rev) => made.git('rev-parse', `${rev}:a.yaml`)),
  );
  expect(log[1]).toMatchObject({
    id: made.git('rev-parse', 'HEAD'),
    tree: made.git('rev-parse', 'HEAD^{tree}'),
    // The author's own calendar: in London it is the next day already.
    authored: '2026-03-01',
    author: 'A',
  });
});

test('through renames, a file that is taken away and comes back, and a name that git would take for a pattern', async () => {
  const made = repository();
  const path = 'ein *ordner* ü/[pay] "x".yaml';
  made.commit('first', { [path]: lines(1) });
  made.commit('not meant', { 'ein Xordner ü/p "x".yaml': 'x' });
  made.git('mv', path, 'b.yaml');
  made.git('commit', '-qm', 'moved');
  made.git('rm', '-q', 'b.yaml');
  made.git('commit', '-qm', 'gone');
  made.commit('back', { 'b.yaml': lines(3) });
  const log = await logOf(made, 'b.yaml');
  expect(subjects(log)).toEqual(['first', 'moved', 'gone', 'back']);
  expect(
    log.map(({ change }) => [change.pathBefore, change.path, change.isDeleted, change.blob !== undefined]),
  ).toEqual([
    [path, path, false, true],
    [path, 'b.yaml', false, true],
    ['b.yaml', 'b.yaml', true, false],
    ['b.yaml', 'b.yaml', false, true],
  ]);
  expect(subjects(await logOf(made, path, { tip: 'HEAD~3' }))).toEqual(['first']);
});

test('a copy goes on with the history of what it was copied from', async () => {
  const made = repository();
  made.commit('last year', { '2025.yaml': lines(1) });
  made.commit('this year', { '2026.yaml': lines(1) });
  const log = await logOf(made, '2026.yaml');
  expect(log.map(({ subject, change }) => [subject, change.pathBefore, change.path, change.isCopy])).toEqual([
    ['last year', '2025.yaml', '2025.yaml', false],
    ['this year', '2025.yaml', '2026.yaml', true],
  ]);
});

test('a merge is one step of the branch, with what it made of the file', async () => {
  const made = repository();
  const sides = (top: string, bottom: string): string => `${top}\n${lines(1)}${bottom}\n`;
  made.commit('base', { 'a.yaml': sides('top', 'bottom') });
  made.git('switch', '-qc', 'side');
  made.commit('on the side', { 'a.yaml': sides('top', 'BOTTOM') });
  made.git('switch', '-q', 'main');
  made.commit('on main', { 'a.yaml': sides('TOP', 'bottom') });
  made.git('merge', '-q', '--no-ff', '-m', 'merged', 'side');
  const log = await logOf(made, 'a.yaml');
  expect(subjects(log)).toEqual(['base', 'on main', 'merged']);
  expect(made.git('cat-file', 'blob', log[2]?.change.blob ?? '')).toBe(sides('TOP', 'BOTTOM').trimEnd());
  expect(subjects(await logOf(made, 'a.yaml', { tip: 'side' }))).toEqual(['base', 'on the side']);
});

test('a link is a change without content to read', async () => {
  const made = repository();
  made.commit('file', { 'a.yaml': lines(1), 'b.yaml': 'x' });
  made.git('rm', '-q', 'a.yaml');
  const blob = made.git('rev-parse', 'HEAD:b.yaml');
  made.git('update-index', '--add', '--cacheinfo', `120000,${blob},a.yaml`);
  made.git('commit', '-qm', 'link');
  const log = await logOf(made, 'a.yaml');
  expect(log.map(({ change }) => [change.isDeleted, change.blob !== undefined])).toEqual([
    [false, true],
    [false, false],
  ]);
});

test('only what a revision cannot reach', async () => {
  const made = repository();
  const past = made.commit('first', { 'a.yaml': lines(1) });
  made.commit('second', { 'a.yaml': lines(2) });
  expect(subjects(await logOf(made, 'a.yaml', { past }))).toEqual(['second']);
  expect(await logOf(made, 'a.yaml', { past: made.git('rev-parse', 'HEAD') })).toEqual([]);
});

// Signs the newest commit, and lets a program judge signatures that says so on every line that it may.
function sign(made: TemporaryRepository): void {
  const [head = '', ...message] = made.git('cat-file', 'commit', 'HEAD').split('\n\n');
  const signature = '-----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----';
  made.write('raw', `${head}\ngpgsig ${signature}\n\n${message.join('\n\n')}\n`);
  made.git('update-ref', 'HEAD', made.git('hash-object', '-t', 'commit', '-w', 'raw'));
  made.write('gpg', '#!/bin/sh\necho "gpg: Good signature from nobody" >&2\necho "[GNUPG:] GOODSIG 1 nobody"\n');
  chmodSync(`${made.folder}/gpg`, 0o755);
}

test('no setting of the user changes what is read', async () => {
  const made = repository();
  made.commit('first', { 'sub/a.yaml': lines(1) });
  made.commit('second', { 'sub/a.yaml': lines(2) });
  sign(made);
  const host = captureHost(`${made.folder}/sub`);
  const tip = made.git('rev-parse', 'HEAD');
  const plain = await readHistoryLog('a.yaml', { tip }, host);
  const settings = {
    'log.showSignature': 'true',
    'gpg.program': `${made.folder}/gpg`,
    'diff.relative': 'true',
    'color.ui': 'always',
    'core.abbrev': '4',
    'core.quotePath': 'true',
    'format.pretty': 'oneline',
    'log.date': 'relative',
    'diff.renames': 'false',
    'log.decorate': 'full',
    'diff.noprefix': 'true',
    'log.follow': 'false',
  };
  for (const [key, value] of Object.entries(settings)) made.git('config', key, value);
  expect(plain).toHaveLength(2);
  expect(plain).toMatchObject([{ change: { path: 'sub/a.yaml' } }, { change: { path: 'sub/a.yaml' } }]);
  expect(await readHistoryLog('a.yaml', { tip }, host)).toEqual(plain);
});

test('what git says when it cannot tell', async () => {
  const made = repository();
  const tip = made.commit('first', { 'a.yaml': lines(1) });
  const host = captureHost(made.folder);
  const outside = await readHistoryLog('../a.yaml', { tip }, host);
  expect('problem' in outside && outside.problem).toMatch(/^..\/a.yaml: .*outside repository/);
  const nobody = { ...host, run: async () => ({ status: undefined, stdout: new Uint8Array(), stderr: '' }) };
  expect(await readHistoryLog('a.yaml', { tip }, nobody)).toEqual({ problem: 'git cannot be started' });
});

test('whatever a message or an author holds, commits stay apart and name their file; a commit by name says the same', async () => {
  const made = repository();
  const messages = hostileTexts.map((text) => text.replaceAll('\ud800', '?'));
  for (const [index, message] of messages.entries()) {
    made.write('a.yaml', lines(index));
    made.git('add', '-A');
    const author = `${message.replace(/[<>\n\r\0]/g, ' ').trim() || 'x'} <a@example.org>`;
    const zone = index % 2 === 0 ? '+1400' : '-1200';
    made.git(
      'commit',
      '-q',
      '--cleanup=verbatim',
      '--author',
      author,
      '--date',
      `2026-02-${10 + index}T13:00:00${zone}`,
      '-m',
      message,
    );
  }
  const log = await logOf(made, 'a.yaml');
  expect(log).toHaveLength(messages.length);
  expect(log.every(({ change }) => change.path === 'a.yaml' && change.blob !== undefined)).toBe(true);
  const objects = await openObjects(captureHost(made.folder));
  for (const { change: _, ...facts } of log) expect(await commitAt(facts.id, objects)).toEqual(facts);
  objects.close();
});

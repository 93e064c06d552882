import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitAt } from '../../../../src/git/commit-at.ts';
import { treeLookup } from '../../../../src/git/entry-at.ts';
import { type Objects, openObjects } from '../../../../src/git/objects.ts';
import { captureHost } from '../../../support/capture-host.ts';
import { type TemporaryRepository, temporaryRepository } from '../../../support/temporary-repository.ts';

let repository: TemporaryRepository;
let objects: Objects;

beforeAll(async () => {
  repository = temporaryRepository();
  repository.commit('first\nline goes on\n\nbody', {
    'tenet.yaml': 'x',
    'tenet.yaml.bak': 'y',
    'ordner ü/tief/a.yaml': '1',
    'ordner ü/tief/b.yaml': '2',
    'ordner/a.yaml': '3',
  });
  repository.git('tag', 'v1');
  repository.git('tag', '-a', 'v1-annotated', '-m', 'released');
  objects = await openObjects(captureHost(repository.folder));
});

afterAll(async () => {
  objects.close();
  repository.remove();
});

test('a commit by any of its names', async () => {
  const id = repository.git('rev-parse', 'HEAD');
  const tree = repository.git('rev-parse', 'HEAD^{tree}');
  for (const name of ['HEAD', 'main', 'v1', 'v1-annotated', id, id.slice(0, 9)]) {
    expect(await commitAt(name, objects), name).toEqual({
      id,
      tree,
      authored: '2026-01-31',
      author: 'A',
      subject: 'first line goes on',
    });
  }
});

test.each(['nobody', '', '-n', 'HEAD:tenet.yaml', 'HEAD^{tree}', 'a\nHEAD', 'HEAD..main'])(
  '%j is no commit',
  async (name) => {
    expect(await commitAt(name, objects)).toBeUndefined();
  },
);

test.each([
  ['an empty message', '', '1767225600 +0000', '2026-01-01', ''],
  ['the last second of a year in the far east', 'x', '1767182399 +1400', '2026-01-01', 'x'],
  ['the first second of a year in the far west', 'x', '1767225600 -1200', '2025-12-31', 'x'],
  ['half an hour', 'x', '1767205799 +0530', '2025-12-31', 'x'],
  ['a slip into a far future', 'x', '99999999999999 +0000', '9999-12-31', 'x'],
])('%s', async (_, message, time, authored, subject) => {
  const tree = repository.git('rev-parse', 'HEAD^{tree}');
  const raw = `tree ${tree}\nauthor A <a@example.org> ${time}\ncommitter A <a@example.org> 0 +0000\n\n${message}\n`;
  repository.write('raw', raw);
  const id = repository.git('hash-object', '-t', 'commit', '-w', '--literally', 'raw');
  expect(await commitAt(id, objects)).toMatchObject({ authored, subject, author: 'A' });
});

test('what stands at a path of a tree, as git lists it', async () => {
  const entryAt = treeLookup(objects)(repository.git('rev-parse', 'HEAD^{tree}'));
  for (const path of [
    'tenet.yaml',
    'tenet.yaml.bak',
    'ordner ü/tief/a.yaml',
    'ordner ü/tief/b.yaml',
    'ordner/a.yaml',
  ]) {
    expect(await entryAt(path), path).toEqual({
      kind: 'file',
      name: path.split('/').at(-1),
      id: repository.git('rev-parse', `HEAD:${path}`),
    });
  }
  expect(await entryAt('ordner ü/tief')).toMatchObject({
    kind: 'folder',
    id: repository.git('rev-parse', 'HEAD:ordner ü/tief'),
  });
  for (const path of ['tenet', 'tenet.yam', 'enet.yaml', 'ordner ü/tief/c.yaml', 'tenet.yaml/x', 'nobody/x']) {
    expect(await entryAt(path), path).toBeUndefined();
  }
});

test('a folder that many trees share is read once', async () => {
  const asked: string[] = [];
  const read: Objects['read'] = (name) => {
    asked.push(name);
    return objects.read(name);
  };
  const watching: Objects = { ...objects, read };
  const lookInto = treeLookup(watching);
  const first = repository.git('rev-parse', 'HEAD^{tree}');
  repository.commit('second', { 'other.yaml': 'x' });
  const second = repository.git('rev-parse', 'HEAD^{tree}');
  await lookInto(first)('ordner ü/tief/a.yaml');
  await lookInto(second)('ordner ü/tief/b.yaml');
  expect(asked).toHaveLength(4);
  expect(new Set(asked).size).toBe(4);
});

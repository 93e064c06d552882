import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Objects, openObjects } from '../../../src/git/objects.ts';
import { renamedFiles } from '../../../src/git/renamed-files.ts';
import { findRepository, type Repository } from '../../../src/git/repository.ts';
import { mergeBase, resolveRevision } from '../../../src/git/resolve-revision.ts';
import { revisionHost } from '../../../src/git/revision-host.ts';
import { trackedPaths } from '../../../src/git/tracked-paths.ts';
import { HostError } from '../../../src/host.ts';
import { captureHost } from '../../support/capture-host.ts';
import { temporaryRepository } from '../../support/temporary-repository.ts';

const repository = temporaryRepository();
const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join('');
let first = '';
let second = '';
let side = '';

beforeAll(() => {
  first = repository.commit('First', {
    'a.yaml': 'one\n',
    'below/b ü.yaml': 'bytes \u0000\n',
    'below/deeper/c.yaml': lines,
    'below/node_modules/d.yaml': '',
    '-option.yaml': 'not an option\n',
  });
  symlinkSync('/etc/passwd', join(repository.folder, 'below/link.yaml'));
  repository.git('mv', 'below/deeper/c.yaml', 'below/moved.yaml');
  second = repository.commit('Second', { 'a.yaml': 'two\n' });
  repository.git('checkout', '-q', '-b', 'side', first);
  side = repository.commit('Side', { 'side.yaml': 'side\n' });
  repository.git('checkout', '-q', 'main');
});
afterAll(() => repository.remove());

async function open(folder = repository.folder): Promise<{ found: Repository; objects: Objects }> {
  const host = captureHost(folder);
  const found = await findRepository(host);
  if ('problem' in found) throw new Error(found.problem);
  return { found, objects: await openObjects(host) };
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

describe('objects', () => {
  test('are read by any name, several at once, in the right order', async () => {
    const { objects } = await open();
    const names = [
      `${first}:a.yaml`,
      'main:a.yaml',
      'nowhere:a.yaml',
      'main:below/b ü.yaml',
      '--help',
      'main:-option.yaml',
    ];
    const found = await Promise.all(names.map((name) => objects.read(name)));
    objects.close();
    expect(found.map((each) => textOf(each?.bytes))).toEqual([
      'one\n',
      'two\n',
      undefined,
      'bytes \u0000\n',
      undefined,
      'not an option\n',
    ]);
  });

  test('a name of two lines is no name, and does not shift the answers', async () => {
    const { objects } = await open();
    const found = [await objects.read('main:a.yaml\nmain:a.yaml'), await objects.read(`${first}:a.yaml`)];
    objects.close();
    expect(found.map((each) => textOf(each?.bytes))).toEqual([undefined, 'one\n']);
  });

  test('outside of a repository there are none', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tenet-no-repository-')));
    const host = captureHost(folder);
    expect(await findRepository(host)).toEqual({ problem: expect.stringContaining('not a git repository') });
    const objects = await openObjects(host);
    expect(await objects.read('HEAD')).toBeUndefined();
    objects.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a host of a revision', () => {
  test.each([
    ['', 'a.yaml', 'below/moved.yaml'],
    ['below', '../a.yaml', 'moved.yaml'],
  ])('sees the files of that commit from %j', async (folder, here, moved) => {
    const at = join(repository.folder, folder);
    const { found, objects } = await open(at);
    const host = captureHost(at);
    const [then, now] = [first, second].map((commit) => revisionHost(host, commit, found, objects)) as [
      typeof host,
      typeof host,
    ];
    expect(textOf(await then.readFile(here, 99))).toBe('one\n');
    expect(textOf(await now.readFile(here, 99))).toBe('two\n');
    expect(textOf(await then.readFile(join(repository.folder, 'a.yaml'), 99))).toBe('one\n');
    expect(await then.kindOf(moved)).toBe('missing');
    expect(await now.kindOf(moved)).toBe('file');
    expect(await now.kindOf(folder === '' ? '.git' : '../.git')).toBe('folder');
    objects.close();
  });

  test('finds by pattern what a disk would find', async () => {
    const { found, objects } = await open();
    const host = captureHost(repository.folder);
    const then = revisionHost(host, second, found, objects);
    for (const pattern of [
      '*.yaml',
      '**/*.yaml',
      'below/*.yaml',
      'below/moved.yaml',
      'nowhere/*.yaml',
      './below/b*',
      '{a,z}.yaml',
    ]) {
      const onDisk = (await host.glob(pattern)).filter((path) => !path.endsWith('link.yaml'));
      expect(await then.glob(pattern), pattern).toEqual(onDisk);
    }
    expect(await then.at('below').glob('*.yaml')).toEqual(['b ü.yaml', 'moved.yaml']);
    expect(await then.listFolder('below')).toContain('moved.yaml');
    for (const [path, folder] of [
      ['below/moved.yaml', 'below'],
      ['below/moved.yaml', '.'],
      ['below', 'below'],
      ['a.yaml', 'below'],
      ['nowhere', '.'],
    ] as const) {
      expect(await then.isBelow(path, folder), path).toBe(await host.isBelow(path, folder));
    }
    expect(await then.isBelow('below/moved.yaml', 'below')).toBe(true);
    objects.close();
  });

  test('leads nowhere else: no link, nothing outside, nothing too large, nothing written', async () => {
    const { found, objects } = await open();
    const then = revisionHost(captureHost(repository.folder), second, found, objects);
    for (const path of ['below/link.yaml', '/etc/passwd', '../a.yaml', '.git/config']) {
      expect(await then.kindOf(path), path).toBe('missing');
      expect(await then.isBelow(path, '.'), path).toBe(false);
      await expect(then.readFile(path, 9999), path).rejects.toThrow(HostError);
    }
    await expect(then.readFile('a.yaml', 2)).rejects.toMatchObject({ problem: 'tooLarge' });
    await expect(then.readFile('below', 99)).rejects.toMatchObject({ problem: 'folder' });
    await expect(async () => then.writeFile('a.yaml', '')).rejects.toMatchObject({ problem: 'readOnly' });
    objects.close();
  });
});

describe('revisions', () => {
  test('the merge base is the last commit in common, not the newest of the other branch', async () => {
    const { found, objects } = await open();
    const host = captureHost(repository.folder);
    expect(await mergeBase('side', found, objects, host)).toEqual({ commit: first, head: second });
    expect(await mergeBase('main', found, objects, host)).toEqual({ commit: second, head: second });
    expect(await resolveRevision('side', found, objects)).toEqual({ commit: side });
    objects.close();
  });

  test.each(['nowhere', '--all', '', 'main:a.yaml', 'a b'])('%j is told to be unknown', async (name) => {
    const { found, objects } = await open();
    const result = await mergeBase(name, found, objects, captureHost(repository.folder));
    expect(result).toMatchObject({ problem: { code: 'git/unknown-revision' } });
    objects.close();
  });

  test('branches with nothing in common, and a shallow clone, are told with the way out', async () => {
    const other = temporaryRepository();
    other.commit('One', { 'a.yaml': '1' });
    other.git('checkout', '-q', '--orphan', 'alone');
    other.commit('Two', { 'a.yaml': '2' });
    const opened = await open(other.folder);
    const host = captureHost(other.folder);
    const result = await mergeBase('main', opened.found, opened.objects, host);
    expect(result).toMatchObject({ problem: { code: 'git/no-merge-base' } });
    opened.objects.close();
    const clone = `${other.folder} clone`;
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${other.folder}`, clone]);
    const shallow = await open(clone);
    expect(shallow.found.isShallow).toBe(true);
    expect(await mergeBase('origin/main', shallow.found, shallow.objects, captureHost(clone))).toMatchObject({
      problem: { hint: expect.stringContaining('git fetch --unshallow') },
    });
    shallow.objects.close();
    rmSync(clone, { recursive: true });
    other.remove();
  });

  test('a new name is followed, also before it is committed', async () => {
    const { found } = await open();
    const renamed = await renamedFiles(first, found, captureHost(join(repository.folder, 'below')));
    expect([...renamed]).toEqual([['below/moved.yaml', 'below/deeper/c.yaml']]);
  });

  test('what git keeps is known with its folders', async () => {
    const { found } = await open();
    const tracked = await trackedPaths(found, captureHost(repository.folder));
    expect(['a.yaml', 'below', 'below/b ü.yaml'].every((path) => tracked.has(path))).toBe(true);
    expect(['below/deeper', 'b ü.yaml'].some((path) => tracked.has(path))).toBe(false);
  });
});

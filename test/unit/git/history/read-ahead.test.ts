import { expect, test } from 'vitest';
import type { GitObject, Objects } from '../../../../src/git/objects.ts';
import { readAhead } from '../../../../src/git/read-ahead.ts';

/** Objects that are named like their ids, and the names that were asked for. */
function named(): { objects: Objects; asked: string[] } {
  const asked: string[] = [];
  const read = async (id: string): Promise<GitObject> => {
    asked.push(id);
    return { id, type: 'blob', bytes: new TextEncoder().encode(id) };
  };
  return { objects: { read, close: async () => void asked.push('closed') }, asked };
}

const ids = Array.from({ length: 100 }, (_, index) => `id-${index}`);

test('what comes next is asked for before, not much of it, and each once', async () => {
  const { objects, asked } = named();
  const ahead = readAhead(objects, [...ids, 'id-3', 'id-99']);
  expect((await ahead.read('id-0'))?.id).toBe('id-0');
  expect(asked).toEqual(ids.slice(0, 17));
  for (const id of ids.slice(1)) expect((await ahead.read(id))?.id).toBe(id);
  expect(asked).toEqual(ids);
});

test('asked for in another order, twice or never, every object is the one that was asked for', async () => {
  const { objects, asked } = named();
  const ahead = readAhead(objects, ids);
  for (const id of ['other', 'id-90', 'id-5', 'id-5', 'id-0', 'other']) expect((await ahead.read(id))?.id).toBe(id);
  await ahead.close();
  expect(asked.at(-1)).toBe('closed');
});

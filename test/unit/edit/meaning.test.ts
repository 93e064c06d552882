import { expect, test } from 'vitest';
import { meaningOf } from '../../../src/edit/meaning.ts';

test.each([
  ['a text and a number', { a: '1' }, { a: 1 }],
  ['null and infinity', { a: null }, { a: Number.POSITIVE_INFINITY }],
  ['a list and a map', { a: ['x'] }, { a: { 0: 'x' } }],
  ['the order of a list', { a: [1, 2] }, { a: [2, 1] }],
  ['a key of the prototype', JSON.parse('{"__proto__": 1}'), {}],
  ['an empty list and none', { answers: {}, actions: [] }, { answers: {} }],
  ['a root that is no map', ['a'], 'a'],
])('tells apart: %s', (_, one, other) => {
  expect(meaningOf(one)).not.toBe(meaningOf(other));
});

test('the order of keys says nothing, at any depth', () => {
  expect(meaningOf({ a: [{ x: 1, y: { p: 1, q: 2 } }], b: 2 })).toBe(
    meaningOf({ b: 2, a: [{ y: { q: 2, p: 1 }, x: 1 }] }),
  );
});

test('a question under its old id means the same in answers and in actions, and nowhere else', () => {
  const current = (id: string) => (id === 'old' ? 'new' : id);
  const file = (id: string) => ({ answers: { [id]: { level: 1 } }, actions: [{ question: id, text: 'old' }, 'odd'] });
  expect(meaningOf(file('old'), current)).toBe(meaningOf(file('new'), current));
  expect(meaningOf({ target: { old: 1 } }, current)).not.toBe(meaningOf({ target: { new: 1 } }, current));
});

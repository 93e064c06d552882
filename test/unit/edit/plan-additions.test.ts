import { describe, expect, test } from 'vitest';
import { planAdditions } from '../../../src/edit/plan-additions.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

const rows: readonly (readonly [string, string[], string[], unknown[]])[] = [
  ['behind the nearest earlier key', ['a', 'b', 'e'], ['d'], [['d', 'behind', 1]]],
  ['wherever that stands', ['c', 'a', 'b'], ['d'], [['d', 'behind', 0]]],
  ['else before the nearest later one', ['z', 'e', 'c'], ['a'], [['a', 'before', 2]]],
  ['at the end when the order does not name it', ['a', 'b'], ['z'], [['z', 'behind', 1]]],
  ['at the end when the order names none that is there', ['y', 'z'], ['a'], [['a', 'behind', 1]]],
  [
    'alone',
    [],
    ['b', 'a'],
    [
      ['a', 'behind', undefined],
      ['b', 'behind', undefined],
    ],
  ],
  [
    'in order where several go to one place',
    ['a'],
    ['z', 'c', 'y', 'b'],
    [
      ['b', 'behind', 0],
      ['c', 'behind', 0],
      ['z', 'behind', 0],
      ['y', 'behind', 0],
    ],
  ],
];

describe('planAdditions', () => {
  test.each(rows)('%s', (_, present, added, expected) => {
    expect(planAdditions(present, added, order).map(({ key, side, beside }) => [key, side, beside])).toEqual(expected);
  });
});

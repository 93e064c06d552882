import { describe, expect, test } from 'vitest';
import { orderTies } from '../../../src/core/scoring/order-ties.ts';

const tiesOf = (scores: Record<string, number>) =>
  orderTies(Object.entries(scores).map(([id, score]) => ({ id, score })));

describe('ties', () => {
  test('nothing scored has no ties', () => {
    expect(tiesOf({})).toEqual([]);
  });

  test('a difference below 0.3 is a tie, 0.3 is not', () => {
    expect(tiesOf({ a: 3, b: 2.71 })).toEqual([['a', 'b']]);
    expect(tiesOf({ a: 3, b: 2.7 })).toEqual([['a'], ['b']]);
  });

  test.each([
    ['2.4 − 2.1 is a little below 0.3 in binary', 2.4, 2.1],
    ['1.3 − 1 is a little above it', 1.3, 1],
    ['seventeen sevenths and 0.3 less', 17 / 7, 17 / 7 - 0.3],
  ])('0.3 exactly is never a tie: %s', (_, high, low) => {
    expect(tiesOf({ low, high })).toEqual([['high'], ['low']]);
  });

  test('a hair below 0.3 is a tie once it is more than rounding', () => {
    expect(tiesOf({ high: 3, low: 2.7 + 1e-8 })).toEqual([['high', 'low']]);
    expect(tiesOf({ high: 3, low: 2.7 + 1e-10 })).toEqual([['high'], ['low']]);
  });

  test("members are compared with the group's highest, not with their neighbour", () => {
    expect(tiesOf({ a: 3, b: 2.8, c: 2.6, d: 2.4 })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('best first; equal scores keep their order', () => {
    expect(tiesOf({ a: 1, b: 2, c: 2, d: 1, e: 4 })).toEqual([['e'], ['b', 'c'], ['a', 'd']]);
  });
});

import { expect, test } from 'vitest';
import { safePart } from '../../../src/edit/safe-part.ts';

const numbers = Array.from({ length: 64 }, (_, index) => index);

function tried(isSafe: (some: readonly number[]) => boolean): { part: readonly number[]; tests: number } {
  let tests = 0;
  const part = safePart(numbers, (some) => {
    tests += 1;
    return isSafe(some);
  });
  return { part, tests };
}

test('all changes with one test when all are safe', () => {
  expect(tried(() => true)).toEqual({ part: numbers, tests: 1 });
});

test('all but the bad one, with two tests per halving', () => {
  const { part, tests } = tried((some) => !some.includes(20));
  expect(part).toEqual(numbers.filter((number) => number !== 20));
  expect(tests).toBeLessThanOrEqual(13);
});

test('one of two that are safe alone and not together', () => {
  expect(tried((some) => !(some.includes(3) && some.includes(50))).part).toEqual(numbers.filter((n) => n !== 50));
});

test('nothing when nothing is safe', () => {
  expect(tried(() => false).part).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignItems } from '../../../src/edit/align-items.ts';

describe('alignItems', () => {
  test('keeps what both begin and end with, changes items in turn, and takes away or adds the others', () => {
    expect(alignItems([1, 2, 3, 4], [1, 5, 4])).toEqual({
      items: [{ now: 1 }, { now: 5 }, undefined, { now: 4 }],
      added: { values: [], at: 2 },
    });
    expect(alignItems([1, 2], [1, 3, 4, 2])).toEqual({
      items: [{ now: 1 }, { now: 2 }],
      added: { values: [3, 4], at: 1 },
    });
  });

  test('always gives the new list', () => {
    const list = fc.array(fc.nat(3), { maxLength: 6 });
    const holds = (was: number[], now: number[]) => {
      const { items, added } = alignItems(was, now);
      const slots = items.map((item) => (item ? [item.now] : []));
      slots.splice(added.at, 0, [...added.values]);
      expect(slots.flat()).toEqual(now);
    };
    fc.assert(fc.property(list, list, holds), { numRuns: 500 });
  });
});

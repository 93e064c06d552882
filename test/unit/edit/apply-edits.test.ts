import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { EditError } from '../../../src/edit/edit-error.ts';
import { mapOf, memberOf } from '../../../src/edit/plain-data.ts';
import { isSameData } from '../../../src/model/same-data.ts';

describe('applyEdits', () => {
  test('makes the maps on the way, also in place of null', () => {
    expect(applyEdits({ a: null }, [{ path: ['a', 'b', 'c'], value: 1 }])).toEqual({ a: { b: { c: 1 } } });
    expect(applyEdits(null, [{ path: ['a'], value: {} }])).toEqual({ a: {} });
  });

  test('takes away, and makes nothing to take something away from it', () => {
    const data = { a: { b: 1 } };
    expect(applyEdits(data, [{ path: ['a', 'b'], value: undefined }])).toEqual({ a: {} });
    expect(applyEdits(data, [{ path: ['x', 'y'], value: undefined }])).toBe(data);
  });

  test('keys that objects inherit are ordinary ones', () => {
    const data = applyEdits({}, [{ path: ['__proto__', 'constructor'], value: { level: 1 } }]);
    expect(data).toEqual(JSON.parse('{"__proto__": {"constructor": {"level": 1}}}'));
    expect(memberOf(data, 'toString')).toBeUndefined();
  });

  test('refuses what no file can hold', () => {
    for (const value of [() => 1, Number.NaN, 1n, new Map(), new Date(0), [Symbol('a')]])
      expect(() => applyEdits({}, [{ path: ['a'], value }])).toThrow(EditError);
  });

  test('says where a path ends', () => {
    const edit = { path: ['a', 'b', 'c'], value: 1 };
    expect(() => applyEdits({ a: { b: [] } }, [edit])).toThrow('a.b is not a map, so it has no c');
    expect(() => applyEdits([], [edit])).toThrow('the file is not a map, so it has no a');
  });
});

describe('isSameData', () => {
  const same: readonly (readonly [unknown, unknown])[] = [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [Number.NaN, Number.NaN],
    [0, -0],
    [mapOf([['__proto__', 1]]), mapOf([['__proto__', 1]])],
  ];
  test.each(same)('%j is %j', (a, b) => expect(isSameData(a, b)).toBe(true));

  const different: readonly (readonly [unknown, unknown])[] = [
    [{ a: 1 }, { a: '1' }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: undefined }, { b: undefined }],
    [{}, []],
    [null, {}],
    [{ toString: 1 }, { other: 1 }],
  ];
  test.each(different)('%j is not %j', (a, b) => expect(isSameData(a, b)).toBe(false));
});

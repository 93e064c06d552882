import { expect, test } from 'vitest';
import { keyGuide, orderedPositions } from '../../../src/edit/key-guide.ts';

const guide = keyGuide({
  properties: { a: { $ref: '#/$defs/part' }, list: { items: { $ref: '#' } }, 'x/y': { $ref: '#/$defs/a~1b' } },
  additionalProperties: { properties: { other: {} } },
  $defs: {
    part: { properties: { first: {}, second: {} }, $ref: '#/$defs/more' },
    more: {
      allOf: [{ properties: { second: false, third: {} } }],
      ...JSON.parse('{"then": {"properties": {"fourth": {}}}}'),
      $ref: '#/$defs/part',
    },
    'a/b': { properties: { z: {} } },
  },
});

test.each([
  ['the root', guide, ['a', 'list', 'x/y']],
  [
    'a reference, what it refers to, its branches and conditions; a circle ends',
    guide.member('a'),
    ['first', 'second', 'third', 'fourth'],
  ],
  ['items that are like the root', guide.member('list').item(), ['a', 'list', 'x/y']],
  ['a key that the schema does not name', guide.member('constructor'), ['other']],
  ['an escaped reference', guide.member('x/y'), ['z']],
  ['a place that the schema says nothing about', guide.member('a').member('first').item(), []],
])('order of %s', (_, place, order) => {
  expect(place.order).toEqual(order);
});

test('a reference elsewhere or to nothing gives no order', () => {
  expect(keyGuide({ $ref: 'urn:other' }).order).toEqual([]);
  expect(keyGuide({ $ref: '#/$defs/none' }).order).toEqual([]);
});

test('positions: known keys first, the others in their order', () => {
  expect(orderedPositions(['z', 'b', 'y', 'a'], ['a', 'b'])).toEqual([3, 1, 0, 2]);
  expect(orderedPositions(['__proto__', 'b'], ['b'])).toEqual([1, 0]);
});

import truncatedWidth from 'fast-string-truncated-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../../src/render/text-width.ts';

test('every character below U+2FFF is as wide as the library says, whether it is asked or not', () => {
  for (let code = 0x20; code < 0x3000; code++) {
    const character = String.fromCodePoint(code);
    expect(widthOf(character), code.toString(16)).toBe(truncatedWidth(character).width);
  }
});

test.each([
  ['2.41 ██████▊│ · → ▲ … “a”', 25],
  ['日本語', 6],
  ['a🚀b', 4],
  ['e\u0301', 1],
])('%s takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

import { describe, expect, test } from 'vitest';
import { formatJson } from '../../../src/edit/format-json.ts';

const keys = {
  properties: {
    id: {},
    title: {},
    levels: { items: { properties: { level: {}, name: {}, claim: { type: 'object' } } } },
  },
};

const changed: readonly (readonly [rule: string, before: string, after: string])[] = [
  [
    'members in the order of the schema',
    '{\n  "title": "T",\n  "id": "i"\n}\n',
    '{\n  "id": "i",\n  "title": "T"\n}\n',
  ],
  ['unknown members behind', '{ "z": 1, "title": "T", "y": 2 }\n', '{ "title": "T", "z": 1, "y": 2 }\n'],
  [
    'objects in lists, each in its own layout',
    '{\n  "levels": [\n    { "name": "A", "level": 0 },\n    {\n      "claim": { "b": 1, "a": 2 },\n      "level": 1\n    }\n  ]\n}\n',
    '{\n  "levels": [\n    { "level": 0, "name": "A" },\n    {\n      "level": 1,\n      "claim": { "b": 1, "a": 2 }\n    }\n  ]\n}\n',
  ],
  [
    'texts that look like JSON',
    '{"title": "a \\" , } ] \\\\", "\\u0069d": "{[", "z": [[], {}, "", -1.5e3, null]}\n',
    '{"\\u0069d": "{[", "title": "a \\" , } ] \\\\", "z": [[], {}, "", -1.5e3, null]}\n',
  ],
  ['no line end at the end', '{ "id": "i" }', '{ "id": "i" }\n'],
  ['too many line ends at the end', '{ "id": "i" }\n\n \n', '{ "id": "i" }\n'],
];

describe('formatJson', () => {
  test.each(changed)('%s', (_, before, after) => {
    expect(formatJson(before, keys)).toBe(after);
    expect(formatJson(after, keys)).toBe(after);
  });

  test.each(changed)('%s: with CRLF and a byte order mark', (_, before, after) => {
    const ends = (text: string) => (before.includes('\n') ? text.replaceAll('\n', '\r\n') : text);
    expect(formatJson(`\uFEFF${ends(before)}`, keys)).toBe(`\uFEFF${ends(after)}`);
  });

  test.each(['{ "title": 1, "id": ', '', '{ "title": 1 } {}', '[1, 2]\n', '"id"\n', '{}\n'])(
    'leaves %j alone',
    (text) => {
      expect(formatJson(text, keys)).toBe(text);
    },
  );
});

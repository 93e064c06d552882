import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fitsBelow, quoted, renderYamlScalar } from '../../../src/edit/render-yaml-scalar.ts';

const plain = [
  'words',
  'Agreed with five of six services.',
  'outcomes-agreed',
  '2026-09-01',
  '1.0.0',
  'docs/outcomes.md',
  './docs',
  'https://wiki.example/outcomes#top?a=b',
  '/srv',
  '3 days',
  '10% more',
  'ü ß 漢 👍',
  "it's",
  'yes and no',
  'a - b',
  'a:b',
  'a#b',
  '(a)',
];
const inQuotes = [
  ...[
    '',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '-',
    '? a',
    ': a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a`',
  ],
  ...[
    '"a"',
    "'a'",
    '[a]',
    '{a}',
    'yes',
    'No',
    'ON',
    'off',
    'y',
    'N',
    'true',
    'False',
    'null',
    'NULL',
    '~',
    '.inf',
    '.NaN',
    '=',
  ],
  ...[
    '1',
    '-1',
    '+1',
    '1_000',
    '1.5',
    '.5',
    '1.',
    '1e3',
    '1E-3',
    '0x1',
    '0o7',
    '0b1',
    '012',
    '12:30',
    '190:20:30',
    '1:20.5',
  ],
  ...[
    '2026-09-01T10:00:00Z',
    '2026-09-01 10:00:00',
    '2026-9-1',
    '...',
    '<<',
    'a\tb',
    'a\nb',
    'a\rb',
    '\0',
    '\u202ea',
    'a\u2028b',
    '\ufeff',
  ],
];

describe('renderYamlScalar', () => {
  test.each(plain)('%j stays as it is', (text) => {
    expect(renderYamlScalar(text, 'block')).toBe(text);
  });

  test.each(inQuotes)('%j is put in quotes', (text) => {
    expect(renderYamlScalar(text, 'block')).toBe(quoted(text));
  });

  test.each(['a, b', 'a]', '{a', 'b}', 'x [y'])('%j is put in quotes in flow style only', (text) => {
    expect(renderYamlScalar(text, 'flow')).toBe(`"${text}"`);
    expect([text, `"${text}"`]).toContain(renderYamlScalar(text, 'block'));
  });

  test.each([[3], [-2.5], [1e21], [true], [null]])('%j is no text', (value) => {
    expect(parse(renderYamlScalar(value, 'flow'))).toBe(value);
  });

  test('readers of YAML 1.2 and 1.1 get the text back, in either style', () => {
    const pieces = fc.constantFrom(...plain, ...inQuotes, ' ', ':', '#', ',', '"', '\\', '\u0085', '\ud800', '👩‍👩‍👧');
    const mixed = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 3 });
    const holds = (parts: string[]) => {
      const text = parts.join('');
      for (const version of text === '2026-09-01' ? (['1.2'] as const) : (['1.2', '1.1'] as const)) {
        expect(parse(`a: ${renderYamlScalar(text, 'block')} # c\n`, { version })).toEqual({ a: text });
        expect(parse(`[{a: ${renderYamlScalar(text, 'flow')}}, b]\n`, { version })).toEqual([{ a: text }, 'b']);
      }
    };
    fc.assert(fc.property(mixed, holds), { numRuns: 2000 });
  });
});

test('quoted shows what is hidden or turns the direction of reading', () => {
  expect(quoted('a\u202e\u2066\ufeff\u0085\u007f\u2028\u001b\ud800\u200b"\\b')).toBe(
    '"a\\u202e\\u2066\\ufeff\\u0085\\u007f\\u2028\\u001b\\ud800\\u200b\\"\\\\b"',
  );
});

describe('fitsBelow', () => {
  test.each(['a\nb', 'a\nb\n', 'a\n\n  b', 'a\n', '# a\n- b', 'a\n\tb', '---\n...', 'a \nb'])('%j', (text) => {
    expect(fitsBelow(text)).toBe(true);
  });

  test.each(['a', '', '\n', 'a\nb\n\n', '\na', ' a\nb', 'a\nb ', 'a\n \nb', 'a\r\nb', 'a\n\u202eb', 'a\n\0'])(
    'not %j',
    (text) => {
      expect(fitsBelow(text)).toBe(false);
    },
  );
});

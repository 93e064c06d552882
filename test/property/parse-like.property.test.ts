import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLike } from '../../src/load/parse-like.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import type { Parsed, Source } from '../../src/load/source.ts';

const ids = ['one', 'two', 'three', 'four'];
const head = ['format: tenet/assessment@1', 'subject: S', 'answers:'];

// Whatever can reach beyond its own line, or make the next line something else than it looks.
const lines = [
  ...ids.map((id) => `  ${id}:`),
  ...[
    '    level: 2',
    '    level: 3',
    '    note: >-',
    '      words',
    '      two:',
    '    note: |+',
    '',
    '    note: "open',
  ],
  ...[
    '    note: "shut"',
    '    note: closed"',
    "    note: 'open",
    "  one: '",
    '    list: [a,',
    '    more]',
    '    map: {a: 1,',
  ],
  ...[
    '  b: 2}',
    '  # a comment',
    '# a comment',
    '      # deep',
    '    - item',
    '  - item',
    '  "two":',
    '  ? two',
    '  : x',
  ],
  ...[
    '    note: &here x',
    '    note: *here',
    '    note: !!str 2',
    '...',
    '---',
    'answers:',
    'actions: []',
    'title: |',
    '   odd: 1',
  ],
  ...[
    ' x: 1',
    '\tx: 1',
    '  one: {level: 1}',
    '  __proto__:',
    '  constructor:',
    '    note: plain',
    '      goes on',
    '%YAML 1.1',
  ],
];

const line = fc.constantFrom(...lines);
const entry = fc
  .tuple(fc.constantFrom(...ids), fc.array(line, { maxLength: 3 }))
  .map(([id, more]) => [`  ${id}:`, '    level: 1', ...more]);
const body = fc.oneof(
  fc.array(entry, { maxLength: 4 }).map((each) => each.flat()),
  fc.array(line, { maxLength: 8 }),
);
const start = fc.oneof(
  { weight: 5, arbitrary: fc.constant(head) },
  { weight: 1, arbitrary: fc.array(line, { maxLength: 3 }).map((more) => [...more, 'answers:']) },
);
const text = fc.tuple(start, body, fc.constantFrom('\n', '')).map(([a, b, end]) => [...a, ...b].join('\n') + end);
const change = fc.array(fc.tuple(fc.nat(20), fc.option(line), fc.boolean()), { maxLength: 3 });
// Texts that share most of their lines, and whole answers in which nothing is odd.
const plain = fc.uniqueArray(fc.constantFrom(...ids)).map((some) => some.flatMap((id) => [`  ${id}:`, '    level: 1']));
const pair = fc
  .tuple(
    fc.oneof(
      text,
      plain.map((each) => `${[...head, ...each].join('\n')}\n`),
    ),
    change,
  )
  .map(([first, changes]) => {
    const second = first.split('\n');
    for (const [at, word, replaces] of changes) second.splice(at, replaces ? 1 : 0, ...(word === null ? [] : [word]));
    return [first, second.join('\n')] as const;
  });

type Data = Readonly<Record<string, unknown>>;

function known(found: Parsed): Source | undefined {
  return 'source' in found ? found.source : undefined;
}

test('what is parsed by its changes is what it is by itself, with the same places', () => {
  let shared = 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const neighbour = known(parseYaml('before.yaml', before));
      const found = neighbour && parseLike('after.yaml', after, neighbour);
      if (!found) return;
      shared += 1;
      const [quick, slow] = [known(found), known(parseYaml('after.yaml', after))];
      expect(quick?.data).toEqual(slow?.data);
      expect(JSON.stringify(quick?.data)).toBe(JSON.stringify(slow?.data));
      for (const id of ids) expect(quick?.locate(['answers', id])).toEqual(slow?.locate(['answers', id]));
    }),
    { numRuns: 20_000 },
  );
  expect(shared).toBeGreaterThan(2000);
});

test('answers with the same text are taken over, not parsed', () => {
  const entries = (level: number) => `${head.join('\n')}\n  one:\n    level: ${level}\n  two:\n    evidence: []\n`;
  const before = known(parseYaml('before.yaml', entries(1)));
  const after = before && parseLike('after.yaml', entries(2), before);
  const [taken, own] = [before, after && known(after)].map((source) => (source?.data as { answers?: Data })?.answers);
  expect(own).toEqual({ one: { level: 2 }, two: { evidence: [] } });
  expect(own?.two).toBe(taken?.two);
});

test.each([
  [
    'an alias whose anchor is set again in an answer that is shared',
    '    note: &n a',
    '    note: &n b',
    '    note: *n',
  ],
  ['the same inside brackets', '    list: [&n a]', '    list: [&n b]', '    list: [*n]'],
])('%s means what it means in the whole text', (_name, ...[first, second, third]) => {
  const entries = (level: number) => [
    ...head,
    '  one:',
    first,
    `    level: ${level}`,
    '  two:',
    second,
    '  three:',
    third,
    `    level: ${level}`,
  ];
  const neighbour = known(parseYaml('before.yaml', entries(1).join('\n')));
  const after = entries(2).join('\n');
  const found = neighbour && (parseLike('after.yaml', after, neighbour) ?? parseYaml('after.yaml', after));
  expect(neighbour).toBeDefined();
  expect(found && known(found)?.data).toEqual(known(parseYaml('after.yaml', after))?.data);
});

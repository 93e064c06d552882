import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Edit, EditError, type EditOrder, readAssessmentText } from '../../../src/edit/assessment-text.ts';

const keys = JSON.parse(readFileSync(new URL('../../../schemas/assessment.schema.json', import.meta.url), 'utf8'));
const order: EditOrder = { keys, answers: ['one', 'two', 'three', 'four', 'five'] };

const read = (text: string, kind: 'yaml' | 'json' = 'yaml') => readAssessmentText(text, kind, order);
const edited = (text: string, edits: readonly Edit[], kind: 'yaml' | 'json' = 'yaml') =>
  read(text, kind)?.edit(edits).text;
const answer = (id: string, value: unknown): Edit => ({ path: ['answers', id], value });

const paper = { type: 'document', title: 'Outcome statements', date: '2026-09-01' };
const minutes = { type: 'record', place: ['A', 'B'] };

type Row = readonly [rule: string, before: string, edit: Edit, after: string];

const entries: readonly Row[] = [
  [
    'an empty answer of a new file becomes a block below its comment',
    'answers:\n\n  # FV-2  Which?\n  two: {}\n\n  # SW-1\n  four: {}\n',
    answer('two', { evidence: [paper, minutes], note: 'a\nb', level: 3 }),
    'answers:\n\n  # FV-2  Which?\n  two:\n    level: 3\n    note: |-\n      a\n      b\n    evidence:\n      - type: document\n        title: Outcome statements\n        date: 2026-09-01\n      - type: record\n        place: [A, B]\n\n  # SW-1\n  four: {}\n',
  ],
  [
    'a new answer goes behind the nearest earlier one, above the comments of the next',
    'answers:\n\n  # 1\n  one: {}\n  # 4a\n\n  # 4b\n  four: {}\n',
    answer('three', { level: 1 }),
    'answers:\n\n  # 1\n  one: {}\n  three:\n    level: 1\n  # 4a\n\n  # 4b\n  four: {}\n',
  ],
  [
    'a new answer is set off by a blank line where all are',
    'answers:\n  one: {}\n\n  # 4\n  four: {}\n\n  five: {}\n',
    answer('two', { level: 1 }),
    'answers:\n  one: {}\n\n  two:\n    level: 1\n\n  # 4\n  four: {}\n\n  five: {}\n',
  ],
  [
    'without an earlier one it goes before the nearest later one and its comment',
    'answers:\n  # three\n  three: {level: 1}\n  four: {}\n',
    answer('two', { level: 1 }),
    'answers:\n  two:\n    level: 1\n  # three\n  three: {level: 1}\n  four: {}\n',
  ],
  [
    'an unknown id goes to the end, before a comment that ends the answers',
    'answers:\n  one: {}\n    # about one\n  # end\ndate: d\n',
    answer('zeta', { level: 1 }),
    'answers:\n  one: {}\n    # about one\n  zeta:\n    level: 1\n  # end\ndate: d\n',
  ],
  ['answers: {}', 'answers: {} # c\n', answer('two', { level: 3 }), 'answers: # c\n  two:\n    level: 3\n'],
  [
    'answers with nothing behind the colon',
    'answers: # c\n# d\ndate: d\n',
    answer('two', {}),
    'answers: # c\n  two: {}\n# d\ndate: d\n',
  ],
  [
    'no answers',
    'date: d\n# actions\nactions: []\n',
    answer('two', { level: 3 }),
    'date: d\nanswers:\n  two:\n    level: 3\n# actions\nactions: []\n',
  ],
  [
    'indentation is that of the file',
    'answers:\n   one:\n       note: x\n       evidence:\n       -   type: record\n',
    answer('two', { notApplicable: { reason: 'r' }, evidence: [paper] }),
    'answers:\n   one:\n       note: x\n       evidence:\n       -   type: record\n   two:\n       notApplicable:\n           reason: r\n       evidence:\n       -   type: document\n           title: Outcome statements\n           date: 2026-09-01\n',
  ],
  [
    'an answer goes with the comments that touch it, not with a heading',
    'answers:\n  one: {}\n\n  # ---- Section ----\n\n  # 2a\n  # 2b\n  two:\n    level: 1\n      # deep\n\n  # 3\n  three: {}\n',
    answer('two', undefined),
    'answers:\n  one: {}\n\n  # ---- Section ----\n\n  # 3\n  three: {}\n',
  ],
  [
    'the first answer goes and leaves one blank line',
    'answers:\n\n  # 1\n  one: {}\n\n  # 2\n  two: {}\n',
    answer('one', undefined),
    'answers:\n\n  # 2\n  two: {}\n',
  ],
  [
    'the last answer goes',
    'answers: # c\n  one:\n    level: 1\n# d\n',
    answer('one', undefined),
    'answers: {} # c\n# d\n',
  ],
  [
    'blank lines behind an answer that goes do not join the text above it',
    'answers:\n  one:\n    note: |+\n      a\n\n  # 2\n  two: {}\n\n\n  # 3\n  three: {}\n',
    answer('two', undefined),
    'answers:\n  one:\n    note: |+\n      a\n\n  # 3\n  three: {}\n',
  ],
  [
    'no blank line is added below a text that keeps them',
    'answers:\n  one:\n    note: |+\n      a\n\n  # 3\n  three: {}\n',
    answer('two', { level: 1 }),
    'answers:\n  one:\n    note: |+\n      a\n\n  two:\n    level: 1\n  # 3\n  three: {}\n',
  ],
  [
    'nor behind such a text as the last of entries that are set off',
    'answers:\n  one: {}\n\n  two:\n    note: |+\n      a\n\n# end\n',
    answer('three', { level: 1 }),
    'answers:\n  one: {}\n\n  two:\n    note: |+\n      a\n\n  three:\n    level: 1\n# end\n',
  ],
];

const insides: readonly Row[] = [
  [
    'only what changed is written, in its place',
    "answers:\n  one:  # why\n    # agreed\n    level: 2 # two\n    note: >-\n      a\n      b\n\n    confidence: 'low'\n# end\n",
    answer('one', { level: 3, note: 'a b', confidence: 'low', best: 'x' }),
    "answers:\n  one:  # why\n    # agreed\n    level: 3 # two\n    note: >-\n      a\n      b\n    best: x\n\n    confidence: 'low'\n# end\n",
  ],
  [
    'one kind of answer takes the place of another one',
    'answers:\n  one:\n    # agreed\n    level: 2 # two\n    note: x\n',
    answer('one', { unknown: true, note: 'x' }),
    'answers:\n  one:\n    # agreed\n    unknown: true # two\n    note: x\n',
  ],
  [
    'evidence is added below the last item, each fact on its line',
    'answers:\n  one:\n    evidence:\n    # first\n    - type: record # r\n      title: x\n    # end\n',
    answer('one', { evidence: [{ type: 'record', title: 'x' }, paper] }),
    'answers:\n  one:\n    evidence:\n    # first\n    - type: record # r\n      title: x\n    - type: document\n      title: Outcome statements\n      date: 2026-09-01\n    # end\n',
  ],
  [
    'evidence is changed and taken away where it stands',
    'answers:\n  one:\n    evidence:\n      - type: record # r\n        title: x\n      # second\n      - {type: document,  date: 2026-01-01}\n      # third\n      - type: interview\n',
    answer('one', { evidence: [{ type: 'record', title: 'y' }, { type: 'interview' }] }),
    'answers:\n  one:\n    evidence:\n      - type: record # r\n        title: "y"\n      # third\n      - type: interview\n',
  ],
  [
    'the first fact of an item goes and the next one moves up to the dash',
    'answers:\n  one:\n    evidence:\n      - title: x\n        type: record # r\n',
    answer('one', { evidence: [{ type: 'record' }] }),
    'answers:\n  one:\n    evidence:\n      - type: record # r\n',
  ],
  [
    'a fact goes before the one beside the dash',
    'answers:\n  one:\n    evidence:\n      - title: x # x\n',
    answer('one', { evidence: [{ title: 'x', type: 'record' }] }),
    'answers:\n  one:\n    evidence:\n      - type: record\n        title: x # x\n',
  ],
  [
    'a text on several lines keeps the comment beside it, whatever it becomes',
    'answers:\n  one:\n    note: | # said\n      a\n      b\n\n    best: q # q\n',
    answer('one', { note: 'c', best: 'd\ne' }),
    'answers:\n  one:\n    note: c # said\n\n    best: |- # q\n      d\n      e\n',
  ],
  [
    'blank lines that were part of a text stay when it goes',
    'answers:\n  one:\n    note: |+\n      a\n\n\n    best: q\n',
    answer('one', { note: 'c\n\nd', best: 'q' }),
    'answers:\n  one:\n    note: |-\n      c\n\n      d\n\n\n    best: q\n',
  ],
  [
    'a text above deeper comments stays on its line, or it would swallow them',
    'answers:\n  one:\n    note: short\n      # deeper\n  two: {}\n      # deep\n',
    answer('one', { note: 'a\nb' }),
    'answers:\n  one:\n    note: "a\\nb"\n      # deeper\n  two: {}\n      # deep\n',
  ],
  [
    'comments further out than the answer stay',
    'answers:\n  one:\n# out\n    level: 2\n # out too\n    note: x\n',
    answer('one', { level: 3, note: 'y z' }),
    'answers:\n  one:\n# out\n    level: 3\n # out too\n    note: y z\n',
  ],
  [
    'an emptied answer',
    'answers:\n  one: # why\n    level: 2\n\n  # 2\n  two: {}\n',
    answer('one', {}),
    'answers:\n  one: {} # why\n\n  # 2\n  two: {}\n',
  ],
  [
    'a value on the next line',
    'answers:\n  one:\n    note: # c\n      x # d\n',
    answer('one', { note: 'y z' }),
    'answers:\n  one:\n    note: # c\n      y z # d\n',
  ],
  [
    'tabs between words',
    'answers:\n  one:\t{}\t# t\n',
    answer('one', { level: 1 }),
    'answers:\n  one:\t# t\n    level: 1\n',
  ],
  [
    'keys in quotes and with a question mark',
    "answers:\n  'one':\n    level: 1\n  ? two\n  : level: 1\n    note: x\n  ? three # c\n  ? four\n  : {}\n",
    answer('two', { level: 2 }),
    "answers:\n  'one':\n    level: 1\n  ? two\n  : level: 2\n  ? three # c\n  ? four\n  : {}\n",
  ],
  [
    'a key with a question mark and nothing else',
    'answers:\n  ? three # c\n  ? four\n',
    answer('three', { level: 2 }),
    'answers:\n  ? three # c\n  :\n    level: 2\n  ? four\n',
  ],
  [
    'markers of a document stay around it',
    '# head\n---\nanswers:\n  one: {}\n...\n# end\n',
    answer('two', { level: 1 }),
    '# head\n---\nanswers:\n  one: {}\n  two:\n    level: 1\n...\n# end\n',
  ],
];

const flows: readonly Row[] = [
  [
    'a short fact',
    'answers:\n  one: { level: 2 }  # c\n',
    answer('one', { level: 2, confidence: 'low' }),
    'answers:\n  one: { level: 2, confidence: low }  # c\n',
  ],
  [
    'a fact before all others',
    'answers:\n  one: {note: x}\n  two: { note: x, best: q }\n',
    answer('one', { level: 2, note: 'x' }),
    'answers:\n  one: {level: 2, note: x}\n  two: { note: x, best: q }\n',
  ],
  [
    'a fact before all others, with its space',
    'answers:\n  two: { note: x, best: q }\n',
    answer('two', { level: 2, note: 'x', best: 'q' }),
    'answers:\n  two: { level: 2, note: x, best: q }\n',
  ],
  [
    'a fact that goes, the first and the last',
    'answers:\n  one: { level: 2, note: x, best: "y" }\n',
    answer('one', { note: 'x' }),
    'answers:\n  one: { note: x }\n',
  ],
  [
    'a text of several lines turns an answer into a block; what did not change keeps its words',
    "answers:\n  one: {level: 2,  best: 'it''s', place: [a,  b]}  # c\n",
    answer('one', { level: 2, best: "it's", place: ['a', 'b'], note: 'a\nb' }),
    "answers:\n  one:  # c\n    level: 2\n    note: |-\n      a\n      b\n    best: 'it''s'\n    place: [a,  b]\n",
  ],
  [
    'evidence turns an answer into a block',
    'answers:\n  one: {level: 2}\n',
    answer('one', { level: 2, evidence: [{ type: 'record' }] }),
    'answers:\n  one:\n    level: 2\n    evidence:\n      - type: record\n',
  ],
  [
    'an answer with comments inside stays as it is laid out',
    'answers:\n  one: {\n    level: 2, # two\n    # note\n    note: x # x\n  }\n',
    answer('one', { level: 2, note: 'x', confidence: 'low', best: 'a\nb' }),
    'answers:\n  one: {\n    level: 2, # two\n    confidence: low,\n    # note\n    note: x, # x\n    best: "a\\nb"\n  }\n',
  ],
  [
    'all answers on one line',
    'answers: {one: {level: 1}, four: {}} # c\n',
    answer('two', { level: 2, note: 'a\nb', evidence: [minutes] }),
    'answers: {one: {level: 1}, two: {level: 2, note: "a\\nb", evidence: [{type: record, place: [A, B]}]}, four: {}} # c\n',
  ],
  [
    'all answers, each on its line',
    'answers: {\n  one: {level: 1}, # 1\n  # 4\n  four: {}\n}\n',
    answer('five', { level: 2 }),
    'answers: {\n  one: {level: 1}, # 1\n  # 4\n  four: {},\n  five: {level: 2}\n}\n',
  ],
  [
    'an answer that goes from a line of answers',
    'answers: {one: {level: 1}, four: {},}\n',
    answer('four', undefined),
    'answers: {one: {level: 1},}\n',
  ],
  [
    'keys without values',
    'answers: {one, two: }\n',
    answer('one', { level: 1 }),
    'answers: {one: {level: 1}, two: }\n',
  ],
  [
    'a file that is JSON inside',
    '{"answers": {"one": {"level": 2}}, "date": "d"}\n',
    answer('two', { note: 'x' }),
    '{"answers": {"one": {"level": 2}, "two": {"note": "x"}}, "date": "d"}\n',
  ],
];

const bound: readonly Row[] = [
  [
    'an alias gets a copy of its own',
    'answers:\n  one: &a\n    level: 2\n    note: &n x\n  two: *a # c\n  three: {note: *n}\n',
    answer('two', { level: 3, note: 'x' }),
    'answers:\n  one: &a\n    level: 2\n    note: &n x\n  two: # c\n    level: 3\n    note: x\n  three: {note: *n}\n',
  ],
  [
    'what others take from an answer stays with them',
    'answers:\n  one: &a\n    level: 2\n    note: &n x\n  two: *a # c\n  three: {note: *n}\n',
    answer('one', { level: 3, note: 'x' }),
    'answers:\n  one: &a\n    level: 3\n    note: &n x\n  two: {level: 2, note: x} # c\n  three: {note: *n}\n',
  ],
  [
    'they keep it when the answer goes',
    'answers:\n  one: &a\n    level: 2\n    note: &n x\n  two: *a\n  three: {note: *n}\n',
    answer('one', undefined),
    'answers:\n  two: {level: 2, note: x}\n  three: {note: x}\n',
  ],
  [
    'aliases inside an answer go with it',
    'answers:\n  one:\n    note: &n x\n    best: *n\n    worst: *n\n  two: {note: *n}\n',
    answer('one', { worst: 'x' }),
    'answers:\n  one:\n    worst: x\n  two: {note: x}\n',
  ],
  [
    'an anchor that is named twice',
    'subject: &a S\nanswers:\n  one:\n    note: &a x\n    best: *a\n  two: {note: *a}\n',
    answer('one', { best: 'x' }),
    'subject: &a S\nanswers:\n  one:\n    best: x\n  two: {note: x}\n',
  ],
  [
    'an anchor at a key',
    'answers:\n  &k two: {}\n  three: {note: *k}\n',
    answer('two', undefined),
    'answers:\n  three: {note: two}\n',
  ],
  [
    'an answer that is nothing but an anchor',
    'answers:\n  one: &a # c\n  two: *a\n',
    answer('one', { level: 1 }),
    'answers:\n  one: # c\n    level: 1\n  two: null\n',
  ],
];

const others: readonly Row[] = [
  [
    'the date',
    'date: 2026-01-01 # d\nanswers: {}\n',
    { path: ['date'], value: '2026-09-01' },
    'date: 2026-09-01 # d\nanswers: {}\n',
  ],
  [
    'the version inside a line',
    'questionnaire: {id: x, version: 1.0.0} # q\nanswers: {}\n',
    { path: ['questionnaire', 'version'], value: '1.1.0' },
    'questionnaire: {id: x, version: 1.1.0} # q\nanswers: {}\n',
  ],
  [
    'a digest that was not there',
    'questionnaire:\n  id: x\n  version: 1.0.0\nanswers: {}\n',
    { path: ['questionnaire', 'edition'], value: 'quick' },
    'questionnaire:\n  id: x\n  version: 1.0.0\n  edition: quick\nanswers: {}\n',
  ],
  ['a target', 'date: d\nanswers: {}\n', { path: ['target'], value: 3 }, 'date: d\ntarget: 3\nanswers: {}\n'],
  [
    'a target by principle in place of one for all',
    'target: 3 # t\nanswers: {}\n',
    { path: ['target'], value: { 'optimize-and-automate': 3, 'focus-on-value': 4 } },
    'target: # t\n  focus-on-value: 4\n  optimize-and-automate: 3\nanswers: {}\n',
  ],
  [
    'names',
    'assessors:\n  - Robin\n  - Kim # k\nanswers: {}\n',
    { path: ['assessors'], value: ['Robin', 'Kim', 'Noor: n'] },
    'assessors:\n  - Robin\n  - Kim # k\n  - "Noor: n"\nanswers: {}\n',
  ],
  [
    'a key that goes',
    'date: d\n# t\ntarget: 3\nanswers: {}\n',
    { path: ['target'], value: undefined },
    'date: d\nanswers: {}\n',
  ],
  [
    'keys that objects inherit',
    'answers:\n  __proto__: {level: 1}\n  constructor: {level: 2}\n',
    answer('__proto__', { level: 3 }),
    'answers:\n  __proto__: {level: 3}\n  constructor: {level: 2}\n',
  ],
  [
    'one of them that is not there',
    'answers:\n  one: {}\n',
    answer('toString', { level: 3 }),
    'answers:\n  one: {}\n  toString:\n    level: 3\n',
  ],
];

describe.each([
  ['entries', entries],
  ['inside an answer', insides],
  ['flow style', flows],
  ['anchors and aliases', bound],
  ['other facts', others],
] as const)('edit: %s', (_, rows) => {
  test.each(rows)('%s', (_, before, edit, after) => {
    expect(edited(before, [edit])).toBe(after);
  });

  test.each(rows)('%s: with CRLF, a byte order mark and no line end at the end', (_, before, edit, after) => {
    const other = (text: string) => `\uFEFF${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`;
    const hasTwoLines = before.trimEnd().includes('\n');
    const expected = hasTwoLines ? other(after) : `\uFEFF${after.replace(/\n$/, '')}`;
    expect(edited(other(before), [edit])).toBe(expected);
  });

  test.each(rows)('%s: a second time changes nothing', (_, before, edit) => {
    const once = read(before)?.edit([edit]);
    expect(once?.edit([edit])).toBe(once);
    expect(read(before)?.edit([])?.text).toBe(before);
  });
});

describe('edit', () => {
  test('takes several edits at once, one after the other', () => {
    const edits = [
      answer('three', { level: 3 }),
      { path: ['date'], value: '2026-09-01' },
      answer('two', { level: 1 }),
      { path: ['answers', 'two', 'level'], value: 2 },
      answer('one', undefined),
    ];
    expect(edited('date: d\nanswers:\n  one: {}\n  four: {}\n', edits)).toBe(
      'date: 2026-09-01\nanswers:\n  two:\n    level: 2\n  three:\n    level: 3\n  four: {}\n',
    );
  });

  test('puts an answer where another one goes, and keeps no comment of that', () => {
    const before = 'answers:\n  # 2\n  two: {}\n  # 4\n  four: {}\n';
    const after = 'answers:\n  one:\n    level: 1\n  # 4\n  four: {}\n';
    expect(edited(before, [answer('one', { level: 1 }), answer('two', undefined)])).toBe(after);
    expect(edited('answers:\n  two: {}\n', [answer('one', {}), answer('two', undefined)])).toBe(
      'answers:\n  one: {}\n',
    );
    const last = 'answers:\n  four: {}\n\n  # 2\n  two: {}\n';
    expect(edited(last, [answer('one', {}), answer('two', undefined)])).toBe('answers:\n  four: {}\n\n  one: {}\n');
  });

  test('goes on from what it made', () => {
    const texts = [1, 2, 3].reduce((file, level) => file?.edit([answer('one', { level })]), read('answers: {}\n'));
    expect(texts?.text).toBe('answers:\n  one:\n    level: 3\n');
    expect(texts?.data).toEqual({ answers: { one: { level: 3 } } });
  });

  test('members that are undefined are not there', () => {
    expect(edited('answers: {}\n', [answer('one', { level: 1, note: undefined })])).toBe(
      'answers:\n  one:\n    level: 1\n',
    );
  });

  test('what is given is not changed', () => {
    const file = read('answers:\n  one: {level: 1}\n');
    const before = structuredClone(file?.data);
    file?.edit([answer('one', { level: 2 }), answer('two', {})]);
    expect(file?.data).toEqual(before);
  });

  const refused: readonly (readonly [rule: string, text: string, edit: Edit])[] = [
    ['a step into a number', 'target: 3\n', { path: ['target', 'focus-on-value'], value: 3 }],
    ['a file that is a list', '- 1\n', answer('one', {})],
    ['an empty file', '# nothing\n', answer('one', {})],
    ['no path', 'answers: {}\n', { path: [], value: 1 }],
    ['a number without end', 'answers: {}\n', answer('one', { value: Number.POSITIVE_INFINITY })],
    ['what is no data', 'answers: {}\n', answer('one', { date: new Date(0) })],
  ];

  test.each(refused)('refuses %s', (_, text, edit) => {
    expect(() => edited(text, [edit])).toThrow(EditError);
  });
});

describe('readAssessmentText', () => {
  test.each(['a: [', 'a: 1\na: 2\n', '--- 1\n--- 2\n', 'a: *b\n', 'a: !x 1\n'])('does not read %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each(['', '{', '{"a": 1, "a": 2}', '{"a": 1} // c', '{"a": 1,}'])('does not read %j as JSON', (text) => {
    expect(read(text, 'json')).toBeUndefined();
  });
});

const json: readonly Row[] = [
  [
    'one fact',
    '{\n  "date": "d",\n  "answers": {\n    "one": { "level": 2 },\n    "four": {}\n  }\n}\n',
    answer('one', { level: 3, note: 'a\n\u202eb' }),
    '{\n  "date": "d",\n  "answers": {\n    "one": { "level": 3, "note": "a\\n\\u202eb" },\n    "four": {}\n  }\n}\n',
  ],
  [
    'a new answer, in its place and in the indentation of the file',
    '{\n\t"answers": {\n\t\t"one": { "level": 2 },\n\t\t"four": {}\n\t}\n}\n',
    answer('two', { evidence: [minutes], level: 1 }),
    '{\n\t"answers": {\n\t\t"one": { "level": 2 },\n\t\t"two": {\n\t\t\t"level": 1,\n\t\t\t"evidence": [\n\t\t\t\t{\n\t\t\t\t\t"type": "record",\n\t\t\t\t\t"place": [\n\t\t\t\t\t\t"A",\n\t\t\t\t\t\t"B"\n\t\t\t\t\t]\n\t\t\t\t}\n\t\t\t]\n\t\t},\n\t\t"four": {}\n\t}\n}\n',
  ],
  [
    'no answers yet',
    '{\n    "answers": {}\n}\n',
    answer('two', { level: 1 }),
    '{\n    "answers": {\n        "two": {\n            "level": 1\n        }\n    }\n}\n',
  ],
  [
    'the last answer goes',
    '{\n  "answers": {\n    "one": {},\n    "two": {}\n  }\n}\n',
    answer('two', undefined),
    '{\n  "answers": {\n    "one": {}\n  }\n}\n',
  ],
  [
    'the first answer goes',
    '{ "answers": { "one": {}, "two": {} } }\n',
    answer('one', undefined),
    '{ "answers": { "two": {} } }\n',
  ],
  ['the only answer goes', '{ "answers": { "one": {} } }\n', answer('one', undefined), '{ "answers": {} }\n'],
  [
    'a key in its place',
    '{\n  "format": "f",\n  "answers": {}\n}\n',
    { path: ['date'], value: 'd' },
    '{\n  "format": "f",\n  "date": "d",\n  "answers": {}\n}\n',
  ],
  [
    'no white space where there is none',
    '{"answers":{"one":{"level":2},"two":{}}}\n',
    answer('two', { level: 1, evidence: [{ type: 'record' }] }),
    '{"answers":{"one":{"level":2},"two":{"level":1,"evidence":[{"type":"record"}]}}}\n',
  ],
  [
    'keys that objects inherit',
    '{"answers": {"__proto__": {"level": 1}}}\n',
    answer('__proto__', { level: 2 }),
    '{"answers": {"__proto__": {"level": 2}}}\n',
  ],
];

describe('edit: JSON', () => {
  test.each(json)('%s', (_, before, edit, after) => {
    expect(edited(before, [edit], 'json')).toBe(after);
  });

  test.each(json)('%s: with CRLF, a byte order mark and no line end at the end', (_, before, edit, after) => {
    const hasTwoLines = before.trimEnd().includes('\n');
    const other = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', hasTwoLines ? '\r\n' : '\n')}`;
    expect(edited(other(before), [edit], 'json')).toBe(other(after));
  });
});

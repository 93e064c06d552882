import { describe, expect, test } from 'vitest';
import { type CanonicalOrder, formatDocument } from '../../../src/edit/format-document.ts';

const answer = {
  properties: { level: {}, note: {}, evidence: { items: { $ref: '#/$defs/item' } }, more: answerLike() },
};
const order: CanonicalOrder = {
  keys: {
    properties: {
      format: {},
      title: {},
      notice: {},
      target: { properties: { first: {}, second: {} } },
      answers: { additionalProperties: { $ref: '#/$defs/answer' } },
      actions: { items: { properties: { question: {}, text: {} } } },
    },
    $defs: { answer, item: { properties: { type: {}, title: {}, date: {} } } },
  },
  answers: ['one', 'two', 'three'],
  renames: new Map([
    ['old-one', 'one'],
    ['older-one', 'old-one'],
    ['round', 'about'],
    ['about', 'round'],
  ]),
};

function answerLike() {
  return { properties: { level: {}, note: {} } };
}

type Row = readonly [rule: string, before: string, after: string];

const changed: readonly Row[] = [
  ['keys in the order of the schema', 'title: T\nformat: F\n', 'format: F\ntitle: T\n'],
  ['unknown keys behind, in their order', 'z: 1\ntitle: T\ny: 2\nformat: F\n', 'format: F\ntitle: T\nz: 1\ny: 2\n'],
  [
    'answers in questionnaire order, others behind in their order',
    'answers:\n  zeta: {level: 1}\n  two: {level: 2}\n  alpha: {level: 3}\n  one: {level: 4}\n',
    'answers:\n  one: {level: 4}\n  two: {level: 2}\n  zeta: {level: 1}\n  alpha: {level: 3}\n',
  ],
  [
    'keys of nested maps, in lists too',
    'answers:\n  one:\n    evidence:\n      - date: D\n        type: t\n      - title: x\n        type: t\n    level: 3\n',
    'answers:\n  one:\n    level: 3\n    evidence:\n      - type: t\n        date: D\n      - type: t\n        title: x\n',
  ],
  [
    'a list that is not indented',
    'actions:\n- text: t\n  question: one\n\n- text: u\n  question: two\ntitle: T\n',
    'title: T\nactions:\n- question: one\n  text: t\n\n- question: two\n  text: u\n',
  ],
  [
    'comments above and beside move along',
    'title: T # beside T\n# above F\n\n# above F too\nformat: F # beside F\n',
    '# above F\n\n# above F too\nformat: F # beside F\ntitle: T # beside T\n',
  ],
  [
    'a deeper comment below an entry moves with it',
    'target:\n  first: 1\n  # about first\n# about format\nformat: F\n',
    '# about format\nformat: F\ntarget:\n  first: 1\n  # about first\n',
  ],
  [
    'the head comment stays on top though no blank line follows',
    '# yaml-language-server: $schema=x\n# Fiction.\ntitle: T\nformat: F\n',
    '# yaml-language-server: $schema=x\n# Fiction.\nformat: F\ntitle: T\n',
  ],
  [
    'a second comment block above the first key belongs to the key',
    '# head\n\n# the title\ntitle: T\nformat: F\n',
    '# head\n\nformat: F\n# the title\ntitle: T\n',
  ],
  ['the document marker stays on top', '# head\n---\ntitle: T\nformat: F\n', '# head\n---\nformat: F\ntitle: T\n'],
  ['the document end stays below', 'title: T\nformat: F\n...\n# end\n', 'format: F\ntitle: T\n...\n# end\n'],
  ['a comment at the end stays there', 'title: T\nformat: F\n\n# end\n', 'format: F\ntitle: T\n\n# end\n'],
  [
    'a comment at the end of an inner map stays there',
    'answers:\n  two: {level: 1}\n  one: {level: 1}\n  # end of answers\n# end\n',
    'answers:\n  one: {level: 1}\n  two: {level: 1}\n  # end of answers\n# end\n',
  ],
  [
    'a heading with a blank line below stays on top of its map',
    'answers:\n  # All of them.\n\n  # the second\n  two: {level: 1}\n  one: {level: 1}\n',
    'answers:\n  # All of them.\n\n  one: {level: 1}\n  # the second\n  two: {level: 1}\n',
  ],
  [
    'a comment deeper in than the first key stays, else it would join the text above its new place',
    '# head\n\n   # deeper\ntitle: T\nformat: >-\n  F\n',
    '# head\n\n   # deeper\nformat: >-\n  F\ntitle: T\n',
  ],
  [
    'a comment above the first key of a map moves with the key',
    'answers:\n  # the second\n  two: {level: 1}\n  one: {level: 1}\n',
    'answers:\n  one: {level: 1}\n  # the second\n  two: {level: 1}\n',
  ],
  [
    'blank lines below a comment below a text that would keep them stay',
    'notice: |+\n  text\n # deeper\n\nzeta: 1\ntitle: T\n',
    'title: T\nnotice: |+\n  text\n # deeper\n\nzeta: 1\n',
  ],
  [
    'so they do below the comment at the end of an inner map',
    'x:\n  y: |+\n    text\n  # end\n\nz: 1\ntitle: T\n',
    'title: T\nx:\n  y: |+\n    text\n  # end\n\nz: 1\n',
  ],
  [
    'two old ids of one question: the first is rewritten, the second left for the author',
    'answers:\n  old-one: {level: 1}\n  older-one: {level: 2}\n',
    'answers:\n  one: {level: 1}\n  older-one: {level: 2}\n',
  ],
  [
    'a comment moved to a dash goes above the dash',
    'actions:\n  - text: t\n    # whom\n    # it helps\n    question: one\n',
    'actions:\n  # whom\n  # it helps\n  - question: one\n    text: t\n',
  ],
  [
    'a comment above a dash stays, one beside the first key moves',
    'actions:\n  # item\n  - text: t # words\n    question: one\n',
    'actions:\n  # item\n  - question: one\n    text: t # words\n',
  ],
  [
    'a comment behind a dash stays behind the dash',
    'actions:\n  - # item\n    text: t\n    question: one\n',
    'actions:\n  - # item\n    question: one\n    text: t\n',
  ],
  [
    'dashes in a row',
    'actions:\n  - - x: 1\n    - y: 1\n  -   text: t\n      # c\n      question: one\n',
    'actions:\n  - - x: 1\n    - y: 1\n  # c\n  -   question: one\n      text: t\n',
  ],
  ['blank lines between entries stay between entries', 'title: T\n\nformat: F\n', 'format: F\n\ntitle: T\n'],
  [
    'a blank line never opens a block',
    'title: T\nnotice: N\n\n# c\nformat: F\ntarget: 1\n',
    '# c\nformat: F\n\ntitle: T\nnotice: N\ntarget: 1\n',
  ],
  [
    'quotes, padding, long lines and flow maps keep their form',
    'title:   "T"   \nformat: \'F\'\ntarget: {second: 2,   first: 1}\nanswers: {two: {note: n, level: 1}, one: {}}\nnotice: a\n  b\n',
    'format: \'F\'\ntitle:   "T"   \nnotice: a\n  b\ntarget: {second: 2,   first: 1}\nanswers: {two: {note: n, level: 1}, one: {}}\n',
  ],
  [
    'texts in block style keep their bytes',
    'notice: |2-\n    # no comment\n   x\n\n\ntitle: >-\n  a\n\n  b\n\nformat: F\n',
    'format: F\n\n\ntitle: >-\n  a\n\n  b\n\nnotice: |2-\n    # no comment\n   x\n',
  ],
  [
    'kept blank lines move with their text',
    'notice: |+\n  text\n\n\nformat: F\n\ntitle: T\n',
    'format: F\n\ntitle: T\nnotice: |+\n  text\n\n\n',
  ],
  [
    'kept blank lines of which the last is not whole',
    'notice: |+\n  text\n\n  \nformat: F\ntitle: |+\n  text\n\n  ',
    'format: F\ntitle: |+\n  text\n\nnotice: |+\n  text\n\n  \n',
  ],
  [
    'blank lines behind a text that would keep them go',
    'title: T\nactions: 1\nnotice: |+\n  text\n\n# c\n\n\nformat: F\n',
    '# c\n\n\nformat: F\ntitle: T\nnotice: |+\n  text\n\nactions: 1\n',
  ],
  [
    'old ids of answers and of actions, with their quotes',
    'answers:\n  "old-one": {level: 1}\nactions:\n  - question: \'old-one\' # why\n    text: old-one\n  - {text: t, question: older-one}\n',
    'answers:\n  "one": {level: 1}\nactions:\n  - question: \'one\' # why\n    text: old-one\n  - {text: t, question: one}\n',
  ],
  [
    'a renamed answer goes to its new place',
    'answers:\n  two: {level: 1}\n  old-one : {level: 2}\n',
    'answers:\n  one : {level: 2}\n  two: {level: 1}\n',
  ],
  ['an id written with an escape', 'answers: {"old\\u002done": {level: 1}}\n', 'answers: {one: {level: 1}}\n'],
  [
    'an id written as a text in block style',
    'actions:\n  - question: >-\n      old-one\n    text: t\n',
    'actions:\n  - question: >-\n      one\n    text: t\n',
  ],
  [
    'an old id behind an alias',
    'title: &id old-one\nactions:\n  - question: *id\n    text: t\n',
    'title: &id old-one\nactions:\n  - question: one\n    text: t\n',
  ],
  [
    'a map where an alias would come first stays; others move',
    'notice: &n N\ntitle: *n\nanswers:\n  two: {level: 1}\n  one: {level: 2}\n',
    'notice: &n N\ntitle: *n\nanswers:\n  one: {level: 2}\n  two: {level: 1}\n',
  ],
  [
    'an alias that stays behind its anchor moves',
    'target: &t 3\nactions: 1\ntitle: T\nz: *t\n',
    'title: T\ntarget: &t 3\nactions: 1\nz: *t\n',
  ],
  ['anchors and tags on keys', '&a title: T\n!!str format: F\n', '!!str format: F\n&a title: T\n'],
  ['keys with a question mark', '? title\n: T\n? format\n: F\n', '? format\n: F\n? title\n: T\n'],
  ['empty values', 'notice:\n# about title\ntitle:\n', '# about title\ntitle:\nnotice:\n'],
  ['no line end at the end', 'format: F', 'format: F\n'],
  ['too many line ends at the end', 'title: T\nformat: F\n\n  \n\n', 'format: F\ntitle: T\n'],
  ['blank lines below the last comment', 'format: F\n# end\n\n', 'format: F\n# end\n'],
  ['no line end behind the last entry, which moves', 'title: T\nformat: F', 'format: F\ntitle: T\n'],
];

const kept: readonly (readonly [rule: string, text: string])[] = [
  ['old and new id together are left for the author', 'answers:\n  one: {level: 1}\n  old-one: {level: 2}\n'],
  ['ids renamed in a circle', 'answers:\n  round: {level: 1}\n'],
  ['question ids in another map', 'zeta:\n  two: 1\n  one: 1\n'],
  ['old ids elsewhere', 'title: old-one\ntarget:\n  old-one: 1\n'],
  ['kept blank lines at the end of the file', 'format: F\nnotice: |+\n  text\n\n\n'],
  ['a text that is not YAML', 'title: T\nformat: [F'],
  ['two documents', 'title: T\nformat: F\n---\ntitle: T\n\n\n'],
  ['a repeated key', 'title: T\ntitle: F\nformat: F'],
  ['an unknown alias', 'title: *none\nformat: F'],
  ['an empty file', ''],
  ['a file of blank lines', '\n\n'],
  ['a single word', 'word\n'],
];

describe('formatDocument puts in order', () => {
  test.each(changed)('%s', (_, before, after) => {
    expect(formatDocument(before, order)).toBe(after);
  });

  test.each(changed)('%s: with CRLF', (_, before, after) => {
    expect(formatDocument(before.replaceAll('\n', '\r\n'), order)).toBe(withCrlf(before, after));
  });

  test.each(changed)('%s: once and for all, behind a byte order mark', (_, before, after) => {
    expect(formatDocument(`\uFEFF${before}`, order)).toBe(`\uFEFF${after}`);
    expect(formatDocument(`\uFEFF${after}`, order)).toBe(`\uFEFF${after}`);
  });
});

describe('formatDocument leaves alone', () => {
  test.each(kept)('%s', (_, text) => {
    expect(formatDocument(text, order)).toBe(text);
  });

  test('answers when it is not told their order', () => {
    const text = 'answers:\n  two: {level: 1}\n  one: {level: 2}\n';
    expect(formatDocument(text, { keys: order.keys })).toBe(text);
  });
});

// A file of one line without a line end does not say that it uses CRLF.
function withCrlf(before: string, after: string): string {
  return before.includes('\n') ? after.replaceAll('\n', '\r\n') : after;
}

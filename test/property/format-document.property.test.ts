import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CanonicalOrder, formatDocument } from '../../src/edit/format-document.ts';
import { type Options, writeAssessment } from '../support/random-assessment-text.ts';

const ids = ['first', 'second', 'third', 'fourth', 'fifth'];
const schema = JSON.parse(readFileSync(new URL('../../schemas/assessment.schema.json', import.meta.url), 'utf8'));
const order: CanonicalOrder = { keys: schema, answers: ids, renames: new Map([['old-second', 'second']]) };

type Answers = Record<string, unknown>;
interface File extends Record<string, unknown> {
  answers: Answers;
  actions?: { question: string }[];
}

const current = (id: string) => order.renames?.get(id) ?? id;
const known = (keys: string[], wanted: readonly string[]) => keys.filter((key) => wanted.includes(key));

function renamed(file: File): File {
  const answers = Object.fromEntries(Object.entries(file.answers).map(([id, answer]) => [current(id), answer]));
  const actions = file.actions?.map((action) => ({ ...action, question: current(action.question) }));
  return { ...file, answers, ...(actions && { actions }) };
}

const characters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
const comments = (text: string) => text.match(/# c\d+;/g) ?? [];

function always(check: (text: string) => void, options: Options = {}): void {
  const holds = (draw: fc.GeneratorValue) => {
    const text = writeAssessment((max) => draw(fc.nat, { max }), ids, options);
    try {
      check(text);
    } catch (cause) {
      throw new Error(`not for ${JSON.stringify(text)}`, { cause });
    }
  };
  fc.assert(fc.property(fc.gen(), holds), { numRuns: 60 });
}

describe('formatDocument, for any assessment in any order and style', () => {
  test('keeps the data', () => {
    always((text) => expect(parse(formatDocument(text, order))).toEqual(renamed(parse(text))));
  });

  test('formatted twice is formatted once', () => {
    always((text) => {
      const once = formatDocument(text, order);
      expect(formatDocument(once, order)).toBe(once);
    });
  });

  test('keeps every comment, once', () => {
    always((text) => expect(comments(formatDocument(text, order)).sort()).toEqual(comments(text).sort()));
  });

  test('moves characters and changes none', () => {
    const noRenames: CanonicalOrder = { keys: schema, answers: ids };
    always((text) => expect(characters(formatDocument(text, noRenames))).toBe(characters(text)));
  });

  test('puts keys and answers in order', () => {
    const keys = Object.keys(schema.properties);
    always((text) => {
      const file: File = parse(formatDocument(text, order));
      const found = Object.keys(file);
      expect(known(found, keys)).toEqual(known(keys, found));
      const answered = Object.keys(file.answers);
      expect(known(answered, ids)).toEqual(known(ids, answered));
    });
  });

  test('ends with one line end and keeps its style', () => {
    always((text) => {
      const next = formatDocument(text, order);
      expect(next.replaceAll('\r\n', '')).toMatch(text.includes('\r\n') ? /^[^\r\n]*$/ : /^[^\r]*$/);
      expect(next.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      expect(next.endsWith('\n')).toBe(true);
    });
  });

  test('leaves a file alone that is in order, whatever its style', () => {
    always((text) => expect(formatDocument(text, order)).toBe(text), { inOrder: true });
  });

  test('keeps the data where anchors and aliases stand in the way', () => {
    always(
      (text) => {
        const once = formatDocument(text, order);
        expect(parse(once)).toEqual(renamed(parse(text)));
        expect(formatDocument(once, order)).toBe(once);
      },
      { aliases: true },
    );
  });
});

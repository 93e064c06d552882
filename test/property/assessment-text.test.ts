import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AssessmentText, type Edit, type EditOrder, readAssessmentText } from '../../src/edit/assessment-text.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { type AnswerPlace, type AnswersFile, writeAnswersFile } from '../support/random-answers-file.ts';
import type { Draw } from '../support/random-assessment-text.ts';

const ids = ['one', 'two', 'three', 'four', 'five'];
const keys = JSON.parse(readFileSync(new URL('../../schemas/assessment.schema.json', import.meta.url), 'utf8'));
const order: EditOrder = { keys, answers: ids };

type Data = Record<string, unknown>;

const nasty: readonly string[] = [
  ...hostileTexts,
  ...[
    'yes',
    'No',
    'null',
    '~',
    '1e3',
    '0x1',
    '0o7',
    '1_000',
    '12:30',
    '.5',
    '.inf',
    '-1',
    '2026-09-01',
    '2026-09-01 10:00',
  ],
  ...[
    '',
    ' lead',
    'trail ',
    'a: b',
    'a:',
    'a #b',
    '#',
    '- a',
    '? a',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    "'a",
    '"a',
    '=',
    '<<',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    'a\nb\n\n',
    '\na',
    ' a\nb',
    'a\n\n b',
    'a\n \nb',
    'a \nb',
    'a\tb',
    '\ta\nb',
    'a\r\nb',
    'a\rb',
    '\n',
  ],
  ...[
    '\0',
    'a\u0007b\nc',
    '\ufeffa',
    '\u2028',
    '\u202e',
    '\u0085',
    '\ud800',
    '👩‍👩‍👧 ü\nß',
    'a,b',
    '[a',
    '{a}',
    '# a\nb',
    '...',
    '---\na',
  ],
];

const one = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length - 1)] as T;
const words = (draw: Draw) => (draw(2) === 0 ? one(draw, nasty) : `words ${draw(99)}`);

/** An answer with one fact changed, as an interview would. */
function changed(draw: Draw, was: Data): Data {
  const { level, choice, checked, value, unknown, notApplicable, ...rest } = was;
  const kinds = { level, choice, checked, value, unknown, notApplicable };
  const evidence = Array.isArray(was.evidence) ? (was.evidence as Data[]) : [];
  const at = draw(Math.max(evidence.length - 1, 0));
  const item = { type: 'document', title: words(draw), ...(draw(1) === 0 && { date: '2026-09-01' }) };
  const changes: (() => Data)[] = [
    () => ({ level: draw(5), ...rest }),
    () => ({ unknown: true, ...rest }),
    () => ({ notApplicable: { reason: words(draw), ...(draw(1) === 0 && { until: '2027-05-31' }) }, ...rest }),
    () => ({ checked: ['a', words(draw)], ...rest }),
    () => ({ ...was, note: words(draw) }),
    () => ({ ...was, confidence: one(draw, ['low', 'medium', 'high']) }),
    () => ({ ...was, worst: words(draw) }),
    () => ({ ...kinds, ...rest, evidence: [...evidence, item] }),
    () => ({ ...was, evidence: [item, ...evidence] }),
    () => ({ ...was, evidence: evidence.with(at, { ...evidence[at], ...item, place: ['A', words(draw)] }) }),
    () => ({ ...was, evidence: evidence.toSpliced(at, 1) }),
    () => Object.fromEntries(Object.entries(was).toSpliced(draw(3), 1)),
  ];
  const pick = one(draw, evidence.length > 0 ? changes : changes.filter((_, index) => index < 9 || index > 10));
  return JSON.parse(JSON.stringify(pick()));
}

interface Case {
  file: AnswersFile;
  data: Data & { answers?: Data | null };
  id: string;
  place: AnswerPlace | undefined;
  /** Undefined: the answer goes. */
  answer: Data | undefined;
}

function aCase(draw: Draw, aliases: boolean): Case {
  const file = writeAnswersFile(draw, ids, aliases);
  const data = parse(file.text.replace(/^\uFEFF/, ''), { logLevel: 'error' });
  const id = one(draw, ids);
  const old: unknown = data.answers?.[id];
  const was = typeof old === 'object' && old !== null ? (old as Data) : {};
  const times = 1 + draw(2);
  const answer = Array.from({ length: times }).reduce<Data>((value) => changed(draw, value), was);
  const place = file.answers.find((each) => each.id === id);
  return { file, data, id, place, answer: draw(7) === 0 ? undefined : answer };
}

const edit = (id: string, value: unknown): Edit[] => [{ path: ['answers', id], value }];

function read(text: string): AssessmentText {
  const found = readAssessmentText(text, 'yaml', order);
  if (!found) throw new Error('not read');
  return found;
}

function loaded(text: string): unknown {
  const parsed = parseYaml('file', text.replace(/^\uFEFF/, ''));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source.data;
}

function expected({ data, id, answer }: Case): Data {
  const answers = Object.entries(data.answers ?? {}).filter(([key]) => key !== id);
  if (answer === undefined && data.answers?.[id] === undefined) return data;
  return { ...data, answers: Object.fromEntries(answer === undefined ? answers : [...answers, [id, answer]]) };
}

function always(runs: number, check: (given: Case, draw: Draw) => void, aliases = false): void {
  const holds = (value: fc.GeneratorValue) => {
    const draw: Draw = (max) => value(fc.nat, { max });
    const given = aCase(draw, aliases);
    try {
      check(given, draw);
    } catch (cause) {
      const { file, id, answer } = given;
      throw new Error(`not for ${id}: ${JSON.stringify(answer)} in ${JSON.stringify(file.text)}`, { cause });
    }
  };
  fc.assert(fc.property(fc.gen(), holds), { numRuns: runs });
}

/** Asserts that the texts differ between two places of the old one at most. */
function onlyBetween(was: string, now: string, [from, to]: Region): void {
  expect(now.slice(0, from)).toBe(was.slice(0, from));
  expect(was.length > to ? now.slice(Math.max(from, now.length - was.length + to)) : '').toBe(was.slice(to));
}

type Region = readonly [from: number, to: number];

const blankLines = /^(?:[ \t]*\r?\n)*/;

/** The bytes that may change: of an answer that is there, what stands behind its key. */
function regionOf({ file, place, answer, id }: Case): Region {
  const { text, answers, style, start, end } = file;
  if (place && answer) return [place.keyEnd, place.end];
  if (!place && !answer) return [text.length, text.length];
  if (style === 'missing') return [0, text.length];
  if (style === 'empty' || (!answer && answers.length === 1)) return [start + 'answers:'.length, end];
  const index = place ? answers.indexOf(place) : -2;
  const [above, below] = [answers[index - 1], answers[index + 1]];
  if (place && style === 'flow') return [above?.end ?? place.from, (above ? below?.from : below?.start) ?? end];
  // A file that ends without a line end still does when its last answer goes.
  if (place && place.end === text.length && !text.endsWith('\n'))
    return [text.slice(0, place.from).trimEnd().length, place.end];
  if (place) return [place.from, place.end + (blankLines.exec(text.slice(place.end))?.[0].length ?? 0)];
  const rank = ids.indexOf(id);
  const find = (some: readonly string[]) => some.flatMap((each) => answers.find((other) => other.id === each) ?? [])[0];
  const earlier = find(ids.slice(0, rank).reverse());
  const later = find(ids.slice(rank));
  if (style === 'flow') return earlier ? [earlier.end, end] : [later?.from ?? 0, later?.start ?? 0];
  return earlier ? [earlier.end, earlier.end] : [later?.from ?? 0, later?.start ?? 0];
}

const comments = (text: string) => (text.match(/# c\d+;/g) ?? []).sort();
// Comments that touch an answer from above go with it, others do not.
const touching = /(?:^|(?<=\n))(?: *#[^\n]*\n)*$/;

function onlyItself(given: Case, now: string): void {
  const { file, place, answer } = given;
  const { text, answers, style } = file;
  const [from, to] = regionOf(given);
  onlyBetween(text, now, [from, to]);
  for (const other of answers) if (other !== place) expect(now).toContain(text.slice(other.start, other.end).trimEnd());
  if (!place) expect(comments(now)).toEqual(comments(text));
  if (!place || answer || answers.length === 1 || style === 'flow') return;
  const kept = text.slice(place.from, place.start).replace(touching, '');
  expect(now.slice(from, now.length - text.length + to).trim()).toBe(kept.trim());
}

/** True when nothing goes and nothing turns from a text to a list or the like. */
function isGentle(was: unknown, now: unknown): boolean {
  if (was === null || now === null || typeof was !== 'object' || typeof now !== 'object')
    return typeof was === typeof now;
  if (Array.isArray(was) && !(Array.isArray(now) && now.length >= was.length)) return false;
  return Object.entries(was).every(([key, value]) => isGentle(value, (now as Data)[key]));
}

describe('one answer written into any file', () => {
  test('the file says that answer, and else what it said', () => {
    always(1000, (given) => {
      const { text, data } = read(given.file.text).edit(edit(given.id, given.answer));
      expect(data).toEqual(expected(given));
      expect(loaded(text)).toEqual(expected(given));
    });
  });

  test('every byte outside the answer is what it was', () => {
    always(1000, (given) => onlyItself(given, read(given.file.text).edit(edit(given.id, given.answer)).text));
  });

  test('comments inside the answer stay when nothing in it goes', () => {
    always(600, (given) => {
      if (!isGentle(given.data.answers?.[given.id] ?? {}, given.answer)) return;
      const { text } = read(given.file.text).edit(edit(given.id, given.answer));
      expect(comments(text)).toEqual(comments(given.file.text));
    });
  });

  test('what it says already changes no byte, before and after', () => {
    always(400, (given) => {
      const before = read(given.file.text);
      for (const [id, answer] of Object.entries(given.data.answers ?? {})) {
        expect(before.edit(edit(id, answer))).toBe(before);
      }
      const after = before.edit(edit(given.id, given.answer));
      expect(after.edit(edit(given.id, given.answer))).toBe(after);
      expect(read(after.text).text).toBe(after.text);
    });
  });

  test('written back, the file says what it said, and the rest has not moved', () => {
    always(400, (given) => {
      const was = given.data.answers?.[given.id];
      const back = read(given.file.text).edit(edit(given.id, given.answer)).edit(edit(given.id, was));
      const old = given.data.answers ? given.data : { ...given.data, ...(given.answer && { answers: {} }) };
      expect(loaded(back.text)).toEqual(old);
      if (given.place && given.answer) onlyBetween(given.file.text, back.text, regionOf(given));
    });
  });

  test('line ends, byte order mark and the end of the file keep their style', () => {
    always(400, (given) => {
      const { text } = given.file;
      const now = read(text).edit(edit(given.id, given.answer)).text;
      expect(now.replaceAll('\r\n', '')).toMatch(text.includes('\r\n') ? /^[^\r\n]*$/ : /^[^\r]*$/);
      expect(now.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      expect(now.endsWith('\n')).toBe(text.endsWith('\n'));
    });
  });
});

describe('one answer written into a file with anchors and aliases', () => {
  test('the file says that answer, and else what it said', () => {
    const check = (given: Case) => {
      const { text } = read(given.file.text).edit(edit(given.id, given.answer));
      expect(loaded(text)).toEqual(expected(given));
      const { answers } = given.file;
      const isBound = /[&*]a\d/.test(given.file.text);
      if (!isBound) onlyItself(given, text);
      if (answers.length > 0) expect(text.slice(0, given.file.start)).toBe(given.file.text.slice(0, given.file.start));
    };
    always(500, check, true);
  });
});

describe('several facts written into any file at once', () => {
  test('the file says them, and else what it said', () => {
    always(400, (given, draw) => {
      const others = ids.filter((id) => id !== given.id).slice(draw(3));
      const facts = {
        date: '2026-09-01',
        target: draw(1) === 0 ? 3 : { 'focus-on-value': 4 },
        assessors: ['A', words(draw)],
      };
      const edits: Edit[] = [
        ...Object.entries(facts).map(([key, value]) => ({ path: [key], value })),
        { path: ['questionnaire', 'version'], value: '2.0.0' },
        ...others.map((id) => ({ path: ['answers', id, 'level'], value: 5 })),
      ];
      const isMap = (id: string) => typeof (given.data.answers?.[id] ?? {}) === 'object';
      if (!others.every(isMap)) return;
      const { text } = read(given.file.text).edit([...edits, ...edit(given.id, given.answer)]);
      const raised = others.map((id) => [id, { ...(given.data.answers?.[id] as Data), level: 5 }]);
      const { questionnaire, answers, ...rest } = expected(given);
      expect(loaded(text)).toEqual({
        ...rest,
        ...facts,
        questionnaire: { ...(questionnaire as Data), version: '2.0.0' },
        ...((answers || raised.length > 0) && { answers: { ...(answers as Data), ...Object.fromEntries(raised) } }),
      });
    });
  });
});

describe('one answer written into any JSON file', () => {
  test('the file says that answer, and every byte outside it is what it was', () => {
    always(500, (given, draw) => {
      const data = { ...given.data, ...(given.data.answers !== undefined && { answers: given.data.answers ?? {} }) };
      const text = jsonOf(data, draw);
      const file = readAssessmentText(text, 'json', order);
      const now = file?.edit(edit(given.id, given.answer)).text ?? '';
      expect(JSON.parse(now.replace('\uFEFF', ''))).toEqual(expected({ ...given, data }));
      expect(now.replaceAll('\r\n', '')).toMatch(text.includes('\r\n') ? /^[^\r\n]*$/ : /^[^\r]*$/);
      expect(now.endsWith('\n')).toBe(text.endsWith('\n'));
      expect(parts(now, given.id)).toEqual(parts(text, given.id));
    });
  });
});

function jsonOf(data: Data, draw: Draw): string {
  const text = JSON.stringify(data, null, one(draw, [0, 2, 4, '\t']));
  const inline = draw(1) === 0 ? text.replace(/\{\s+("\w+": [^{}[\]\n]*)\s+\}/g, '{ $1 }') : text;
  const ended = `${draw(3) === 0 ? '\uFEFF' : ''}${inline}${draw(1) === 0 ? '\n' : ''}`;
  return draw(2) === 0 ? ended.replaceAll('\n', '\r\n') : ended;
}

// What stands for every key of the root and for every answer but one, byte for byte.
function parts(text: string, id: string): unknown {
  const root = parseTree(text.replace('\uFEFF', ''));
  const source = ({ offset, length }: Node) => text.replace('\uFEFF', '').slice(offset, offset + length);
  const members = (node: Node | undefined) =>
    node?.children?.map((each) => [each.children?.[0]?.value, each] as const) ?? [];
  return members(root).flatMap(([key, member]) => {
    if (key !== 'answers') return [[key, source(member)]];
    return members(member.children?.[1]).flatMap(([name, each]) => (name === id ? [] : [[name, source(each)]]));
  });
}

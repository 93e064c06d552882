import { describe, expect, test } from 'vitest';
import type { History } from '../../../../src/model/history.ts';
import { plainStyle } from '../../../../src/model/text-style.ts';
import { type HistoryFormat, historyRenderers } from '../../../../src/render/history/registry.ts';
import { aFullHistory, aHistory, type GivenVersion } from '../../../support/a-history.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';
import { flat, readMarkdown, type Tag, tagsOf } from '../../../support/markup.ts';

const formats = Object.keys(historyRenderers) as HistoryFormat[];
const ends = { text: 'txt', json: 'json', csv: 'csv', markdown: 'md', html: 'html' };

async function rendered(format: HistoryFormat, history: History, width = 80): Promise<string> {
  const { render } = await historyRenderers[format]();
  return render(history, { style: plainStyle, width });
}

test.each(formats)('%s of a history with everything in it', async (format) => {
  const text = await rendered(format, aFullHistory());
  const body = format === 'html' ? text.replace(/<style>[^<]*<\/style>|sha256-[\w+/=]+/g, '') : text;
  await expect(body).toMatchFileSnapshot(`../../../golden/histories/everything.${ends[format]}`);
});

test.each(formats)('%s of dated files', async (format) => {
  const file = (day: string, level: number): GivenVersion => ({
    day,
    answers: { a: level },
    version: { file: `payments/${day}.assessment.yaml` },
  });
  const { branch: _, ...history } = aHistory([file('2025-09-30', 1), file('2026-09-30', 3)], {
    source: 'files',
    paths: ['payments/'],
  });
  const points = history.points.map((point) => ({
    ...point,
    versions: point.versions.map(({ file: name }) => ({ file: name })),
  }));
  const text = await rendered(format, { ...history, points });
  const body = format === 'html' ? text.replace(/<style>[^<]*<\/style>|sha256-[\w+/=]+/g, '') : text;
  await expect(body).toMatchFileSnapshot(`../../../golden/histories/files.${ends[format]}`);
});

const odd: [string, () => History][] = [
  ['one point', () => aHistory([{ day: '2026-01-31', answers: { a: 3 } }])],
  ['no overall score', () => aHistory([{ day: '2026-01-31', answers: { a: { unknown: true } } }])],
  ['many points', () => manyPoints(1000)],
  ['one day', () => aHistory([1, 2, 3].map((level) => ({ day: '2026-01-31', answers: { a: level } })))],
  ['days that run backwards', () => aHistory(['2026-03-31', '2026-01-31'].map((day) => ({ day, answers: { a: 1 } })))],
];

function manyPoints(count: number): History {
  const dayOf = (index: number): string =>
    `20${20 + Math.floor(index / 336)}-${two(1 + (Math.floor(index / 28) % 12))}-${two(1 + (index % 28))}`;
  const two = (part: number): string => String(part).padStart(2, '0');
  return aHistory(Array.from({ length: count }, (_, index) => ({ day: dayOf(index), answers: { a: index % 6 } })));
}

describe.each(odd)('a history of %s', (_, make) => {
  test.each(formats)('as %s ends in one newline, repeats byte for byte and holds no slip', async (format) => {
    const text = await rendered(format, make());
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(await rendered(format, make())).toBe(text);
  });
});

test('every point and every score is in every format', async () => {
  const history = aFullHistory();
  const shown = {
    text: await rendered('text', history, 200),
    markdown: readMarkdown(await rendered('markdown', history)),
    html: flat(tagsOf(await rendered('html', history)).text),
    csv: await rendered('csv', history),
    json: await rendered('json', history),
  };
  for (const [format, text] of Object.entries(shown)) {
    for (const { day, versions } of history.points) {
      expect(text, format).toContain(day);
      expect(text, format).toContain(versions[0]?.commit?.subject);
    }
    for (const { title } of history.series) expect(text, format).toContain(title);
    expect(text, format).toContain('Map keys must be unique');
  }
  const cells = tagsOf(await rendered('html', history)).text.match(/\d\.\d\d/g) ?? [];
  const scores = history.series.flatMap(({ values }) => values.filter((value) => value?.score !== undefined));
  expect(cells.length).toBeGreaterThanOrEqual(scores.length);
});

test('a remark on every point is said once, one on some of them where it holds', async () => {
  const made = (...remarks: string[][]): History =>
    aHistory(remarks.map((each, index) => ({ day: `2026-0${index + 1}-01`, answers: { a: index }, remarks: each })));
  const countIn = async (history: History): Promise<(string[] | null)[]> => {
    const [text, markdown] = [await rendered('text', history), await rendered('markdown', history)];
    const html = flat(tagsOf(await rendered('html', history)).text);
    return [text, markdown, html].map((each) => each.match(/(all points: )?judged otherwise/gi));
  };
  for (const found of await countIn(made(['judged otherwise'], ['judged otherwise'], ['judged otherwise']))) {
    expect(found).toHaveLength(1);
    expect(found?.[0]).toMatch(/^all points: /i);
  }
  for (const found of await countIn(made(['judged otherwise'], [], ['judged otherwise']))) {
    expect(found).toEqual(['judged otherwise', 'judged otherwise']);
  }
});

test('text keeps to the width of the terminal, whatever it is', async () => {
  for (const width of [72, 80, 120, 200]) {
    const lines = (await rendered('text', aFullHistory(), width)).split('\n');
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(width);
  }
});

/** The history with every free text in it replaced. */
function withTexts(history: History, text: string): History {
  return {
    ...history,
    subject: text,
    paths: [text],
    branch: text,
    since: text,
    questionnaire: { ...history.questionnaire, title: text, editionTitle: text, notice: text },
    points: history.points.map((point) => ({
      ...point,
      remarks: point.remarks.map(() => text),
      ...(point.problem && { problem: { ...point.problem, message: text } }),
      versions: point.versions.map((version) => ({
        file: text,
        ...(version.renamedFrom && { renamedFrom: text }),
        ...(version.commit && { commit: { ...version.commit, author: text, subject: text } }),
      })),
    })),
    series: history.series.map((series) => ({ ...series, title: text })),
  };
}

/** Cells of comma-separated values, by line; understands quotes as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let rest = text; rest !== ''; ) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/.exec(rest);
    if (!match) throw new Error(`not a cell: ${rest.slice(0, 60)}`);
    const [whole, quoted, bare, end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    rest = rest.slice(whole.length);
    if (end === '\n' && rest !== '') rows.push([]);
  }
  return rows;
}

// On a phone a cell says what it is; that is a text of its own.
function withoutLabel({ attributes, ...tag }: Tag): Tag {
  return { ...tag, attributes: { ...attributes, ...(attributes['data-l'] !== undefined && { 'data-l': '' }) } };
}

describe.each(hostileTexts)('%j in every text', (text) => {
  const plain = withTexts(aFullHistory(), 'plain');
  const hostile = withTexts(aFullHistory(), text);

  test('adds no element and no attribute to HTML', async () => {
    const [ours, theirs] = [tagsOf(await rendered('html', plain)), tagsOf(await rendered('html', hostile))];
    expect(theirs.tags.map(withoutLabel)).toEqual(ours.tags.map(withoutLabel));
  });

  test('adds no cell to Markdown, and no element, link, mention or reference', async () => {
    const kindOf = (line: string): string =>
      line.startsWith('|') ? `row of ${line.split(/(?<!\\)\|/).length}` : (/^(#+ |$)/.exec(line)?.[0] ?? 'text');
    const [ours, theirs] = [await rendered('markdown', plain), await rendered('markdown', hostile)];
    expect(theirs.split('\n').map(kindOf)).toEqual(ours.split('\n').map(kindOf));
    const words = theirs
      .replace('<!-- tenet:history -->', '')
      .replace(/`[0-9a-f]{7}`/g, '')
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll('&#8203;', ' ');
    expect(/[<>`[\]{}_]|@[\w-]|#\d|GH-\d|:\/\/|www\.|mailto:/.exec(words)?.[0]).toBeUndefined();
  });

  test('adds no line and no formula to a table of values', async () => {
    const [ours, theirs] = [parseCsv(await rendered('csv', plain)), parseCsv(await rendered('csv', hostile))];
    expect(theirs.map((row) => row.length)).toEqual(ours.map((row) => row.length));
    const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);
    const formulas = theirs.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell));
    expect(formulas).toEqual([]);
  });

  test('does nothing to a terminal and stands on its line', async () => {
    const ours = await rendered('text', plain, 400);
    const theirs = await rendered('text', hostile, 400);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(theirs)?.[0]).toBeUndefined();
    const starts = (out: string): string[] =>
      out
        .split('\n')
        .filter((line) => /^\d{4}-\d\d-\d\d /.test(line))
        .map((line) => line.slice(0, 10));
    expect(starts(theirs)).toEqual(starts(ours));
  });
});

test('a formula in a message is no formula in a table of values', async () => {
  const csv = parseCsv(await rendered('csv', withTexts(aFullHistory(), "=cmd|' /C calc'!A0")));
  expect(csv[1]).toContain("'=cmd|' /C calc'!A0");
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openQuestions, questionAt } from '../../src/prompt/open-desk.ts';
import { lineOf } from '../../src/prompt/press-key.ts';
import { keyLines } from '../../src/render/interview/key-lines.ts';
import { typedLine } from '../../src/render/interview/lines.ts';
import { renderScreen } from '../../src/render/interview/screen.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { typed } from '../support/random-keys.ts';
import { aScreen, levelNames, type ScreenCase } from '../support/random-screen.ts';
import { unicodeWidths } from '../support/terminal-width.ts';

const word = fc.constantFrom(
  ...[
    'a',
    'service',
    'of',
    'customers',
    'Größe',
    '„so“',
    '–',
    'unbelievably-long-word-without-a-break',
    '日本語',
    '🎉',
  ],
);
const fewWords = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const manyWords = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const oneLine = fc.oneof(fewWords, manyWords);

/** Columns that a terminal of today takes for a line. */
const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + unicodeWidths.wcwidth(character.codePointAt(0) ?? 0), 0);

const aNote = fc.integer({ min: 1, max: 60 }).map((times) => [typed('n'), typed('word '.repeat(times))]);

/** Holds a check against so many screens; returns how often it said that there was something to check. */
function forEachScreen(
  screens: fc.Arbitrary<ScreenCase>,
  numRuns: number,
  check: (given: ScreenCase, screen: ReturnType<typeof renderScreen>) => boolean,
): number {
  let checked = 0;
  const property = fc.property(screens, (given) => {
    if (check(given, renderScreen(given.desk, given.facts, given.canvas))) checked += 1;
  });
  fc.assert(property, { numRuns });
  return checked;
}

test('no line is wider than the terminal, but for the one that is typed', () => {
  forEachScreen(aScreen(oneLine), 500, ({ canvas }, { lines, input }) => {
    for (const [index, line] of lines.entries()) {
      if (index !== input) expect(widthOf(line), line).toBeLessThanOrEqual(canvas.columns);
    }
    return true;
  });
});

test('from 16 rows on a screen has at most as many lines', () => {
  forEachScreen(aScreen(oneLine), 300, ({ canvas }, { lines }) => {
    if (canvas.rows >= 16) expect(lines.length).toBeLessThanOrEqual(canvas.rows);
    return canvas.rows >= 16;
  });
});

test('a long line that is typed takes its rows from the empty ones', () => {
  const typed = forEachScreen(aScreen(fewWords, aNote), 200, ({ canvas }, { lines }) => {
    if (canvas.rows < 24 || canvas.columns < 60) return false;
    const rows = lines.map((line) => Math.max(1, Math.ceil(widthOf(line) / canvas.columns)));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(canvas.rows);
    return true;
  });
  expect(typed).toBeGreaterThan(50);
});

test('the keys that work stand at the end of every screen', () => {
  forEachScreen(aScreen(oneLine), 300, ({ desk, canvas }, { lines }) => {
    const keys = keyLines(desk, questionAt(desk), canvas);
    expect(keys.length).toBeGreaterThan(0);
    expect(lines.slice(-keys.length)).toEqual(keys);
    return true;
  });
});

/** Whether something on the desk has a cursor before it. */
function hasCursor({ desk }: ScreenCase): boolean {
  if (desk.panel)
    return (
      ['form', 'evidence'].includes(desk.panel.kind) || (desk.panel.kind === 'jump' && desk.panel.found.length > 0)
    );
  const question = questionAt(desk);
  return question
    ? desk.cursor >= 0 && question.kind !== 'number'
    : openQuestions(desk, desk.interview.asOf).length > 0;
}

test('the line under the cursor is in sight', () => {
  const seen = forEachScreen(aScreen(fewWords), 500, (given, { lines }) => {
    if (!hasCursor(given)) return false;
    expect(lines.some((line) => line.startsWith(' ❯'))).toBe(true);
    return true;
  });
  expect(seen).toBeGreaterThan(150);
});

test('the line that is typed ends with what is typed', () => {
  const typed = forEachScreen(aScreen(oneLine), 500, ({ desk }, { lines, input }) => {
    const { panel } = desk;
    const isLine =
      panel?.kind === 'jump' || (panel?.kind === 'form' && panel.form.fields[panel.form.at]?.kind !== 'choice');
    expect(input !== undefined).toBe(isLine);
    if (input === undefined) return false;
    const [line, end] = [lines[input] ?? '', typedLine(lineOf(desk))];
    expect(line.slice(line.length - end.length), line).toBe(end);
    return true;
  });
  expect(typed).toBeGreaterThan(50);
});

test('nothing in a text controls the terminal', () => {
  forEachScreen(aScreen(fc.constantFrom(...hostileTexts)), 500, (_, { lines }) => {
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    return true;
  });
});

test('blind, an option has neither the number nor the name of its level', () => {
  const options = forEachScreen(aScreen(fewWords), 500, ({ desk }, { lines }) => {
    if (!desk.isBlind || desk.panel || questionAt(desk)?.kind !== 'scale') return false;
    const shown = lines.filter((line) => /^ [❯ ] [·\d]/.test(line));
    for (const line of shown) expect(line).toMatch(/^ [❯ ] · /);
    for (const name of levelNames) expect(lines.join(' ')).not.toContain(name);
    return shown.length > 0;
  });
  expect(options).toBeGreaterThan(20);
});

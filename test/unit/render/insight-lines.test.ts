import { describe, expect, test } from 'vitest';
import type { CoherenceFinding, FoundPattern, UniformAnswers } from '../../../src/model/insight.ts';
import { plainStyle, type TextStyle } from '../../../src/model/text-style.ts';
import { insightLines, pairInWords, patternInWords, uniformInWords } from '../../../src/render/insight-lines.ts';

const pattern: FoundPattern = {
  id: 'complexity-automated',
  title: 'Complexity is being automated',
  high: 'optimize-and-automate',
  low: 'keep-it-simple-and-practical',
  by: 1,
  means: 'Machines repeat steps that nobody needs.',
  ask: 'Which step could go first?',
  difference: 1.2,
};

const finding: CoherenceFinding = {
  id: 'trend-needs-definition',
  if: { question: 'repetitive-work', atLeast: 4, code: 'OA-3', level: 5 },
  expect: { question: 'measures', atLeast: 3, code: 'SW-4', level: 1 },
  because: 'A trend needs one definition.',
  ask: 'How do two teams count?',
};

const uniform: UniformAnswers = { reason: 'run', questions: 12, level: 3 };
const nothing = { patterns: [], coherence: [] };
const everything = { patterns: [pattern], coherence: [finding], uniform };
const context = (width: number, style: TextStyle = plainStyle) => ({ width, style });

describe('one sentence each', () => {
  test('a pattern: what stands above what, by how much, what it means, what to ask', () => {
    expect(patternInWords(pattern)).toBe(
      'Complexity is being automated: Optimize and automate stands 1.20 above Keep it simple and practical. ' +
        'Machines repeat steps that nobody needs. First ask: Which step could go first?',
    );
    expect(patternInWords({ ...pattern, difference: 17 / 7 })).toContain('stands 2.43 above');
  });

  test('a pair: the claims, the level that is expected, why, and what to ask', () => {
    expect(pairInWords(finding)).toBe(
      'OA-3 is claimed at 5, SW-4 at 1 and not at 3: A trend needs one definition. Ask: How do two teams count?',
    );
  });

  test('a question without code goes by its id', () => {
    const [{ code: _, ...has }, { code: __, ...lacks }] = [finding.if, finding.expect];
    expect(pairInWords({ ...finding, if: has })).toMatch(/^repetitive-work is claimed at 5, SW-4 at 1 and not at 3:/);
    expect(pairInWords({ ...finding, expect: lacks })).toMatch(/^OA-3 is claimed at 5, measures at 1 and not at 3:/);
  });

  test('uniform answers: a run with its level, or a small spread', () => {
    expect(uniformInWords({ ...uniform, level: 0 })).toBe(
      'Uniform answers: 12 questions in a row are claimed at level 0. Ask for two examples.',
    );
    expect(uniformInWords({ reason: 'spread', questions: 49 })).toBe(
      'Uniform answers: the claimed levels of 49 questions hardly differ. Ask for two examples.',
    );
  });
});

describe('on a terminal', () => {
  test.each([false, true])('nothing where nothing was found (brief: %s)', (isBrief) => {
    expect(insightLines(nothing, context(80), isBrief)).toEqual([]);
  });

  test('three parts, each after an empty line and under its heading', () => {
    expect(insightLines(everything, context(80))).toEqual([
      '',
      'patterns',
      '  Complexity is being automated: Optimize and automate stands 1.20 above Keep it\n' +
        '    simple and practical. Machines repeat steps that nobody needs. First ask:\n' +
        '    Which step could go first?',
      '',
      'look at these pairs again',
      '  OA-3 is claimed at 5, SW-4 at 1 and not at 3: A trend needs one definition.\n' +
        '    Ask: How do two teams count?',
      '',
      'look at the answers again',
      '  Uniform answers: 12 questions in a row are claimed at level 3. Ask for two\n    examples.',
    ]);
  });

  test('in brief: no meaning, no reason, no question', () => {
    expect(insightLines(everything, context(100), true)).toEqual([
      '',
      'patterns',
      '  Complexity is being automated: Optimize and automate stands 1.20 above Keep it simple and\n    practical',
      '',
      'look at these pairs again',
      '  OA-3 is claimed at 5, SW-4 at 1 and not at 3',
      '',
      'look at the answers again',
      '  Uniform answers: 12 questions in a row are claimed at level 3. Ask for two examples.',
    ]);
  });

  test.each([
    ['patterns', { ...nothing, patterns: [pattern, pattern] }, 2],
    ['look at these pairs again', { ...nothing, coherence: [finding, finding, finding] }, 3],
    ['look at the answers again', { ...nothing, uniform }, 1],
  ])('only "%s" where only that was found', (heading, found, count) => {
    const lines = insightLines(found, context(80));
    expect(lines.slice(0, 2)).toEqual(['', heading]);
    expect(lines.slice(2)).toHaveLength(count);
    expect(lines.slice(2).every((text) => /^ {2}\S/.test(text))).toBe(true);
  });

  test('headings have the accent, texts have no colour', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const entries = Object.keys(plainStyle).map((name) => [name, mark(name)]);
    const marked = insightLines(everything, context(80, Object.fromEntries(entries)));
    expect(marked.filter((text) => text.includes('<'))).toEqual([
      '<accent>patterns</accent>',
      '<accent>look at these pairs again</accent>',
      '<accent>look at the answers again</accent>',
    ]);
  });

  test.each([
    [40, 40],
    [100, 100],
    [300, 100],
  ])('on %i columns no line is longer than %i', (width, limit) => {
    const long = { ...pattern, means: 'A word or two. '.repeat(40) };
    const lines = insightLines({ ...nothing, patterns: [long] }, context(width))
      .join('\n')
      .split('\n');
    const longest = Math.max(...lines.map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(limit);
    expect(longest).toBeGreaterThan(limit - 12);
  });
});

describe('texts that try to steer a terminal', () => {
  const hostile = '\u001b[31mred\u0007\u202eback';
  const shown = '\\u001b[31mred\\u0007\\u202eback';
  const steering = /(?!\n)[\p{Cc}\u202e]/u;

  test.each(['title', 'means', 'ask'] as const)('%s of a pattern', (key) => {
    const text = patternInWords({ ...pattern, [key]: hostile });
    expect(text).toContain(shown);
    expect(text).not.toMatch(steering);
  });

  test.each(['because', 'ask'] as const)('%s of a pair', (key) => {
    const text = pairInWords({ ...finding, [key]: hostile });
    expect(text).toContain(shown);
    expect(text).not.toMatch(steering);
  });

  test.each(['if', 'expect'] as const)('code of the question in "%s"', (half) => {
    const text = pairInWords({ ...finding, [half]: { ...finding[half], code: hostile } });
    expect(text).toContain(shown);
    expect(text).not.toMatch(steering);
  });

  const linesWith = (found: Parameters<typeof insightLines>[0], isBrief: boolean): string =>
    insightLines(found, context(80), isBrief).join('\n');

  test.each([false, true])('a pattern in lines (brief: %s)', (isBrief) => {
    const patterns = [{ ...pattern, title: hostile, means: hostile, ask: hostile }];
    const text = linesWith({ ...nothing, patterns }, isBrief);
    expect(text).toContain(shown);
    expect(text).not.toMatch(steering);
  });

  const pair = { ...finding, if: { ...finding.if, code: hostile }, because: hostile, ask: hostile };

  test('a pair in lines', () => {
    const text = linesWith({ ...nothing, coherence: [pair] }, false);
    expect(text).toContain(shown);
    expect(text).not.toMatch(steering);
  });

  test('a pair in brief lines', () => {
    expect(linesWith({ ...nothing, coherence: [pair] }, true)).toContain(shown);
  });

  test('line breaks in a text break no line', () => {
    const lines = insightLines(
      { ...nothing, patterns: [{ ...pattern, title: 'One\ntwo\tthree' }] },
      context(100),
      true,
    );
    expect(lines[2]).toMatch(/^ {2}One two three: /);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/core/comparing/compare.ts';
import { type Comparison, isQuestionChange } from '../../../../src/model/comparison.ts';
import { plainStyle } from '../../../../src/model/text-style.ts';
import { tellEvidence } from '../../../../src/render/comparison/change-words.ts';
import { type ComparisonFormat, comparisonRenderers } from '../../../../src/render/comparison/registry.ts';
import { english } from '../../../../src/render/english.ts';
import { aPair } from '../../../support/arbitrary-sides.ts';
import { everything, nothing } from '../../../support/comparison-samples.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';

const context = { style: plainStyle, width: 80 };
const render = async (format: ComparisonFormat, comparison: Comparison): Promise<string> =>
  (await comparisonRenderers[format]()).render(comparison, context);
const ends = { text: 'txt', markdown: 'md', html: 'html', json: 'json' } as const;
const formats = Object.keys(ends) as ComparisonFormat[];

test.each(formats)('%s of everything is as it was looked at', async (format) => {
  const text = await render(format, everything());
  // The style sheet is looked at in a browser.
  const body = format === 'html' ? text.replace(/<style>.*?<\/style>|'sha256-[^']*'/gs, '') : text;
  await expect(body).toMatchFileSnapshot(`../../../golden/comparisons/everything.${ends[format]}`);
});

test.each(formats)('%s ends in one line end', async (format) => {
  for (const comparison of [everything(), nothing()]) expect(await render(format, comparison)).toMatch(/[^\n]\n$/);
});

test.each(['text', 'markdown', 'html'] as const)('%s of one side twice says that nothing differs', async (format) => {
  expect(await render(format, nothing())).toContain('Nothing differs.');
});

describe('every change of any two sides is told', () => {
  const plain = {
    text: (text: string) => text.replace(/\s+/g, ' '),
    markdown: (text: string) => text.replace(/\\(.)/g, '$1').replace(/&#8203;/g, ''),
    html: (text: string) =>
      text
        .replace(/&quot;/g, '"')
        .replace(/&#x3D;/g, '=')
        .replace(/\s+/g, ' '),
  };

  test.each(['text', 'markdown', 'html'] as const)('by %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(aPair, async ({ before, after }) => {
        const comparison = compare(before, after);
        const text = plain[format](await render(format, comparison));
        for (const change of comparison.changes)
          for (const words of wordsOf(change, comparison)) expect(text).toContain(words);
        for (const { title, isNotComparable } of comparison.questions)
          if (isNotComparable) expect(text).toContain(title);
      }),
      { numRuns: 60 },
    );
  });

  function wordsOf(change: Comparison['changes'][number], { questions, basis }: Comparison): string[] {
    if (!isQuestionChange(change)) return change.kind === 'targetChanged' ? ['target'] : ['level'];
    const { title = '' } = questions.find(({ id }) => id === change.question) ?? {};
    if ('item' in change) return [title, tellEvidence(change.item, english)];
    if (change.kind !== 'raised' && change.kind !== 'lowered') return [title];
    const moved =
      change.before[basis] === change.after[basis] ? (basis === 'claimed' ? 'evidenced' : 'claimed') : basis;
    return [title, `level ${change.before[moved]} → ${change.after[moved]}`];
  }
});

describe('texts that try to be more than text stay text', () => {
  const withText = (text: string): Comparison => {
    const comparison = everything();
    return {
      ...comparison,
      before: { ...comparison.before, name: text, subject: text },
      after: { ...comparison.after, name: text, subject: text },
      principles: comparison.principles.map((group) => ({ ...group, title: text })),
      questions: comparison.questions.map((pair) => ({
        ...pair,
        title: text,
        code: text,
        textBefore: text,
        textAfter: `${text}.`,
      })),
      changes: comparison.changes.map((change) =>
        'item' in change ? { ...change, item: { ...change.item, title: text, ref: text } } : change,
      ),
    };
  };

  test('in a page: no element, no attribute, no reference', async () => {
    const shape = (html: string): string[] => html.replace(/<style>.*?<\/style>/s, '').match(/<[a-z!/][^>]*>/gi) ?? [];
    const expected = shape(await render('html', withText('plain')));
    for (const text of hostileTexts) {
      const found = shape(await render('html', withText(text)));
      expect(found.length, text).toBe(expected.length);
    }
  });

  test('in Markdown: no line more, no row broken', async () => {
    const rows = (text: string): number[] =>
      text.split('\n').map((line) => (line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0));
    const expected = rows(await render('markdown', withText('plain')));
    for (const text of hostileTexts) expect(rows(await render('markdown', withText(text))), text).toEqual(expected);
  });

  test('on a terminal: no control character', async () => {
    for (const text of hostileTexts) {
      expect(await render('text', withText(text))).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

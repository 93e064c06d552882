import { expect, test } from 'vitest';
import { renderReport } from '../../../src/render/render-report.ts';
import { scorecardVariants } from '../../support/a-scorecard.ts';
import { hostileTexts, withTexts } from '../../support/hostile-texts.ts';
import { type Tag, tagsOf } from '../../support/markup.ts';

const names = [
  'harbourline-services',
  'unknown, not applicable and lapsed',
  'sections without principles',
  'patterns, pairs, uniform answers and actions that wait',
];
const cards = names.map((name) => scorecardVariants[name]?.()).filter((card) => card !== undefined);

// Labels of the radar break into lines by their length; everything else depends on the data only.
const structureOf = (tags: readonly Tag[]): Tag[] =>
  tags.filter(({ name }) => name !== 'text' && name !== 'tspan').map(withoutWords);

// These attributes hold words for readers; what they are must not depend on what they say.
function withoutWords(tag: Tag): Tag {
  const told = ['data-running', 'label', 'title'].filter((name) => Object.hasOwn(tag.attributes, name));
  return { ...tag, attributes: { ...tag.attributes, ...Object.fromEntries(told.map((name) => [name, ''])) } };
}

test.each(hostileTexts)('%j in every text adds no element and no attribute to HTML', async (text) => {
  for (const card of cards) {
    const plain = tagsOf(await renderReport('html', withTexts(card, 'plain')));
    const hostile = tagsOf(await renderReport('html', withTexts(card, text)));
    expect(structureOf(hostile.tags)).toEqual(structureOf(plain.tags));
  }
});

/** What a line is to a Markdown parser; rows with their number of cells. */
function kindOf(line: string): string {
  if (line.startsWith('|')) return `row of ${line.split(/(?<!\\)\|/).length}`;
  return /^(#+ |- |\d+\. |---$|<[^>]*>|\s{4}|$)/.exec(line)?.[0] ?? 'text';
}

test.each(hostileTexts)('%j in every text changes no block of Markdown', async (text) => {
  for (const card of cards) {
    const plain = await renderReport('markdown', withTexts(card, 'plain'));
    const hostile = await renderReport('markdown', withTexts(card, text));
    expect(hostile.split('\n').map(kindOf)).toEqual(plain.split('\n').map(kindOf));
  }
});

test.each(hostileTexts)('%j in every text makes no element, link, mention or reference in Markdown', async (text) => {
  for (const card of cards) {
    const markdown = await renderReport('markdown', withTexts(card, text));
    const own = /^<!-- tenet:report -->|<\/?details>|<summary>[A-Z][a-z, ]+<\/summary>/g;
    const words = markdown
      .replace(own, '')
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll('&#8203;', ' ');
    expect(/[<>`[\]{}_]|@[\w-]|#\d|GH-\d|:\/\/|www\.|mailto:/.exec(words)?.[0]).toBeUndefined();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(markdown)?.[0]).toBeUndefined();
  }
});

import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { badgeColor } from '../../../../src/render/badge/badge-color.ts';
import { type BadgeFormat, badgeRenderers } from '../../../../src/render/badge/registry.ts';
import { render as renderSvg } from '../../../../src/render/badge/svg.ts';
import { pixelsOf } from '../../../../src/render/badge/text-pixels.ts';
import { toBadge } from '../../../../src/render/badge/to-badge.ts';
import { answersOf, aScorecard, wellBacked } from '../../../support/a-scorecard.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';

const levels = [0, 1, 2, 3, 4, 5];
const colors = levels.map((level) => badgeColor(level, 5));
const unscored = badgeColor(undefined, 5);
const scored = aScorecard({ subject: 'Payments', date: '2026-11-22' });
const noScore = aScorecard({ subject: 'Payments', date: '2026-11-22', answers: new Map() });

function channels(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = color.match(/[0-9a-f]{2}/g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return [red, green, blue];
}

// Contrast as WCAG 2.2 defines it.
function luminance(color: string): number {
  const [red, green, blue] = channels(color)
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

interface ParsedBadge {
  svg: {
    title: string;
    '@_aria-label': string;
    '@_role': string;
    '@_width': string;
    path: { '@_fill': string }[];
    g: { text: { '#text': string; '@_x': string; '@_textLength': string }[] };
  };
}

function parse(svg: string): ParsedBadge['svg'] {
  const options = { ignoreAttributes: false, parseTagValue: false, trimValues: false, htmlEntities: true };
  return (new XMLParser(options).parse(svg) as ParsedBadge).svg;
}

describe('a badge says', () => {
  test('score and level, rounded as everywhere', () => {
    const level = (index: number) => wellBacked(index % 5 === 0 ? 2 : 3);
    const card = aScorecard({ answers: new Map(Object.entries(answersOf((_, index) => level(index)))) });
    const { message, label } = toBadge(card, 'governance maturity');
    expect(label).toBe('governance maturity');
    expect(message).toBe(`${card.overall.score?.toFixed(2)} · level ${card.overall.level}`);
    expect(message).toMatch(/^2\.\d\d · level [23]$/);
  });

  test('unscored where there is no score, in a colour that is neither green nor that of a level', () => {
    const { message, color } = toBadge(noScore, 'x');
    expect({ message, color }).toEqual({ message: 'unscored', color: unscored });
    expect(new Set(channels(color)).size).toBe(1);
    expect(colors).not.toContain(color);
  });

  test('in one sentence what it is about', () => {
    expect(toBadge(scored, 'governance maturity').about).toBe(
      'governance maturity: 3.00 · level 3. Payments, 2026-11-22, on claimed levels from 0 to 5',
    );
  });
});

describe('colours', () => {
  test.each([...colors, unscored, '#3f4650'])('white text stands out on %s', (color) => {
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('go from orange to blue, the pair that every kind of colour vision tells apart, and are never green', () => {
    const warmth = colors.map((color) => channels(color)[0] - channels(color)[2]);
    expect(warmth).toEqual([...warmth].sort((a, b) => b - a));
    expect(new Set(colors).size).toBe(levels.length);
    for (const color of colors) {
      const [red, green, blue] = channels(color);
      expect(Math.max(red, blue)).toBeGreaterThan(green);
    }
  });

  test('reach from end to end on a scale of another length', () => {
    expect([0, 1, 2, 3].map((level) => badgeColor(level, 3))).toEqual([colors[0], colors[2], colors[3], colors[5]]);
    expect([badgeColor(0, 0), badgeColor(10, 10), badgeColor(7, 5)]).toEqual([colors[0], colors[5], colors[5]]);
  });
});

test.each(Object.keys(badgeRenderers) as BadgeFormat[])('%s ends in one newline and repeats', async (format) => {
  const { render } = await badgeRenderers[format]();
  const text = render(toBadge(scored, 'x'));
  expect(text).toMatch(/[^\n]\n$/);
  expect(render(toBadge(scored, 'x'))).toBe(text);
});

test('json has the four keys of the endpoint and no other', async () => {
  const { render } = await badgeRenderers.json();
  expect(JSON.parse(render(toBadge(scored, 'maturity')))).toEqual({
    schemaVersion: 1,
    label: 'maturity',
    message: '3.00 · level 3',
    color: colors[3],
  });
});

describe('svg', () => {
  test('has a name, two halves with their texts, and fits them', () => {
    const { title, path, g, ...svg } = parse(renderSvg(toBadge(scored, 'maturity')));
    expect(svg['@_role']).toBe('img');
    expect(title).toContain('maturity: 3.00 · level 3.');
    expect(svg['@_aria-label']).toBe(title);
    expect(path.map((half) => half['@_fill'])).toEqual(['#3f4650', colors[3]]);
    expect(g.text.map((half) => half['#text'])).toEqual(['maturity', '3.00 · level 3']);
    const ends = g.text.map((half) => Number(half['@_x']) + Number(half['@_textLength']));
    expect(ends[0]).toBeLessThan(Number(g.text[1]?.['@_x']));
    expect(ends[1]).toBeLessThan(Number(svg['@_width']));
  });

  test('has no id that a second badge on the page could share, and names nothing outside itself', () => {
    const svg = renderSvg(toBadge(scored, 'maturity')).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/\sid=|href|url\(|https?:|<style|<script|@import/);
  });

  test.each([...hostileTexts, '\ufffe\uffff', '\u0001', '-->'])(
    'parses with the label and subject %j',
    async (text) => {
      const svg = renderSvg(toBadge(aScorecard({ subject: text }), text));
      const { valid, errors } = await validateXML({ xml: svg, normalization: 'c14n' });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
      expect([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name)).toEqual([
        'svg',
        'title',
        'path',
        'path',
        'g',
        'text',
        'text',
      ]);
      expect(parse(svg).g.text[0]?.['#text']).toBe(toBadge(scored, text).label);
    },
  );
});

test('a label is one line of visible text', () => {
  expect(toBadge(scored, ' a\n\tb\u202ec\u0007 ').label).toBe('a b\ufffdc\ufffd');
});

test('widths grow with the text, and wide characters count as wide', () => {
  expect(pixelsOf('', 11)).toBe(0);
  expect(pixelsOf('iiii', 11)).toBeLessThan(pixelsOf('mmmm', 11) / 3);
  expect(pixelsOf('支払', 11)).toBeGreaterThanOrEqual(2 * 11);
  expect(pixelsOf('3.00 · level 3', 11)).toBeCloseTo(72, -1);
});

import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { plainStyle } from '../../src/model/text-style.ts';
import { render } from '../../src/render/comparison/html.ts';
import { everything, nothing } from '../support/comparison-samples.ts';
import { openBrowser } from '../support/open-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

const unbroken = (): Comparison => {
  const comparison = everything();
  const questions = comparison.questions.map((pair) => ({ ...pair, title: 'x'.repeat(200) }));
  return { ...comparison, questions, after: { ...comparison.after, subject: 'y'.repeat(200), name: 'z'.repeat(200) } };
};

const samples: [string, () => Comparison][] = [
  ['everything', everything],
  ['nothing', nothing],
  ['names without a place to break', unbroken],
];

/** A page that shows a comparison, with everything it asked for or said meanwhile. */
async function show(comparison: Comparison, width: number, scheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('request', (request) => noise.push(`request: ${request.url()}`));
  await page.setContent(await render(comparison, { style: plainStyle, width: 80 }), { waitUntil: 'load' });
  return { page, noise, close: () => context.close() };
}

describe.each(samples)('the page of %s', (_, make) => {
  test.each([360, 768, 1440])(
    'fits %i pixels without scrolling sideways, asks for nothing, says nothing',
    async (width) => {
      const { page, noise, close } = await show(make(), width, 'light');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(noise).toEqual([]);
      await close();
    },
  );

  test.each(['light', 'dark'] as const)('has no accessibility violation in the %s scheme', async (scheme) => {
    for (const width of [360, 1440]) {
      const { page, close } = await show(make(), width, scheme);
      // The page forbids scripts of its own; the checker is let in from outside.
      await page.evaluate(axe.source);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const options = JSON.stringify({ runOnly: { type: 'tag', values: tags } });
      const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      await close();
    }
  });
});

test('a fall is drawn in its own colour: the style of the page is let in', async () => {
  const { page, close } = await show(everything(), 1440, 'light');
  const stroke = await page.evaluate<string>('getComputedStyle(document.querySelector(".dumbbells .fall")).stroke');
  expect(stroke).toBe('rgb(173, 70, 18)');
  await close();
});

import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/render/render-report.ts';
import { scorecardVariants } from '../support/a-scorecard.ts';
import { hostileTexts, withTexts } from '../support/hostile-texts.ts';
import { openBrowser } from '../support/open-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** A page that shows a report, with everything it asked for or said meanwhile. */
async function show(html: string, options: { width: number; scheme: 'light' | 'dark'; script?: boolean }) {
  const { width, scheme, script = true } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => noise.push(`request: ${request.url()}`));
  await page.setContent(html, { waitUntil: 'load' });
  return { page, noise, close: () => context.close() };
}

async function violations(page: Page): Promise<string[]> {
  // The page forbids scripts of its own; the checker is let in from outside.
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags } });
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

const reports = Object.entries(scorecardVariants).map(([name, make]) => [name, make] as const);

describe.each(reports)('the report of %s', (_, make) => {
  test.each([360, 768, 1440])(
    'fits %i pixels without scrolling sideways, asks for nothing, says nothing',
    async (width) => {
      const { page, noise, close } = await show(await renderReport('html', make()), { width, scheme: 'light' });
      const content = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(content).toBeLessThanOrEqual(width);
      expect(noise).toEqual([]);
      await close();
    },
  );

  test.each(['light', 'dark'] as const)('has no accessibility violation in the %s scheme', async (scheme) => {
    const { page, close } = await show(await renderReport('html', make()), { width: 1440, scheme });
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test('the report reads without JavaScript', async () => {
  const [, make] = reports[0] ?? [];
  if (!make) throw new Error('no sample');
  const { page, close } = await show(await renderReport('html', make()), {
    width: 768,
    scheme: 'light',
    script: false,
  });
  expect(await page.locator('h1').innerText()).toBe(make().assessment.subject);
  expect(await page.locator('main').innerText()).toContain('Verdict');
  await close();
});

test.each(hostileTexts)('%j in every text stays text', async (text) => {
  const [, make] = reports[0] ?? [];
  if (!make) throw new Error('no sample');
  const plain = await show(await renderReport('html', withTexts(make(), 'plain')), { width: 1440, scheme: 'light' });
  const hostile = await show(await renderReport('html', withTexts(make(), text)), { width: 1440, scheme: 'light' });
  const countOf = (page: Page) => page.locator('script, img, iframe, object, embed, form, input, base').count();
  expect(hostile.noise).toEqual([]);
  expect(await countOf(hostile.page)).toBe(await countOf(plain.page));
  await Promise.all([plain.close(), hostile.close()]);
});

test('prints on A4 with a page for every few questions and nothing beside the paper', async () => {
  const [, make] = reports[0] ?? [];
  if (!make) throw new Error('no sample');
  const { page, close } = await show(await renderReport('html', make()), { width: 794, scheme: 'light' });
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(3);
  expect(pages).toBeLessThan(40);
  await close();
});

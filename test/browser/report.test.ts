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

/** What the checker can be asked for: all of WCAG 2.2 AA, or of it what a scheme or paper can change without the page. */
const allRules = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } };
const colourRules = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
// Nobody points at paper with a finger.
const paperRules = { ...allRules, rules: { 'target-size': { enabled: false } } };

async function violations(page: Page, rules: object): Promise<string[]> {
  // The page forbids scripts of its own; the checker is let in from outside.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

const reports = Object.entries(scorecardVariants).map(([name, make]) => [name, make] as const);

describe.each(reports)('the report of %s', (_, make) => {
  let html: string;

  beforeAll(async () => {
    html = await renderReport('html', make());
  });

  test('fits 360, 768 and 1440 pixels without scrolling sideways, asks for nothing, says nothing', async () => {
    const { page, noise, close } = await show(html, { width: 360, scheme: 'light' });
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const content = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(content, `${width} pixels`).toBeLessThanOrEqual(width);
    }
    expect(noise).toEqual([]);
    await close();
  });

  test('has no accessibility violation in the light scheme, in the dark one, and on paper', async () => {
    const { page, close } = await show(html, { width: 1440, scheme: 'light' });
    expect(await violations(page, allRules), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules), 'dark').toEqual([]);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await violations(page, colourRules), 'print').toEqual([]);
    await close();
  });
});

test('what paper hides and shows breaks no other rule either', async () => {
  const [, make] = reports.find(([name]) => name === 'unknown, not applicable and lapsed') ?? [];
  if (!make) throw new Error('no sample');
  const { page, close } = await show(await renderReport('html', make()), { width: 794, scheme: 'light' });
  await page.emulateMedia({ media: 'print' });
  expect(await violations(page, paperRules)).toEqual([]);
  await close();
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

describe('hostile texts', () => {
  const countOf = (page: Page) => page.locator('script, img, iframe, object, embed, form, input, base').count();
  const [, make] = reports[0] ?? [];
  if (!make) throw new Error('no sample');
  let expected: number;

  beforeAll(async () => {
    const plain = await show(await renderReport('html', withTexts(make(), 'plain')), { width: 1440, scheme: 'light' });
    expected = await countOf(plain.page);
    await plain.close();
  });

  test.each(hostileTexts)('%j in every text stays text', async (text) => {
    const html = await renderReport('html', withTexts(make(), text));
    const { page, noise, close } = await show(html, { width: 1440, scheme: 'light' });
    expect(noise).toEqual([]);
    expect(await countOf(page)).toBe(expected);
    await close();
  });
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

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReport } from '../../src/render/render-report.ts';
import { scorecardVariants } from '../support/a-scorecard.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openReport } from '../support/open-report.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await openBrowser();
  const card = scorecardVariants['unknown, not applicable and lapsed']?.();
  if (!card) throw new Error('no sample');
  html = await renderReport('html', card);
});

afterAll(() => browser.close());

const shown = (page: Page) => page.locator('article.q:visible').evaluateAll((all) => all.map(({ id }) => id));
const choose = (page: Page, index: number, label: string) =>
  page.locator('#filter select').nth(index).selectOption({ label });

test('filters show the questions that were asked for, and how many they are', async () => {
  const { page, noise, close } = await openReport(browser, html, { width: 1440 });
  const all = await shown(page);
  const state = page.locator('#filter select').nth(1);
  const states = await state.locator('option').allInnerTexts();
  expect(states.length).toBeGreaterThan(3);
  for (const [index, label] of states.entries()) {
    await choose(page, 1, label);
    const ids = await shown(page);
    const word = await state.inputValue();
    const expected = await page
      .locator('article.q')
      .evaluateAll(
        (articles, wanted) =>
          articles.filter((each) => wanted === '' || each.dataset.s?.split(' ').includes(wanted)).map(({ id }) => id),
        word,
      );
    expect(ids, label).toEqual(expected);
    expect(ids.length).toBeGreaterThan(0);
    if (index > 0)
      expect(await page.locator('#filter output').innerText()).toBe(`${ids.length} of ${all.length} questions`);
  }
  await page.locator('#filter button').click();
  await expect.poll(() => shown(page)).toEqual(all);
  const facets = page.locator('#filter select').nth(2);
  const value = await facets.locator('optgroup option').first().getAttribute('value');
  await facets.selectOption(value ?? '');
  const some = await shown(page);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
  expect(await page.locator('section.chapter:visible').count()).toBeLessThan(7);
  expect(noise).toEqual([]);
  await close();
});

test('a link to a question that the filter hides shows it again', async () => {
  const { page, close } = await openReport(browser, html, { width: 1440 });
  const all = await shown(page);
  await choose(page, 1, 'Unknown: asked, and nobody knew');
  const gone = (await page.locator('article.q[hidden]').first().getAttribute('id')) ?? '';
  expect(all).toContain(gone);
  await page.evaluate(`location.hash = ${JSON.stringify(gone)}`);
  await expect.poll(() => page.locator(`#${gone}`).isVisible()).toBe(true);
  await close();
});

test('the table of scores sorts both ways and back, and says so', async () => {
  const { page, close } = await openReport(browser, html, { width: 1440 });
  const scores = () => page.locator('table.wide tbody tr td:nth-child(2)').allInnerTexts();
  const original = await scores();
  const head = page.locator('table.wide thead th').nth(1);
  const numbers = (texts: readonly string[]) => texts.map(Number).filter((number) => !Number.isNaN(number));
  await head.locator('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect(numbers(await scores())).toEqual(numbers(original).sort((left, right) => right - left));
  await head.locator('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await head.locator('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('none');
  expect(await scores()).toEqual(original);
  await close();
});

test('a link to a question can be copied, and opens there', async () => {
  const { page, address, close } = await openReport(browser, html, { width: 1440 });
  const article = page.locator('article.q').nth(2);
  const button = article.locator('button.copy');
  await button.click();
  await expect.poll(() => button.innerText()).toBe('Copied');
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link).toBe(`${address}#${await article.getAttribute('id')}`);
  await page.goto(link);
  const top = await article.evaluate((element) => element.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(40);
  await close();
});

test('without scripts nothing is missing and nothing is offered that does not work', async () => {
  const plain = await openReport(browser, html, { width: 768, script: false });
  const scripted = await openReport(browser, html, { width: 768 });
  expect(await plain.page.locator('#filter').isVisible()).toBe(false);
  expect(await plain.page.locator('button:visible').count()).toBe(0);
  expect(await plain.page.locator('article.q:visible').count()).toBe(await scripted.page.locator('article.q').count());
  await Promise.all([plain.close(), scripted.close()]);
});

test('the keyboard reaches everything in its order, and sees where it is', async () => {
  const { page, close } = await openReport(browser, html, { width: 1440 });
  const focusable = 'a[href], button, select, summary';
  const all = await page
    .locator(focusable)
    .evaluateAll((elements) =>
      elements.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80)),
    );
  const reached: string[] = [];
  for (let step = 0; step < all.length; step += 1) {
    await page.keyboard.press('Tab');
    const [text, outline] = await page.evaluate<[string, number]>(
      '[document.activeElement.outerHTML.slice(0, 80), Number.parseFloat(getComputedStyle(document.activeElement).outlineWidth)]',
    );
    reached.push(text);
    expect(outline, text).toBeGreaterThanOrEqual(2);
  }
  expect(reached[0]).toContain('class="skip"');
  expect(reached).toEqual(all);
  await page.keyboard.press('Tab');
  expect(await page.evaluate<boolean>('document.activeElement === document.body')).toBe(true);
  await close();
});

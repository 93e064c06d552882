import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { templateProject } from '../support/template-project.ts';
import { filesInSection } from '../support/templates-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test('the logo and the colours of the page on templates are shown, readable, and the page says and asks nothing', async () => {
  const project = templateProject({ ...filesInSection('A logo'), ...filesInSection('Colours') });
  const html = await project.report('html');
  project.remove();
  const tab = await (await browser.newContext()).newPage();
  const noise: string[] = [];
  tab.on('console', (message) => noise.push(message.text()));
  tab.on('request', (request) => {
    if (!request.url().startsWith('data:')) noise.push(request.url());
  });
  await tab.setContent(html, { waitUntil: 'load' });
  expect(await tab.evaluate("getComputedStyle(document.querySelector('.logo')).display")).toBe('block');
  expect(await tab.evaluate("getComputedStyle(document.querySelector('nav a')).color")).toBe('rgb(20, 74, 124)');
  expect(
    await tab.evaluate("document.querySelector('.logo').complete && document.querySelector('.logo').naturalWidth > 0"),
  ).toBe(true);
  expect(noise).toEqual([]);
  await tab.evaluate(axe.source);
  const { violations } = (await tab.evaluate('axe.run()')) as AxeResults;
  expect(violations.map(({ id }) => id)).toEqual([]);
});

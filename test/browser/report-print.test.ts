import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderReport } from '../../src/render/render-report.ts';
import { scorecardVariants } from '../support/a-scorecard.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openReport } from '../support/open-report.ts';
import { readPdf } from '../support/read-pdf.ts';

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await openBrowser();
  const card = scorecardVariants['meridian-trust']?.();
  if (!card) throw new Error('no sample');
  html = await renderReport('html', card);
});

afterAll(() => browser.close());

// What must stay on one page gets a number at its beginning and at its end. One table is not printed: its chart says it.
const numberRows = `(() => {
  let number = 0;
  for (const row of document.querySelectorAll('tr:not(.spread-table *), .q header, .bars li, .figures')) {
    const cells = row.matches('tr') ? [...row.cells] : [row];
    if (cells.length === 0) continue;
    number += 1;
    cells[0].prepend('[' + number + ' ');
    cells.at(-1).append(' ' + number + ']');
  }
  return number;
})()`;

test.each([
  ['A4', 38],
  ['Letter', 40],
] as const)('prints on %s: no row is cut, every page says whose it is and which', async (format, about) => {
  const { page, noise, close } = await openReport(browser, html, { width: 794 });
  const plain = await readPdf(await page.pdf({ format, preferCSSPageSize: false }));
  expect(Math.abs(plain.pages - about)).toBeLessThanOrEqual(4);
  expect(plain.pageTexts[0]).toContain('Follow one frequent request');
  expect(plain.pageTexts[1]).toMatch(/Questions by level.*0 Absent.*5 Adaptive/s);
  for (const [index, text] of plain.pageTexts.entries()) {
    expect(text).toContain(`${index + 1} / ${plain.pages}`);
    if (index > 0) expect(text).toContain('Meridian Trust · 30 June 2026');
  }
  const rows = await page.evaluate<number>(numberRows);
  const { pageTexts } = await readPdf(await page.pdf({ format }));
  expect(rows).toBeGreaterThan(300);
  const pageOf = (mark: RegExp) => pageTexts.findIndex((text) => mark.test(text));
  for (let row = 1; row <= rows; row += 1) {
    const [from, to] = [pageOf(new RegExp(`\\[${row}\\b`)), pageOf(new RegExp(`\\b${row}\\]`))];
    expect(from, `row ${row}`).toBeGreaterThanOrEqual(0);
    expect(to, `row ${row}`).toBe(from);
  }
  expect(noise).toEqual([]);
  await close();
});

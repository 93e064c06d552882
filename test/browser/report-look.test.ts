import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareScorecards } from '../../src/core/comparing/compare-scorecards.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { renderReport } from '../../src/render/render-report.ts';
import { scorecardVariants } from '../support/a-scorecard.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openReport } from '../support/open-report.ts';
import { findFaintTexts, findOverlaps } from '../support/page-faults.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

function sample(name: string): Scorecard {
  const card = scorecardVariants[name]?.();
  if (!card) throw new Error(`no sample ${name}`);
  return card;
}

/** Everything that a report can hold: changes since another one too. */
function withChanges(name: string): Promise<string> {
  const card = sample(name);
  const before = sample('kestrel-apps');
  const comparison = compareScorecards(before, card, { before: 'before.json', after: 'after.json' });
  return renderReport('html', card, { comparison });
}

const organisations = ['kestrel-apps', 'meridian-trust', 'harbourline-services', 'northgate-platform'];
const looks = [360, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) => [true, false].map((script) => ({ width, scheme, script }))),
);

describe.each(organisations)('%s', (name) => {
  test('keeps within the page at any width, scheme, and with or without scripts; no texts of a chart overlap', async () => {
    const html = await withChanges(name);
    for (const look of looks) {
      const { page, noise, close } = await openReport(browser, html, look);
      const told = JSON.stringify(look);
      expect(await page.locator('html').evaluate((root) => root.scrollWidth), told).toBeLessThanOrEqual(look.width);
      // Scripts of the test cannot run where those of the page may not.
      if (look.script) expect(await page.evaluate(findOverlaps), told).toEqual([]);
      expect(noise, told).toEqual([]);
      await close();
    }
  });
});

async function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(findFaintTexts);
}

test.each(['meridian-trust', 'unknown, not applicable and lapsed'])(
  '%s: every text stands out from what is behind it, on the screen in both schemes and on paper',
  async (name) => {
    const html = await withChanges(name);
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await openReport(browser, html, { width: 1440, scheme });
      expect(await faintTexts(page), scheme).toEqual([]);
      await page.emulateMedia({ media: 'print', colorScheme: scheme });
      expect(await faintTexts(page), `${scheme}, printed`).toEqual([]);
      await close();
    }
  },
);

test('a faint text and two texts on top of each other are found', async () => {
  const faint = '<!doctype html><body style="background:#fff"><p style="color:#999">faint</p>';
  const crossed = '<svg viewBox="0 0 99 99"><text x="0" y="20">one</text><text x="3" y="22">two</text></svg>';
  const { page, close } = await openReport(browser, faint + crossed, { width: 360 });
  expect(await faintTexts(page)).toHaveLength(1);
  expect(await page.evaluate<string[]>(findOverlaps)).toHaveLength(1);
  await close();
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgeColor } from '../../src/render/badge/badge-color.ts';
import { openBrowser } from '../support/open-browser.ts';
import { quickAnswers } from '../support/quick-answers.ts';
import { runTenet } from '../support/run-tenet.ts';

const labels = [
  'governance maturity',
  'x',
  'Reife der Führung & Pflege',
  'WWWWWWWWWWWWWWWW',
  'illiilliillii',
  '支払い基盤',
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'tenet-badge-'));
  writeFileSync(join(folder, 'scored.assessment.yaml'), quickAnswers());
  writeFileSync(join(folder, 'open.assessment.yaml'), quickAnswers().replace(/answers:[\s\S]*/, 'answers: {}\n'));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function badge(...args: string[]): string {
  const { status, stdout, stderr } = runTenet(['badge', ...args], folder);
  expect(status, stderr).toBe(0);
  return stdout;
}

test('what shields reads has its four keys only, whatever the result', () => {
  for (const file of ['scored', 'open']) {
    const data = JSON.parse(badge(`${file}.assessment.yaml`)) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(['schemaVersion', 'label', 'message', 'color']);
    expect(data.schemaVersion).toBe(1);
    expect(data.color).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test('both formats can be written at once, and an image of ours again', () => {
  const formats = ['--format', 'json=badge.json', '--format', 'svg=badge.svg'];
  expect(badge('scored.assessment.yaml', ...formats)).toBe('');
  const svg = readFileSync(join(folder, 'badge.svg'), 'utf8');
  expect(svg).toBe(badge('scored.assessment.yaml', '--format', 'svg'));
  badge('open.assessment.yaml', '--format', 'svg', '--output', 'badge.svg');
  expect(readFileSync(join(folder, 'badge.svg'), 'utf8')).toContain('>unscored<');
  expect(JSON.parse(readFileSync(join(folder, 'badge.json'), 'utf8')).message).toBe('2.00 · level 2');
});

test('the documentation shows what comes out, and every colour', () => {
  const page = readFileSync('docs/badge.md', 'utf8');
  const call = 'badge examples/harbourline-services.assessment.yaml';
  const { stdout } = runTenet(call.split(' '), process.cwd());
  expect(page).toContain(`$ tenet ${call}\n${stdout}\`\`\``);
  const colors = [0, 1, 2, 3, 4, 5, undefined].map((level) => `\`${badgeColor(level, 5)}\``);
  expect(page).toContain(`| colour | ${colors.join(' | ')} |`);
});

describe('in a browser', () => {
  test.each(labels)('the text of "%s" stays in its half, and nothing is asked for', async (label) => {
    const svg = badge('scored.assessment.yaml', '--format', 'svg', '--label', label);
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('request', (request) => noise.push(request.url()));
    await page.setContent(`<!doctype html><title>x</title><body>${svg}`);
    const boxes = await page.evaluate<number[][]>(
      `[...document.querySelectorAll('path, text')].map((each) => [each.getBBox().x, each.getBBox().x + each.getBBox().width])`,
    );
    await page.close();
    expect(noise).toEqual([]);
    const [left = [], right = [], first = [], second = []] = boxes;
    for (const [half, text] of [
      [left, first],
      [right, second],
    ] as const) {
      expect(text[0]).toBeGreaterThan(half[0] ?? Number.NaN);
      expect(text[1]).toBeLessThan(half[1] ?? Number.NaN);
    }
  });

  test('the length that is told is about what the text has by itself, whatever font it is', async () => {
    const page = await browser.newPage();
    await page.setContent(
      labels
        .slice(0, -1)
        .map((label) => badge('scored.assessment.yaml', '-f', 'svg', '--label', label))
        .join(''),
    );
    const shares = await page.evaluate<number[]>(`[...document.querySelectorAll('text')].map((text) => {
      const told = Number(text.getAttribute('textLength'));
      text.removeAttribute('textLength');
      return text.getComputedTextLength() / told;
    })`);
    await page.close();
    expect(shares).toHaveLength(2 * (labels.length - 1));
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.75);
      expect(share).toBeLessThan(1.15);
    }
  });

  test('an image element shows it in its size, and it has a name', async () => {
    const page = await browser.newPage();
    const svg = badge('scored.assessment.yaml', '--format', 'svg');
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(`<!doctype html><img src="${source}">${svg}`);
    const [width, height] = await page.evaluate<number[]>(
      `(async () => { const image = document.querySelector('img'); await image.decode(); return [image.naturalWidth, image.naturalHeight]; })()`,
    );
    expect([width, height]).toEqual([Number(/ width="(\d+)"/.exec(svg)?.[1]), 20]);
    await page.getByRole('img', { name: 'governance maturity: 2.00 · level 2. Payments, 2026-11-01' }).waitFor();
    await page.close();
  });
});

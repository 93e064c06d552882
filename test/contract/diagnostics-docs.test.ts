import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog/index.ts';

const page = readFileSync('docs/diagnostics.md', 'utf8');
const rows = [...page.matchAll(/^\| `([^`]*\/[^`]*)` \| (\S*) \| (.*) \|$/gm)];
const told = rows.map(([, code, severity]) => `${code} ${severity}`);
const known = Object.entries(catalog).map(([code, { severity }]) => `${code} ${severity}`);

test.each(known)('%s is on the page', (entry) => {
  const [code, severity] = entry.split(' ');
  expect(told, `add a row to docs/diagnostics.md: | \`${code}\` | ${severity} | what it means |`).toContain(entry);
});

test('the page names no code that does not exist', () => {
  expect(told.filter((entry) => !known.includes(entry))).toEqual([]);
});

test('the page names each code once, and says what it means', () => {
  expect(told).toEqual([...new Set(told)]);
  for (const [row, , , meaning] of rows) expect(meaning, row).toMatch(/^[A-Z`].*\.$/);
});

test('codes in other places of the pages exist', () => {
  const areas = new Set(Object.keys(catalog).map((code) => code.split('/')[0]));
  for (const name of ['diagnostics', 'rubric', 'questionnaire', 'assessment']) {
    const text = readFileSync(`docs/${name}.md`, 'utf8');
    const named = [...text.matchAll(/\b([a-z]+)\/[a-z]+(?:-[a-z]+)*\b(?![./-])/g)].filter(([, area]) =>
      areas.has(area),
    );
    const unknown = named.map(([code]) => code).filter((code) => !Object.hasOwn(catalog, code));
    expect(unknown, `docs/${name}.md`).toEqual([]);
  }
});

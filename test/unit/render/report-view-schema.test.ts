import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { viewModelTables, viewSchema } from '../../support/view-schema.ts';

const schemaFile = new URL('../../../schemas/report-view.schema.json', import.meta.url);
const pageFile = new URL('../../../docs/templates.md', import.meta.url);
const isUpdate = process.env.UPDATE_GOLDEN === '1';

test('the schema of the view model says what its types say (npm run test:golden:update rewrites it)', () => {
  const made = viewSchema();
  if (isUpdate) writeFileSync(schemaFile, `${JSON.stringify(made, null, 2)}\n`);
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(made);
});

test('the page on templates lists every field of the view model (npm run test:golden:update rewrites it)', () => {
  const tables = viewModelTables(viewSchema());
  const page = readFileSync(pageFile, 'utf8');
  const [before, after] = [page.split('<!-- view model -->')[0], page.split('<!-- end of view model -->')[1]];
  const expected = `${before}<!-- view model -->\n\n${tables}\n\n<!-- end of view model -->${after}`;
  if (isUpdate) writeFileSync(pageFile, expected);
  expect(isUpdate ? readFileSync(pageFile, 'utf8') : page).toBe(expected);
});

test('every object of the view model refuses what it does not describe', () => {
  const schema = viewSchema();
  const objects = [schema, ...Object.values(schema.$defs as Record<string, Record<string, unknown>>)];
  expect(objects.length).toBeGreaterThan(25);
  for (const object of objects) expect(object.additionalProperties).toBe(false);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { localeModule, localeType } from '../../../src/build/locale-code.ts';
import { problemsOf, type Texts, valuesOf } from '../../../src/build/locale-texts.ts';
import { demandedTexts } from '../../../src/build/rubric-texts.ts';
import { readJson } from '../../../src/build/write-module.ts';
import { report } from '../../../src/cli/declarations/report.ts';
import type { RubricFile } from '../../../src/load/documents.ts';

const folder = 'templates/locales';

function readLocale(name: string): Record<string, Texts> {
  return parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, Texts>;
}

const english = {
  labels: { shown: '{count} of {all}' },
  phrases: { floor: 'The floor is {floor}.', open: '{count, plural, one {# question} other {# questions}}' },
  names: { months: ['January', 'February'] },
};

const ids = readdirSync(folder).map((name) => name.replace('.yaml', ''));
const rubrics = readdirSync('schemas/rubrics').map((name) => readJson<RubricFile>(`schemas/rubrics/${name}`));

test.each(ids)('%s says all that the English file and the rubrics say, and nothing else', (id) => {
  expect(problemsOf(readLocale(`${id}.yaml`), demandedTexts(id, readLocale('en.yaml'), rubrics))).toEqual([]);
});

test('the command line and the project file offer every language that there is', () => {
  const choices = report.options.find(({ flags }) => flags.startsWith('--locale'))?.choices;
  const schema = readJson<{ properties: { locale: { enum: string[] } } }>('schemas/project.schema.json');
  expect(choices).toEqual([...ids].sort());
  expect(schema.properties.locale.enum).toEqual([...ids].sort());
});

test.each([
  ['a text is missing', { phrases: { floor: 'Boden {floor}.' } }, ['phrases.open is missing']],
  ['a text is extra', { phrases: { ...english.phrases, more: 'mehr' } }, ['phrases.more is not in the English file']],
  ['a value is missing', { phrases: { ...english.phrases, floor: 'Boden.' } }, ['phrases.floor lacks {floor}']],
  [
    'a value is misspelt',
    { phrases: { ...english.phrases, floor: 'Boden {flor}.' } },
    ['phrases.floor lacks {floor}', 'phrases.floor has {flor} too many'],
  ],
  [
    'a text is counted',
    { phrases: { ...english.phrases, floor: '{floor, plural, one {a} other {b}}' } },
    ['phrases.floor counts {floor}, which is a text in English'],
  ],
  ['a fixed text lacks what the page fills in', { labels: { shown: '{count}' } }, ['labels.shown lacks {all}']],
  ['a list is too short', { names: { months: ['Januar'] } }, ['names.months.1 is missing']],
])('a language file is refused when %s', (_, part, problems) => {
  expect(problemsOf({ ...english, ...part } as Texts, english)).toEqual(problems);
});

test('a count may be printed without a plural', () => {
  const other = { ...english, phrases: { ...english.phrases, open: 'Fragen: {count}' } };
  expect(problemsOf(other, english)).toEqual([]);
});

test('values are found inside plurals and choices, and a format of the platform is refused', () => {
  const text = '{kind, select, section {{count, plural, one {{name}} other {#}}} other {}}';
  expect([...valuesOf(text)]).toEqual([
    ['kind', 'text'],
    ['count', 'count'],
    ['name', 'text'],
  ]);
  expect(() => valuesOf('{count, number}')).toThrow('{count, number} is not supported');
});

test('the type of a sentence names its values, so that a call which lacks one does not compile', () => {
  expect(localeType(english)).toContain('readonly "floor": (values: { readonly floor: string }) => string');
  expect(localeType(english)).toContain('readonly "open": (values: { readonly count: number }) => string');
  expect(localeType(english)).toContain('readonly "shown": string');
});

test('numbers are written without the formatter of the platform', () => {
  const code = localeModule('de', english);
  expect(code).toContain('"open": (d) => plural(d.count, 0, de, { one: String(d.count) + " question"');
  expect(code).not.toContain('number(');
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CanonicalOrder, formatDocument } from '../../../src/edit/format-document.ts';
import { formatJson } from '../../../src/edit/format-json.ts';
import type { JsonSchema } from '../../../src/model/rubric.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const list = (folder: string, ending: string) =>
  readdirSync(new URL(`../../../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
const schemaOf = (kind: string): JsonSchema => JSON.parse(read(`schemas/${kind}.schema.json`));

const questionnaire = read('questionnaires/guiding-principles.yaml');
const answers = [...questionnaire.matchAll(/^ {6}- id: (.*)$/gm)].map((match) => match[1] ?? '');
const assessment: CanonicalOrder = { keys: schemaOf('assessment'), answers };

test('the order of answers is read from the questionnaire', () => {
  expect(answers.slice(0, 2)).toEqual(['knowing-who-is-served', 'outcomes-agreed']);
});

test.each(list('examples', '.assessment.yaml'))('%s is canonical, byte for byte', (path) => {
  expect(formatDocument(read(path), assessment)).toBe(read(path));
});

test.each(list('questionnaires', '.yaml'))('%s is canonical, byte for byte', (path) => {
  const kind = /\.[a-z-]+\.yaml$/.test(path) ? 'translation' : 'questionnaire';
  expect(formatDocument(read(path), { keys: schemaOf(kind) })).toBe(read(path));
});

test.each(list('schemas/rubrics', '.json'))('%s is canonical, byte for byte', (path) => {
  expect(formatJson(read(path), schemaOf('rubric'))).toBe(read(path));
});

test.each(list('examples', '.assessment.yaml'))('%s comes back from answers in reverse order', (path) => {
  const [head = '', body = ''] = read(path).split(/(?<=^answers:\n)/m);
  const [block = '', ...tail] = body.split(/^(?=\S)/m);
  const parts = block.split(/^(?= {2}[a-z-]+:)/m);
  const reversed = [head, ...parts.reverse(), ...tail].join('');
  expect(reversed).not.toBe(read(path));
  expect(formatDocument(reversed, assessment)).toBe(read(path));
});

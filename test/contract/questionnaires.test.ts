import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { lintContent } from '../../src/core/linting/lint-content.ts';
import type { QuestionnaireFile } from '../../src/load/documents.ts';
import { toQuestionnaire } from '../../src/load/to-questionnaire.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import { captureHost } from '../support/capture-host.ts';

const names = readdirSync('questionnaires').filter((name) => /^[a-z-]+\.yaml$/.test(name));
const questionnaires = new Map(names.map((name) => [name.replace('.yaml', ''), read(name)]));

function read(name: string): Questionnaire {
  const file: QuestionnaireFile = parse(readFileSync(`questionnaires/${name}`, 'utf8'));
  return toQuestionnaire(file, () => {
    throw new Error('a built-in questionnaire holds no rubric of its own');
  });
}

const guiding = questionnaires.get('guiding-principles');
const codeOf = new Map(guiding?.questions.map(({ id, code }) => [id, code]));

test.each([
  ['guiding-principles', 49, 18],
  ['governance', 21, 7],
  ['service-lifecycle', 35, 12],
])('%s asks %i questions, %i in the quick edition', (id, full, quick) => {
  const questions = questionnaires.get(id)?.questions ?? [];
  expect(questions).toHaveLength(full);
  expect(questions.filter(({ editions }) => editions.includes('quick'))).toHaveLength(quick);
});

describe('what ITIL promises', () => {
  test.each([
    ['Services delivered by proven ways of working', 'FV-2 SW-1 PI-4 CV-2 TH-1 KS-1 OA-1'],
    ['Risk managed', 'SW-1 SW-5 SW-6 PI-1 PI-5 PI-7 CV-6 CV-7 TH-2 TH-3 TH-5 KS-2 OA-4 OA-5'],
    ['Better customer relations', 'FV-1 FV-2 FV-4 FV-5 FV-7 PI-2 CV-1 CV-5 KS-3'],
    ['An environment made for growth, scale and change', 'SW-7 PI-6 TH-2 TH-5 TH-6 TH-7 OA-6 OA-7'],
    ['Lower cost of IT operations', 'FV-3 FV-6 SW-3 CV-6 KS-7 OA-1 OA-2 OA-7'],
    ['Higher productivity', 'SW-6 PI-4 CV-2 TH-1 KS-1 KS-3 KS-4 OA-3'],
    ['Satisfied employees', 'SW-2 SW-7 CV-3 CV-7 TH-6 OA-3'],
    ['Less failure and disruption', 'PI-5 PI-7 TH-3 OA-5 CV-5'],
    ['Predictable IT environments', 'FV-5 SW-4 SW-5 PI-5 PI-7 CV-2 TH-3 KS-4 KS-5 KS-6 OA-4 OA-5 OA-6'],
    ['The best customer service', 'FV-4 FV-5 KS-3 CV-5'],
    ['Streamlined processes', 'KS-1 KS-6 TH-1 OA-1'],
    ['Chances for efficiency found', 'SW-1 SW-2 SW-3 SW-4 PI-4 TH-1 TH-4 KS-1 KS-5 KS-6 OA-1 OA-2'],
    ['IT integrated into the business', 'FV-1 FV-2 FV-3 FV-6 CV-1 CV-3 CV-4 TH-4 TH-7'],
    ['An agile and flexible IT department', 'PI-1 PI-3 PI-6 CV-4 KS-2 KS-7'],
    ['Organizational change managed', 'SW-7 CV-1 TH-6'],
    ['Good communication', 'FV-7 PI-2 PI-3 CV-2 CV-3 CV-5'],
    ['Measurement and metrics in use', 'FV-4 FV-5 FV-6 SW-1 SW-4 TH-4 KS-5 OA-3 OA-7'],
    ['A company culture that carries it', 'SW-2 SW-7 PI-4 PI-6 PI-7 CV-3 CV-4 CV-7'],
    ['Collaboration between IT and other departments', 'CV-1 CV-4 CV-6 TH-7'],
    ['Customer feedback heard and used', 'FV-4 FV-7 PI-2 PI-3 CV-5'],
    ['Public perception known', 'FV-7'],
    ['Satisfaction and dissatisfaction followed up', 'FV-4 FV-5 KS-3'],
  ])('%s: %s', (text, codes) => {
    const promise = guiding?.promises.find((each) => each.text === text);
    expect(promise?.questions.map((id) => codeOf.get(id)).join(' ')).toBe(codes);
  });

  test('every question serves a promise', () => {
    const asked = new Set(guiding?.promises.flatMap(({ questions }) => questions));
    expect(guiding?.questions.filter(({ id }) => !asked.has(id))).toEqual([]);
  });
});

test.each([...questionnaires.keys()])('%s has no finding', (id) => {
  const questionnaire = questionnaires.get(id);
  expect(questionnaire && lintContent(questionnaire)).toEqual([]);
});

test('no two questions of all questionnaires share eight words in a row of their anchors', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, anchors } of [...questionnaires.values()].flatMap(({ questions }) => questions)) {
    for (const anchor of anchors) {
      const words = anchor.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
      for (let at = 0; at + 8 <= words.length; at++) {
        const run = words.slice(at, at + 8).join(' ');
        owners.set(run, new Set([...(owners.get(run) ?? []), id]));
      }
    }
  }
  expect(owners.size).toBeGreaterThan(1000);
  expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

test('rubrics and recorded releases agree with every questionnaire', async () => {
  const host = captureHost(process.cwd());
  const files = names.map((name) => `questionnaires/${name}`);
  const hint = 'a changed anchor needs a new major version, changed words a new minor one: docs/questionnaire.md';
  expect(await main(['lint', ...files], host), `${hint}\n${host.out}${host.err}`).toBe(0);
  expect(host.err).toBe('0 errors and 0 warnings in 3 questionnaires\n');
  const recorded = JSON.parse(readFileSync('questionnaires/versions.json', 'utf8')).questionnaires;
  expect(Object.keys(recorded)).toEqual(names.map((name) => name.replace('.yaml', '')));
});

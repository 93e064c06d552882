import { describe, expect, test } from 'vitest';
import { lintContent, type RuleFinding } from '../../../src/core/linting/lint-content.ts';
import { contentRules } from '../../../src/core/linting/rules/index.ts';
import type { Questionnaire } from '../../../src/model/questionnaire.ts';
import { guidingPrinciples } from '../../support/sample-files.ts';
import { cleanQuestionnaire } from './clean-questionnaire.ts';
import { anchors } from './samples/anchors.ts';
import { questionSentence } from './samples/question-sentence.ts';
import type { Samples } from './samples/sample.ts';
import { structure } from './samples/structure.ts';
import { whole } from './samples/whole.ts';

const samples: Samples = { ...structure, ...questionSentence, ...anchors, ...whole };
const table = Object.entries(samples).flatMap(([id, list]) => list.map((sample) => ({ id, ...sample })));

function findingsOf(id: string, questionnaire: Questionnaire): RuleFinding[] {
  return lintContent(questionnaire).filter(({ rule }) => rule === id);
}

describe('each rule and its samples', () => {
  test.each(table)('$id: $when', ({ id, given, finds }) => {
    const found = findingsOf(id, given);
    const expected = finds.map(({ says, ...place }) =>
      expect.objectContaining({ ...place, message: expect.stringContaining(says) }),
    );
    expect(found).toEqual(expected);
    const places = finds.map(({ question }) => question);
    expect(found.map(({ question }) => question)).toEqual(places);
  });

  test('nothing is found in a clean questionnaire', () => {
    expect(lintContent(cleanQuestionnaire())).toEqual([]);
  });
});

describe('the registry', () => {
  test.each(contentRules)('$id has a title, a reason and samples that pass and fail', ({ id, title, why }) => {
    expect(title).not.toBe('');
    expect(why).toMatch(/\.$/);
    expect(samples[id]?.some(({ finds }) => finds.length === 0)).toBe(true);
    expect(samples[id]?.some(({ finds }) => finds.length > 0)).toBe(true);
  });

  test('ids are unique and sorted', () => {
    const ids = contentRules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^Q\d\d$/);
  });

  test('samples belong to rules', () => {
    expect(Object.keys(samples)).toEqual(contentRules.map(({ id }) => id));
  });
});

describe('the questionnaire that ships', () => {
  test.each(contentRules.map(({ id }) => id))('%s finds nothing', (id) => {
    const messages = findingsOf(id, guidingPrinciples()).map(({ question, message }) => ({ question, message }));
    expect(messages).toEqual([]);
  });
});

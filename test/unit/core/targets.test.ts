import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../support/a-questionnaire.ts';
import { anAssessment } from '../../support/an-assessment.ts';
import { groupOf, questionOf, scored } from '../../support/scored.ts';

const facets = { dimension: ['people'] };
const questionnaire = aQuestionnaire({
  facets: [{ id: 'dimension', title: 'Dimension', values: { people: 'People' }, many: false, scored: true }],
  questions: [
    aQuestion({ id: 'a', principle: 'focus-on-value', section: 'one', facets }),
    aQuestion({ id: 'b', principle: 'focus-on-value', section: 'one', facets }),
    aQuestion({ id: 'c', principle: 'start-where-you-are', section: 'two', facets }),
    aQuestion({ id: 'd', principle: 'optimize-and-automate', section: 'two', weight: 0 }),
  ],
  sections: [
    aSection({
      id: 'whole',
      sections: [aSection({ id: 'one', questions: ['a', 'b'] }), aSection({ id: 'two', questions: ['c', 'd'] })],
    }),
  ],
  scoring: { overall: 'scoredPrinciples', minimumKnown: 0 },
});

function scoredWith(target: Assessment['target']) {
  const answers = { a: 2, b: 4, c: 4, d: 1 };
  return scored({ questionnaire, assessment: anAssessment({ answers, ...(target !== undefined && { target }) }) });
}

describe('a target', () => {
  test('is nowhere when none is given, and then there is neither gap nor rating', () => {
    const scorecard = scoredWith(undefined);
    for (const item of [scorecard.overall, ...scorecard.principles, ...scorecard.sections, ...scorecard.questions]) {
      for (const key of ['target', 'gap', 'rating']) expect(item).not.toHaveProperty(key);
    }
    expect(scorecard.assessment).not.toHaveProperty('target');
  });

  test('as one number holds everywhere', () => {
    const scorecard = scoredWith(3);
    expect(scorecard.principles[0]).toMatchObject({ target: 3, gap: 0, rating: 'P', ratings: 'FFPPN' });
    expect(scorecard.principles[1]).toMatchObject({ target: 3, gap: -1, rating: 'F' });
    expect(groupOf(scorecard.sections, 'whole')).toMatchObject({ target: 3, gap: 3 - 3.5 });
    expect(scorecard.overall).toMatchObject({ target: 3, gap: 3 - 3.5 });
    expect(scorecard.questions.map(({ target }) => target)).toEqual([3, 3, 3, 3]);
  });

  test.each([
    [1, 'F'],
    [2, 'F'],
    [3, 'P'],
    [4, 'P'],
    [5, 'N'],
  ])('of %i is rated %s: the letter of the ratings at that level', (target, rating) => {
    expect(scoredWith(target).principles[0]).toMatchObject({ ratings: 'FFPPN', rating, gap: target - 3 });
  });

  test('above the scale has a gap and no rating', () => {
    const [first] = scoredWith(6).principles;
    expect(first).toMatchObject({ target: 6, gap: 3 });
    expect(first).not.toHaveProperty('rating');
  });

  test('by principle holds for the questions of that principle', () => {
    const scorecard = scoredWith({ 'focus-on-value': 4, 'start-where-you-are': 3 });
    expect(scorecard.principles[0]).toMatchObject({ target: 4, gap: 1 });
    expect(scorecard.principles[1]).toMatchObject({ target: 3, gap: -1 });
    expect(questionOf(scorecard, 'b').target).toBe(4);
    expect(questionOf(scorecard, 'd')).not.toHaveProperty('target');
  });

  test('is shared by a group only when all its questions with weight have the same', () => {
    const differing = scoredWith({ 'focus-on-value': 4, 'start-where-you-are': 3 });
    const same = scoredWith({ 'focus-on-value': 4, 'start-where-you-are': 4 });
    const partial = scoredWith({ 'focus-on-value': 4 });
    for (const scorecard of [differing, partial]) {
      const people = scorecard.lenses[0]?.values[0];
      for (const group of [people, groupOf(scorecard.sections, 'whole'), scorecard.overall]) {
        expect(group).not.toHaveProperty('target');
        expect(group).not.toHaveProperty('gap');
        expect(group).not.toHaveProperty('rating');
      }
    }
    expect(same.lenses[0]?.values[0]).toMatchObject({ target: 4, rating: 'L' });
    expect(groupOf(same.sections, 'two')).toMatchObject({ target: 4, rating: 'F' });
    expect(groupOf(same.sections, 'whole')).toMatchObject({ target: 4, gap: 0.5 });
    expect(same.overall).toMatchObject({ target: 4, gap: 0.5 });
  });
});

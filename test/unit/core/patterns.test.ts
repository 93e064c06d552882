import { describe, expect, test } from 'vitest';
import { findPatterns } from '../../../src/core/insight/find-patterns.ts';
import type { Basis } from '../../../src/model/assessment.ts';
import type { Pattern } from '../../../src/model/insight.ts';
import type { PrincipleId } from '../../../src/model/questionnaire.ts';
import type { PrincipleScore } from '../../../src/model/scorecard.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

const [value, start, simple] = ['focus-on-value', 'start-where-you-are', 'keep-it-simple-and-practical'] as const;

function aPattern(given: Partial<Pattern> = {}): Pattern {
  const words = { title: 'Value is served late', means: 'It comes too late.', ask: 'When did it come last?' };
  return { id: 'late', high: value, low: start, by: 1, ...words, ...given };
}

/** Principles with these scores; one without score is not scored. */
function principles(scores: Partial<Record<PrincipleId, number | undefined>>): PrincipleScore[] {
  return (Object.entries(scores) as [PrincipleId, number | undefined][]).map(([id, score]) => ({
    ...{ id, title: `Title of ${id}`, asked: 1, scored: 1 },
    ...(score === undefined ? { unscored: 'tooLittleKnown' as const } : { score }),
  }));
}

const idsFound = (...given: Parameters<typeof findPatterns>) => findPatterns(...given).map(({ id }) => id);

describe('distance', () => {
  test.each([
    ['far above', 1, 4, 1],
    ['just at the limit', 1, 3, 2],
    ['0.3 for 0.1 + 0.2', 0.1 + 0.2, 0.3, 0],
    ['0.1 + 0.2 for 0.3', 0.3, 0.1 + 0.2, 0],
    ['2.4 − 2.1 is a little below 0.3 in binary', 0.3, 2.4, 2.1],
    ['17/7 and one less', 1, 17 / 7, 17 / 7 - 1],
  ])('shows: %s', (_, by, high, low) => {
    const pattern = aPattern({ by });
    expect(findPatterns([pattern], principles({ [value]: high, [start]: low }))).toEqual([
      { ...pattern, difference: high - low },
    ]);
  });

  test.each([
    ['a hair below the limit', 1, 3, 2 + 1e-8],
    ['a hair below a limit with binary noise', 0.1 + 0.2, 0.3 - 1e-8, 0],
    ['equal', 0.3, 2, 2],
    ['as far apart, but the other way round', 1, 1, 4],
  ])('does not show: %s', (_, by, high, low) => {
    expect(findPatterns([aPattern({ by })], principles({ [value]: high, [start]: low }))).toEqual([]);
  });
});

describe('order', () => {
  test('largest difference first', () => {
    const patterns = [
      aPattern({ id: 'small', high: simple, low: start }),
      aPattern({ id: 'large', high: value, low: start }),
      aPattern({ id: 'middle', high: value, low: simple }),
    ];
    const scores = principles({ [value]: 4.5, [start]: 1, [simple]: 2.2 });
    expect(idsFound(patterns, scores)).toEqual(['large', 'middle', 'small']);
  });

  test('differences that are equal but for binary noise keep the order of the questionnaire', () => {
    const plain = aPattern({ id: 'plain', high: value, low: start, by: 0.1 });
    const noisy = aPattern({ id: 'noisy', high: simple, low: start, by: 0.1 });
    const scores = principles({ [value]: 0.3, [start]: 0, [simple]: 0.1 + 0.2 });
    expect(idsFound([plain, noisy], scores)).toEqual(['plain', 'noisy']);
    expect(idsFound([noisy, plain], scores)).toEqual(['noisy', 'plain']);
  });

  test('the patterns that were given keep their own order', () => {
    const patterns = [aPattern({ id: 'small', high: simple }), aPattern({ id: 'large' })];
    findPatterns(patterns, principles({ [value]: 4, [start]: 1, [simple]: 2 }));
    expect(patterns.map(({ id }) => id)).toEqual(['small', 'large']);
  });
});

describe('nothing to compare', () => {
  test.each([
    ['the higher principle is unscored', { [value]: undefined, [start]: -3 }],
    ['the lower principle is unscored', { [value]: 5, [start]: undefined }],
    ['neither is there', {}],
  ])('%s', (_, scores) => {
    expect(findPatterns([aPattern()], principles(scores))).toEqual([]);
  });

  test('no patterns', () => {
    expect(findPatterns([], principles({ [value]: 5, [start]: 0 }))).toEqual([]);
  });
});

describe('in a scorecard', () => {
  const questions = [aQuestion({ id: 'v', principle: value }), aQuestion({ id: 's', principle: start })];
  const patterns = [aPattern({ by: 2 })];
  const patternsFor = (basis: Basis, answers: Parameters<typeof anAssessment>[0]) =>
    scored({ questionnaire: aQuestionnaire({ questions, patterns }), assessment: anAssessment(answers), basis })
      .patterns;

  test('a claim without evidence stands out on the claimed basis only', () => {
    const given = { answers: { v: 4, s: 1 } };
    expect(patternsFor('claimed', given)).toEqual([{ ...patterns[0], difference: 3 }]);
    expect(patternsFor('evidenced', given)).toEqual([]);
  });

  test('evidence stands out on the evidenced basis only, where both claim alike', () => {
    const given = { answers: { v: backed(4), s: 4 } };
    expect(patternsFor('claimed', given)).toEqual([]);
    expect(patternsFor('evidenced', given)).toEqual([{ ...patterns[0], difference: 3 }]);
  });

  test('a principle about which nobody knew is not one at level 0', () => {
    expect(patternsFor('claimed', { answers: { v: 5, s: { unknown: true } } })).toEqual([]);
    expect(patternsFor('claimed', { answers: { v: 5, s: 0 } })).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import type { Facet } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

const facets: Facet[] = [
  { id: 'dimension', title: 'Dimension', values: { people: 'People', tools: 'Tools' }, many: false, scored: true },
  { id: 'second', title: 'Second dimension', values: { people: 'People' }, many: false, scored: false },
  {
    id: 'outcome',
    title: 'Outcome',
    values: { risk: 'Risk', cost: 'Cost', growth: 'Growth' },
    many: true,
    scored: true,
  },
];

const questionnaire = aQuestionnaire({
  facets,
  questions: [
    aQuestion({ id: 'a', facets: { dimension: ['people'], outcome: ['risk', 'cost'], second: ['people'] } }),
    aQuestion({ id: 'b', facets: { dimension: ['tools'], outcome: ['cost'] }, weight: 3 }),
    aQuestion({ id: 'c', facets: { dimension: ['people'] }, weight: 0 }),
    aQuestion({ id: 'd', facets: { dimension: ['people'], outcome: ['risk'] }, principle: 'optimize-and-automate' }),
  ],
});

describe('lenses', () => {
  const { lenses } = scored({ questionnaire, assessment: anAssessment({ answers: { a: 1, b: 5, c: 5, d: 4 } }) });

  test('there is one for each scored facet, with its values in the order of the author', () => {
    expect(lenses.map(({ id, title, values }) => [id, title, values.map((value) => [value.id, value.title])])).toEqual([
      [
        'dimension',
        'Dimension',
        [
          ['people', 'People'],
          ['tools', 'Tools'],
        ],
      ],
      [
        'outcome',
        'Outcome',
        [
          ['risk', 'Risk'],
          ['cost', 'Cost'],
          ['growth', 'Growth'],
        ],
      ],
    ]);
  });

  test('a value groups its questions across principles, weights and all', () => {
    expect(lenses[0]?.values).toMatchObject([
      { id: 'people', score: 2.5, asked: 3, scored: 2, ratings: 'FPPPN' },
      { id: 'tools', score: 5, asked: 1, scored: 1 },
    ]);
  });

  test('a question with many values counts in each', () => {
    expect(lenses[1]?.values).toMatchObject([
      { id: 'risk', score: 2.5 },
      { id: 'cost', score: (1 + 3 * 5) / 4 },
      { id: 'growth', unscored: 'notAsked', asked: 0 },
    ]);
  });

  test('values are judged like any other group', () => {
    const thin = scored({ questionnaire, assessment: anAssessment({ answers: { a: 1 } }) });
    expect(thin.lenses[1]?.values).toMatchObject([
      { id: 'risk', unscored: 'tooLittleKnown', known: 0.5 },
      { id: 'cost', unscored: 'tooLittleKnown', known: 0.25, interval: [0.25, 4] },
      { id: 'growth', unscored: 'notAsked' },
    ]);
  });

  test('an edition asks what it asks, in the lenses too', () => {
    const quick = scored({ questionnaire, assessment: anAssessment({ edition: 'quick', answers: { a: 1 } }) });
    expect(quick.lenses.flatMap(({ values }) => values.map(({ unscored }) => unscored))).toEqual(
      Array(5).fill('notAsked'),
    );
  });
});

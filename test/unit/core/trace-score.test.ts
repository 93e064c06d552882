import { describe, expect, test } from 'vitest';
import { traceScorecard } from '../../../src/core/scoring/trace-score.ts';
import { principleIds } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../support/a-questionnaire.ts';
import { anAssessment } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

describe('the trace', () => {
  const questionnaire = aQuestionnaire({
    questions: [
      aQuestion({ id: 'a', code: 'FV-1', title: 'First' }),
      aQuestion({ id: 'b', title: 'Second', weight: 3 }),
      aQuestion({ id: 'c', title: 'Third', weight: 0 }),
      aQuestion({ id: 'd', title: 'Fourth', weight: 0.5 }),
      aQuestion({ id: 'e', title: 'Fifth' }),
    ],
  });
  const answers = { a: 1, b: 4, c: 5, d: { unknown: true }, e: { notApplicable: { reason: 'x' } } } as const;
  const scorecard = scored({ questionnaire, assessment: anAssessment({ answers }) });

  test('lists every term in order, and what was left out with its reason', () => {
    expect(traceScorecard(scorecard)[0]).toEqual({
      id: 'focus-on-value',
      title: 'Focus on value',
      terms: [
        { id: 'a', title: 'FV-1 First', weight: 1, value: 1, product: 1 },
        { id: 'b', title: 'Second', weight: 3, value: 4, product: 12 },
      ],
      sum: 13,
      weight: 4,
      score: 13 / 4,
      left: [
        { id: 'c', title: 'Third', reason: 'weightless' },
        { id: 'd', title: 'Fourth', reason: 'unknown' },
        { id: 'e', title: 'Fifth', reason: 'notApplicable' },
      ],
    });
  });

  test('has every principle and then the whole, with the reason where there is no score', () => {
    const traces = traceScorecard(scorecard);
    expect(traces.map(({ id }) => id)).toEqual([...principleIds, 'overall']);
    expect(traces[1]).toMatchObject({ terms: [], sum: 0, weight: 0, unscored: 'notAsked' });
    const whole = traces.at(-1);
    expect(whole).toMatchObject({ sum: 13 / 4, weight: 1, unscored: 'tooLittleKnown' });
    expect(whole).not.toHaveProperty('score');
    expect(whole?.left).toHaveLength(6);
  });

  test('without principles, has every section, nested ones too, and what has no weight', () => {
    const inSection = (id: string, section: string) => {
      const { principle: _, ...question } = aQuestion({ id, section });
      return question;
    };
    const nested = aQuestionnaire({
      hasPrinciples: false,
      questions: [inSection('a', 'deep'), inSection('b', 'beside'), inSection('c', 'extra')],
      sections: [
        aSection({
          id: 'top',
          title: 'Top',
          sections: [
            aSection({ id: 'deep', title: 'Deep', weight: 2, questions: ['a'] }),
            aSection({ id: 'beside', title: 'Beside', questions: ['b'] }),
          ],
        }),
        aSection({ id: 'extra', title: 'Extra', weight: 0, questions: ['c'] }),
      ],
    });
    const traces = traceScorecard(
      scored({ questionnaire: nested, assessment: anAssessment({ answers: { a: 1, b: 4, c: 5 } }) }),
    );
    expect(traces.map(({ id, score }) => [id, score])).toEqual([
      ['top', 2],
      ['deep', 1],
      ['beside', 4],
      ['extra', 5],
      ['overall', 2],
    ]);
    expect(traces[0]?.terms.map(({ id, product }) => [id, product])).toEqual([
      ['deep', 2],
      ['beside', 4],
    ]);
    expect(traces.at(-1)?.terms.map(({ id }) => id)).toEqual(['top']);
    expect(traces.at(-1)?.left).toEqual([{ id: 'extra', title: 'Extra', reason: 'weightless' }]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/model/assessment.ts';
import { questions } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

const fresh: Evidence = { type: 'record', date: '2025-11-22' };
const stale: Evidence = { type: 'record', date: '2025-11-21' };
const undated: Evidence = { type: 'record' };
const outdated: Evidence = { type: 'record', date: '2026-11-01', outdated: true };

describe('coverage', () => {
  test('counts questions by state, whatever their weight', () => {
    const questionnaire = aQuestionnaire({ questions: questions(6, { weight: 0 }) });
    const answers = {
      q1: 1,
      q2: 0,
      q3: { unknown: true },
      q4: { note: 'x' },
      q5: { notApplicable: { reason: 'x' } },
    } as const;
    expect(scored({ questionnaire, assessment: anAssessment({ answers }) }).coverage).toEqual({
      asked: 6,
      scored: 2,
      unknown: 1,
      unanswered: 2,
      notApplicable: 1,
      answeredShare: 2 / 5,
    });
  });

  test('has no share when nothing applies, or nothing was asked', () => {
    const nothing = { asked: 0, scored: 0, unknown: 0, unanswered: 0, notApplicable: 0 };
    const empty = scored({ questionnaire: aQuestionnaire({ questions: [] }), assessment: anAssessment() });
    expect(empty.coverage).toStrictEqual(nothing);
    const answers = { q1: { notApplicable: { reason: 'x' } } };
    const exempt = scored({
      questionnaire: aQuestionnaire({ questions: questions(1) }),
      assessment: anAssessment({ answers }),
    });
    expect(exempt.coverage).toStrictEqual({ ...nothing, asked: 1, notApplicable: 1 });
  });
});

describe('assurance', () => {
  test('counts items by age, and scored questions by what backs them', () => {
    const answers = {
      q1: { level: 2, evidence: [fresh, stale], confidence: 'high' },
      q2: { level: 2, evidence: [stale, undated, outdated], confidence: 'low' },
      q3: { level: 0 },
      q4: { unknown: true, evidence: [fresh], confidence: 'medium' },
    } as const;
    const questionnaire = aQuestionnaire({ questions: questions(4) });
    expect(scored({ questionnaire, assessment: anAssessment({ answers }) }).assurance).toEqual({
      questionsWithCurrentEvidence: 1,
      questionsWithEvidence: 2,
      items: 6,
      staleItems: 2,
      undatedItems: 1,
      outdatedItems: 1,
      confidence: { low: 1, medium: 0, high: 1, notStated: 1 },
    });
  });

  test('is judged on the as-of date', () => {
    const questionnaire = aQuestionnaire({ questions: questions(1) });
    const assessment = anAssessment({ answers: { q1: { level: 2, evidence: [fresh] } } });
    const later = scored({ questionnaire, assessment, asOf: '2026-11-23' });
    expect(later).toMatchObject({ asOf: '2026-11-23', assurance: { staleItems: 1, questionsWithCurrentEvidence: 0 } });
    expect(scored({ questionnaire, assessment })).toMatchObject({ asOf: '2026-11-22', assurance: { staleItems: 0 } });
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, evidenceFor } from '../../support/an-assessment.ts';
import { questionOf, scored } from '../../support/scored.ts';

const questionnaire = aQuestionnaire({ questions: [aQuestion({ id: 'q' })] });

function stateOf(answer: Partial<Answer> | undefined, asOf?: string) {
  const assessment = anAssessment(answer ? { answers: { q: answer } } : {});
  return questionOf(scored({ questionnaire, assessment, ...(asOf && { asOf }) }), 'q');
}

describe('the state of a question', () => {
  test.each<[string, Partial<Answer> | undefined, string]>([
    ['a level', { level: 3 }, 'scored'],
    ['level 0', { level: 0 }, 'scored'],
    ['no answer', undefined, 'unanswered'],
    ['an empty answer', {}, 'unanswered'],
    ['a note only', { note: 'Ask again in May.' }, 'unanswered'],
    ['evidence only', { evidence: evidenceFor(5) }, 'unanswered'],
    ['bright and weak spots only', { best: 'One team.', worst: 'The others.', confidence: 'high' }, 'unanswered'],
    ['unknown', { unknown: true }, 'unknown'],
    ['an exemption', { notApplicable: { reason: 'No suppliers.' } }, 'notApplicable'],
  ])('%s', (_, answer, state) => {
    expect(stateOf(answer).state).toBe(state);
  });

  test.each([
    ['before its last day', '2027-05-30', 'notApplicable'],
    ['on its last day', '2027-05-31', 'notApplicable'],
    ['a day later', '2027-06-01', 'unanswered'],
  ])('an exemption %s', (_, asOf, state) => {
    const notApplicable = { reason: 'No suppliers.', until: '2027-05-31' };
    expect(stateOf({ notApplicable }, asOf)).toMatchObject({ state, notApplicable });
  });

  test.each<[string, Partial<Answer>]>([
    ['unknown', { unknown: true, evidence: evidenceFor(3) }],
    ['unanswered', { note: 'Later.', evidence: evidenceFor(3) }],
    ['notApplicable', { notApplicable: { reason: 'No suppliers.' } }],
  ])('%s has no level, no value and no texts of levels', (state, answer) => {
    const score = stateOf(answer);
    expect(score.state).toBe(state);
    for (const key of ['claimed', 'evidenced', 'assuranceGap', 'value', 'reached', 'next', 'action']) {
      expect(score).not.toHaveProperty(key);
    }
  });

  test('what was said is kept even where it does not count', () => {
    const evidence = evidenceFor(2);
    const score = stateOf({ unknown: true, note: 'Nobody knew.', confidence: 'low', best: 'b', worst: 'w', evidence });
    expect(score).toMatchObject({ note: 'Nobody knew.', confidence: 'low', best: 'b', worst: 'w' });
    expect(score.evidence).toEqual([{ ...evidence[0], ageMonths: 2 }]);
  });
});

describe('what was asked', () => {
  const edition = aQuestionnaire({
    questions: [aQuestion({ id: 'always', editions: ['quick'] }), aQuestion({ id: 'full-only' })],
    editions: { full: { title: 'Full edition' }, quick: { title: 'Quick edition' } },
  });

  test('a question outside the edition is not asked, and its answer is not scored', () => {
    const assessment = anAssessment({ edition: 'quick', answers: { always: 2, 'full-only': 5 } });
    const scorecard = scored({ questionnaire: edition, assessment });
    expect(scorecard.questions.map(({ id }) => id)).toEqual(['always']);
    expect(scorecard.principles[0]).toMatchObject({ score: 2, asked: 1, scored: 1 });
    expect(scorecard.questionnaire).toMatchObject({ edition: 'quick', editionTitle: 'Quick edition' });
  });

  test('an answer to a question that nobody knows is left alone', () => {
    const assessment = anAssessment({ answers: { always: 2, 'full-only': 3, elsewhere: 5 } });
    expect(scored({ questionnaire: edition, assessment }).principles[0]?.score).toBe(2.5);
  });

  test('questions may have ids such as "constructor"', () => {
    const odd = aQuestionnaire({ questions: [aQuestion({ id: 'constructor' }), aQuestion({ id: 'q' })] });
    const scorecard = scored({ questionnaire: odd, assessment: anAssessment({ answers: { q: 4 } }) });
    expect(scorecard.questions.map(({ state }) => state)).toEqual(['unanswered', 'scored']);
  });

  test('a rubric that is not loaded is an error of the program, named by question', () => {
    const rubrics = new Map();
    expect(() => scored({ questionnaire, assessment: anAssessment(), rubrics })).toThrow(
      'the rubric of "q" is not loaded',
    );
  });
});

describe('the basis', () => {
  const assessment = anAssessment({ answers: { q: { level: 4, evidence: evidenceFor(2) } } });

  test.each([
    ['claimed', 4, 'Measured'],
    ['evidenced', 2, 'Local'],
  ] as const)('%s decides value and reached level, and both levels are always there', (basis, value, name) => {
    const score = questionOf(scored({ questionnaire, assessment, basis }), 'q');
    expect(score).toMatchObject({ claimed: 4, evidenced: 2, assuranceGap: 2, value, reached: { level: value, name } });
    expect(score.next).toMatchObject({ level: 3, onFile: ['1 record (2 months old)', '1 place named'] });
  });

  test('is the one of the assessment unless another is asked for', () => {
    const evidenced = { ...assessment, basis: 'evidenced' } as const;
    expect(scored({ questionnaire, assessment: evidenced }).basis).toBe('evidenced');
    expect(scored({ questionnaire, assessment: evidenced, basis: 'claimed' }).basis).toBe('claimed');
    expect(scored({ questionnaire, assessment: evidenced }).principles[0]?.score).toBe(2);
  });
});

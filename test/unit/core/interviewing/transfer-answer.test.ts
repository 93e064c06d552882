import { describe, expect, test } from 'vitest';
import { reduceInterview, startInterview } from '../../../../src/core/interviewing/reduce-interview.ts';
import { transferEvents } from '../../../../src/core/interviewing/transfer-answer.ts';
import type { Answer } from '../../../../src/model/assessment.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { anAnswer, evidenceFor, today } from '../../../support/an-assessment.ts';

const interview = { questions: [aQuestion({ id: 'q1' })], asOf: today };

/** The answer after a prepared one was given as a person would give it; throws when a part of it is refused. */
function transferred(prepared: Partial<Answer>, present?: Partial<Answer>): Answer | undefined {
  const before = present && anAnswer(present);
  let state = startInterview(interview, new Map(before ? [['q1', before]] : []), ['q1'], false);
  for (const event of transferEvents(anAnswer(prepared), before)) {
    const step = reduceInterview(interview, state, event);
    if (step.refused !== undefined) throw new Error(step.refused);
    state = step.state;
  }
  return state.answers.get('q1');
}

const full: Answer = {
  level: 3,
  confidence: 'medium',
  note: 'Two of three teams.',
  best: 'The desk.',
  worst: 'Nights.',
  evidence: evidenceFor(3),
};

describe('a prepared answer', () => {
  test.each<[string, Partial<Answer>]>([
    ['with everything', full],
    ['unknown', { unknown: true, note: 'Nobody had seen it.' }],
    ['not applicable', { notApplicable: { reason: 'No suppliers.', approvedBy: 'Kim', until: '2027-05-31' } }],
    ['with evidence alone', { evidence: evidenceFor(2) }],
    ['that says nothing', {}],
  ])('%s becomes the answer', (_, prepared) => {
    const wanted = anAnswer(prepared);
    expect(transferred(prepared)).toEqual(Object.keys(prepared).length === 0 ? undefined : wanted);
  });

  test('takes the place of what was said; what it does not speak of stays', () => {
    const present: Partial<Answer> = { unknown: true, note: 'Ask Kim.', confidence: 'low', best: 'Cards.' };
    expect(transferred({ level: 4, note: 'Kim has shown it.' }, present)).toEqual({
      ...{ level: 4, note: 'Kim has shown it.', confidence: 'low', best: 'Cards.' },
      evidence: [],
    });
  });

  test('evidence that is there stays, and is not repeated', () => {
    const [first, second, third] = evidenceFor(4);
    if (!first || !second || !third) throw new Error('there is too little evidence');
    const { type, ...rest } = second;
    const present = anAnswer({ level: 2, evidence: [first, second] });
    expect(transferred({ level: 4, evidence: [{ ...rest, type }, third] }, present)?.evidence).toEqual([
      first,
      second,
      third,
    ]);
  });

  test('the same once more changes nothing', () => {
    const once = transferred(full);
    expect(transferred(full, once)).toEqual(once);
  });

  test.each<[string, Partial<Answer>]>([
    ['a title of spaces', { level: 2, evidence: [{ type: 'record', title: ' ', date: '2026-10-01' }] }],
    ['a reason of spaces', { notApplicable: { reason: ' ' } }],
    ['more periods than anybody counts', { level: 2, evidence: [{ type: 'measure', periods: 1e17 }] }],
  ])('with %s, as a file may hold it, is not refused', (_, prepared) => {
    expect(transferred(prepared)).toEqual(anAnswer(prepared));
  });

  test('a note of spaces, as a file may hold it, takes no note away', () => {
    expect(transferred({ level: 2, note: ' ' }, { note: 'In May.' })?.note).toBe(' ');
  });
});

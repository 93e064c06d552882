import { describe, expect, test } from 'vitest';
import { coherenceAbout, judgeNow } from '../../../../src/core/interviewing/judge-now.ts';
import type { Answer } from '../../../../src/model/assessment.ts';
import { aQuestion, questions } from '../../../support/a-question.ts';
import { aQuestionnaire } from '../../../support/a-questionnaire.ts';
import { anAnswer, backed, evidenceFor, today } from '../../../support/an-assessment.ts';
import { compiledLadder, rubricFor } from '../../../support/compiled-ladder.ts';

const question = aQuestion({ id: 'q1' });
const judge = (answer: Partial<Answer> | undefined) =>
  judgeNow(question, answer && anAnswer(answer), compiledLadder(), today);

describe('what the rubric makes of an answer at the table', () => {
  test('claimed 4, evidenced 2: what level 3 needs', () => {
    const standing = judge({ level: 4, evidence: evidenceFor(2) });
    expect(standing).toMatchObject({ claimed: 4, evidenced: 2, next: { level: 3, name: 'Shared' } });
    expect(standing?.next?.missing).toEqual([
      'needs a document not older than 12 months',
      'needs records or observations not older than 12 months from two places',
    ]);
  });

  test('a claim without evidence', () => {
    expect(judge({ level: 5 })).toMatchObject({ claimed: 5, evidenced: 1, next: { level: 2, name: 'Local' } });
  });

  test('a claim that the evidence supports, and what the level above would need', () => {
    const standing = judge(backed(3));
    expect(standing).toMatchObject({ claimed: 3, evidenced: 3, next: { level: 4, text: 'Anchor 4 of q1.' } });
    expect(standing?.next?.missing).not.toEqual([]);
  });

  test('nothing is above the highest level', () => {
    expect(judge(backed(5))).toEqual({ claimed: 5, evidenced: 5 });
  });

  test.each<[string, Partial<Answer> | undefined]>([
    ['no answer', undefined],
    ['a note only', { note: 'Later.' }],
    ['what nobody knew', { unknown: true, evidence: evidenceFor(3) }],
    ['an exemption', { notApplicable: { reason: 'No suppliers.' } }],
    ['an exemption that has ended', { notApplicable: { reason: 'No suppliers.', until: '2026-11-21' } }],
  ])('%s claims nothing', (_, answer) => {
    expect(judge(answer)).toBeUndefined();
  });

  test('a checklist is held to the same ladder', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id }));
    const checklist = aQuestion({ id: 'q1', kind: 'checklist', anchors: [], items });
    const answer = anAnswer({ checked: items.map(({ id }) => id) });
    expect(judgeNow(checklist, answer, rubricFor(checklist), today)).toMatchObject({ claimed: 5, evidenced: 1 });
  });
});

describe('answers that do not go together', () => {
  const rule = (from: string, base: string) => ({
    id: `${from}-on-${base}`,
    if: { question: from, atLeast: 4 },
    expect: { question: base, atLeast: 3 },
    because: 'One rests on the other.',
    ask: 'What does it rest on?',
  });
  const questionnaire = aQuestionnaire({
    questions: [aQuestion({ id: 'q1', code: 'A-1' }), ...questions(4).slice(1)],
    coherence: [rule('q1', 'q2'), rule('q3', 'q4')],
  });
  const about = (id: string, answers: Record<string, Partial<Answer>>) =>
    coherenceAbout(
      id,
      questionnaire,
      new Map(Object.entries(answers).map(([key, answer]) => [key, anAnswer(answer)])),
      (asked, answer) => judgeNow(asked, answer, compiledLadder(), today)?.claimed,
    );

  test('are told from both sides, with the levels that were claimed', () => {
    const answers = { q1: { level: 4 }, q2: { level: 2 } };
    const [found, ...others] = about('q1', answers);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      because: 'One rests on the other.',
      if: { question: 'q1', code: 'A-1', level: 4 },
      expect: { question: 'q2', atLeast: 3, level: 2 },
    });
    expect(about('q2', answers)).toEqual([found]);
  });

  test('are not told about another question', () => {
    expect(about('q3', { q1: { level: 4 }, q2: { level: 2 } })).toEqual([]);
  });

  test.each<[string, Record<string, Partial<Answer>>]>([
    ['both are high', { q1: { level: 4 }, q2: { level: 3 } }],
    ['the first is low', { q1: { level: 3 }, q2: { level: 0 } }],
    ['the second has no answer', { q1: { level: 5 } }],
    ['nobody knew the second', { q1: { level: 5 }, q2: { unknown: true } }],
  ])('nothing is told when %s', (_, answers) => {
    expect(about('q1', answers)).toEqual([]);
  });
});

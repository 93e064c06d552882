import { describe, expect, test } from 'vitest';
import { isComparable } from '../../../../src/core/comparing/is-comparable.ts';
import type { Question } from '../../../../src/model/questionnaire.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { evidenceFor } from '../../../support/an-assessment.ts';
import { compared, focusOnValue, type SideGiven } from '../../../support/compared.ts';

const anchors = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('questions that cannot be compared', () => {
  test('are listed with their levels, and never as a regression', () => {
    const before = { answers: { a: { level: 4, confidence: 'high', evidence: evidenceFor(4) } as const, b: 3 } };
    const after = { questions: { a: { anchors }, b: {} }, answers: { a: 1, b: 3 } };
    const comparison = compared(before, after);
    expect(comparison.questions[0]).toMatchObject({
      id: 'a',
      isNotComparable: true,
      before: { claimed: 4, evidenced: 4 },
      after: { claimed: 1, evidenced: 1 },
    });
    expect(comparison.questions[1]).not.toHaveProperty('isNotComparable');
    expect(comparison.changes.filter((change) => 'question' in change)).toEqual([]);
    expect(focusOnValue(comparison).parts).toEqual({ answers: 0, questionnaire: -1.5, rubric: 0, time: 0 });
  });

  const choice: Partial<Question> = {
    kind: 'choice',
    anchors: [],
    options: [
      { id: 'never', label: 'Never', level: 0 },
      { id: 'always', label: 'Always', level: 3 },
    ],
  };
  const number: Partial<Question> = {
    kind: 'number',
    anchors: [],
    unit: 'percent',
    better: 'higher',
    thresholds: [10, 20],
  };
  const checklist: Partial<Question> = { kind: 'checklist', anchors: [], items: [{ id: 'one', label: 'One' }] };

  test.each<[string, boolean, Partial<Question>, Partial<Question>]>([
    ['the same anchors', true, { anchors }, { anchors: [...anchors] }],
    ['anchors whose lines break elsewhere', true, { anchors: ['one two'] }, { anchors: [' one\n  two\n'] }],
    ['another anchor', false, { anchors }, { anchors: [...anchors.slice(1), 'g'] }],
    ['one anchor more', false, { anchors }, { anchors: [...anchors, 'g'] }],
    ['another question text and title', true, {}, { question: 'How now?', title: 'Now' }],
    ['another weight, principle and section', true, {}, { weight: 3, principle: 'start-where-you-are', section: 'x' }],
    ['another kind', false, { anchors: [] }, { anchors: [], kind: 'number' }],
    [
      'options that stand for other levels',
      true,
      choice,
      { ...choice, options: choice.options?.map((option) => ({ ...option, level: 1 })) ?? [] },
    ],
    ['another label', false, choice, { ...choice, options: [{ id: 'never', label: 'Seldom', level: 0 }] }],
    ['other items', false, checklist, { ...checklist, items: [{ id: 'two', label: 'One' }] }],
    ['other thresholds', true, number, { ...number, thresholds: [20, 30] }],
    ['another unit', false, number, { ...number, unit: 'days' }],
    ['the other direction', false, number, { ...number, better: 'lower' }],
  ])('%s: %s', (_, isSame, before, after) => {
    const [then, now] = [aQuestion({ id: 'a', ...before }), aQuestion({ id: 'a', ...after })];
    expect(isComparable(then, now)).toBe(isSame);
    expect(isComparable(now, then)).toBe(isSame);
  });

  test('other thresholds judge the same figure otherwise: that is the rubric', () => {
    const side = (thresholds: number[]): SideGiven => ({
      questions: { a: { ...number, thresholds } },
      answers: { a: { value: 25 } },
    });
    const comparison = compared(side([10, 20, 30, 40, 50]), side([20, 30, 40, 50, 60]));
    expect(focusOnValue(comparison)).toMatchObject({ before: 2, after: 1, parts: { rubric: -1, answers: 0 } });
    const [change] = comparison.changes.filter((each) => 'question' in each);
    expect(change).toMatchObject({ kind: 'lowered', cause: 'rubric' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer, Evidence } from '../../../../src/model/assessment.ts';
import { evidenceFor } from '../../../support/an-assessment.ts';
import { compared, focusOnValue, type SideGiven } from '../../../support/compared.ts';
import { ladderWithValues } from '../../../support/compiled-ladder.ts';
import { strictLadder } from '../../../support/other-rubrics.ts';

const none = { answers: 0, questionnaire: 0, rubric: 0, time: 0 };
const exempt = { notApplicable: { reason: 'No suppliers.' } } as const;

describe('one thing changes', () => {
  test('an answer: all is answers', () => {
    const change = focusOnValue(
      compared({ answers: { a: 3, b: 3, c: 2, d: 2 } }, { answers: { a: 4, b: 3, c: 2, d: 2 } }),
    );
    expect(change).toMatchObject({ before: 10 / 4, after: 11 / 4, delta: 0.25, parts: { ...none, answers: 0.25 } });
    expect(change).not.toHaveProperty('isNotComparable');
  });

  test('the day: all is time', () => {
    // Twelve months and a day after 2026-10-01 the evidence supports level 1 only: (3·1 + 1·3) ÷ 4 becomes (1 + 3) ÷ 4.
    const side: SideGiven = {
      questions: { a: {}, b: { weight: 3 } },
      answers: { a: { level: 3, evidence: evidenceFor(3) }, b: 1 },
      basis: 'evidenced',
    };
    const change = focusOnValue(compared(side, { ...side, asOf: '2027-10-02' }));
    expect(change).toMatchObject({ before: 1.5, after: 1, delta: -0.5, parts: { ...none, time: -0.5 } });
  });

  test('a weight: all is questionnaire', () => {
    const answers = { a: 4, b: 1 };
    const change = focusOnValue(compared({ answers }, { answers, questions: { a: { weight: 3 }, b: {} } }));
    expect(change).toMatchObject({ before: 2.5, after: 13 / 4, delta: 0.75, parts: { ...none, questionnaire: 0.75 } });
  });

  test('the rubric: all is rubric', () => {
    const answers = { a: 3, b: 2 };
    const stricter = focusOnValue(compared({ answers }, { answers, rubric: strictLadder() }));
    expect(stricter).toMatchObject({ before: 2.5, after: 1.5, delta: -1, parts: { ...none, rubric: -1 } });
    const dearer = focusOnValue(compared({ answers }, { answers, rubric: ladderWithValues([0, 1, 3, 6, 8, 9]) }));
    expect(dearer).toMatchObject({ before: 2.5, after: 4.5, delta: 2, parts: { ...none, rubric: 2 } });
  });

  test('the questions: all is questionnaire', () => {
    const [before, after] = [{ answers: { a: 3, b: 1 } }, { answers: { a: 3, c: 5 } }];
    expect(focusOnValue(compared(before, after))).toMatchObject({ delta: 2, parts: { ...none, questionnaire: 2 } });
  });

  test('the edition: all is questionnaire', () => {
    const side = {
      questions: { a: { editions: ['quick'] }, b: {} },
      questionnaire: { editions: { full: { title: 'Full' }, quick: { title: 'Quick' } } },
      answers: { a: 1, b: 4 },
    };
    const change = focusOnValue(compared({ ...side, assessment: { edition: 'quick' } }, side));
    expect(change).toMatchObject({ before: 1, after: 2.5, parts: { ...none, questionnaire: 1.5 } });
  });
});

describe('absence', () => {
  test('becoming scored and unscored belongs to the answers', () => {
    const [before, after] = [
      { a: 3, b: 3, c: 3, d: 3, e: 1 },
      { a: 3, b: 3, c: 3, d: 3, e: { unknown: true } as const },
    ];
    const change = focusOnValue(compared({ answers: before }, { answers: after }));
    expect(change).toMatchObject({ before: 13 / 5, after: 3, parts: { ...none, answers: 3 - 13 / 5 } });
  });

  test('a question that does not apply is in no sum', () => {
    const change = focusOnValue(compared({ answers: { a: 3, b: 3, c: 0 } }, { answers: { a: 3, b: 3, c: exempt } }));
    expect(change).toMatchObject({ before: 2, after: 3, scoredAfter: 2, parts: { ...none, answers: 1 } });
  });

  test('a question of weight 0 moves nothing', () => {
    const questions = { a: {}, b: { weight: 0 } };
    const change = focusOnValue(
      compared({ questions, answers: { a: 2, b: 5 } }, { questions, answers: { a: 2, b: 0 } }),
    );
    expect(change).toMatchObject({ delta: 0, parts: none });
  });
});

// Two questions are on both sides. On the evidenced basis their levels are, for each rubric, day and answer:
//   a: 3 by the earlier rubric on the earlier day, else 2 (its records age, and the later rubric claims one level less)
//   b: 1 as answered before, 0 by the later rubric; 2 as answered after, whatever the rubric
const date = '2026-10-01';
const aging: Evidence[] = [
  { type: 'document', title: 'Rule', date },
  { type: 'record', title: 'Log', date: '2026-01-10', place: 'Payments' },
  { type: 'record', title: 'List', date: '2026-01-10', place: 'Cards' },
];
const fresh: Answer = { level: 4, evidence: [{ type: 'record', title: 'Minutes', date }] };
const everythingBefore: SideGiven = {
  questions: { a: {}, b: {}, gone: { weight: 2 } },
  answers: { a: { level: 3, evidence: aging }, b: 1, gone: 0 },
  basis: 'evidenced',
};
const everythingAfter: SideGiven = {
  questions: { a: { weight: 3 }, b: {}, come: {} },
  answers: { a: { level: 3, evidence: aging }, b: fresh, come: 5 },
  rubric: strictLadder(),
  asOf: '2027-03-01',
  basis: 'evidenced',
};

describe('everything at once', () => {
  // V(weights, rubric, day, answers), first with weights 1 and 1, then with 3 and 1.
  const v = {
    '0000': (3 + 1) / 2,
    '1000': (3 * 3 + 1) / 4,
    '1100': (3 * 2 + 0) / 4,
    '1110': (3 * 2 + 0) / 4,
    '1111': (3 * 2 + 2) / 4,
    '0001': (3 + 2) / 2,
    '0011': (2 + 2) / 2,
    '0111': (2 + 2) / 2,
  };

  test('each part is half the sum of its steps in one order and in the reverse', () => {
    const change = focusOnValue(compared(everythingBefore, everythingAfter));
    expect(change.before).toBe((3 + 1 + 2 * 0) / 4);
    expect(change.after).toBe((3 * 2 + 2 + 1) / 5);
    expect(change.parts?.rubric).toBe((v['1100'] - v['1000'] + v['0111'] - v['0011']) / 2);
    expect(change.parts?.rubric).toBe(-0.5);
    expect(change.parts?.time).toBe((v['1110'] - v['1100'] + v['0011'] - v['0001']) / 2);
    expect(change.parts?.time).toBe(-0.25);
    expect(change.parts?.answers).toBe((v['1111'] - v['1110'] + v['0001'] - v['0000']) / 2);
    expect(change.parts?.answers).toBe(0.5);
    const weights = (v['1000'] - v['0000'] + v['1111'] - v['0111']) / 2;
    expect(weights).toBe(0.25);
    expect(change.parts?.questionnaire).toBeCloseTo(weights + (v['0000'] - 1) + (1.8 - v['1111']), 12);
    expect(change.parts?.questionnaire).toBeCloseTo(1.05, 12);
    expect(change.delta).toBeCloseTo(1.05 - 0.5 - 0.25 + 0.5, 12);
  });

  test('the other way round every part is the negative', () => {
    const { parts } = focusOnValue(compared(everythingAfter, everythingBefore));
    expect(parts?.rubric).toBe(0.5);
    expect(parts?.time).toBe(0.25);
    expect(parts?.answers).toBe(-0.5);
    expect(parts?.questionnaire).toBeCloseTo(-1.05, 12);
  });
});

describe('too little in common', () => {
  const anchors = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('other anchors: the whole delta is questionnaire', () => {
    const change = focusOnValue(compared({ answers: { a: 3 } }, { questions: { a: { anchors } }, answers: { a: 1 } }));
    expect(change).toMatchObject({ delta: -2, parts: { ...none, questionnaire: -2 }, isNotComparable: true });
  });

  test('one corner without weight is enough', () => {
    // Before, only a is scored; after, only b: with the answers of one side nothing of the other has a value.
    const unknown = { unknown: true } as const;
    const [before, after] = [{ answers: { a: 3, b: unknown } }, { answers: { a: unknown, b: 4 } }];
    expect(focusOnValue(compared(before, after))).toMatchObject({ delta: 1, parts: { ...none, answers: 1 } });
    const weightless = { questions: { a: {}, b: { weight: 0 } }, answers: { a: 3, b: 2 } };
    const swapped = { questions: { a: { weight: 0 }, b: {} }, answers: { a: unknown, b: 2 } };
    expect(focusOnValue(compared(weightless, swapped))).toMatchObject({
      delta: -1,
      parts: { ...none, questionnaire: -1 },
      isNotComparable: true,
    });
  });

  test('an unscored end: no delta, no parts, and the reason', () => {
    const [before, after] = [{ answers: { a: 3, b: 3 } }, { answers: { a: 3, b: { unknown: true } as const } }];
    const change = focusOnValue(compared(before, { ...after, questionnaire: { minimumKnown: 0.7 } }));
    expect(change).toMatchObject({ before: 3, unscoredAfter: 'tooLittleKnown' });
    for (const key of ['after', 'delta', 'parts', 'isNotComparable']) expect(change).not.toHaveProperty(key);
  });
});

test('equal questionnaires and rubrics: their parts are exactly 0, whatever the binary sums', () => {
  const questions = { a: { weight: 0.1 }, b: { weight: 0.2 }, c: { weight: 7.3 } };
  const [before, after] = [
    { a: 3, b: 1, c: 2 },
    { a: 2, b: 5 },
  ];
  const { parts } = focusOnValue(compared({ questions, answers: before }, { questions, answers: after }));
  expect(parts).toEqual({ ...none, answers: parts?.answers });
  expect(parts?.answers).toBeCloseTo((0.2 + 1) / 0.3 - (0.3 + 0.2 + 14.6) / 7.6, 12);
});

import { describe, expect, test } from 'vitest';
import { findUniformAnswers } from '../../../src/core/insight/find-uniform-answers.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { questions } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

const times = (count: number, level: number): number[] => Array(count).fill(level);

/** As many levels: mostly 4, and 3 for so many, spread so that no long run comes about. */
function mostlyFour(count: number, others: number): number[] {
  const step = Math.floor(count / others);
  return Array.from({ length: count }, (_, index) => (index % step === step - 1 && index < step * others ? 3 : 4));
}

test('nothing answered is not uniform', () => {
  expect(findUniformAnswers([])).toBeUndefined();
});

describe('one level in a row', () => {
  test.each([
    [11, undefined],
    [12, { reason: 'run', questions: 12, level: 3 }],
    [13, { reason: 'run', questions: 13, level: 3 }],
  ])('%i times', (count, found) => {
    expect(findUniformAnswers(times(count, 3))).toEqual(found);
    expect(findUniformAnswers([0, 5, ...times(count, 3), 1, 4])).toEqual(found);
    expect(findUniformAnswers([0, 5, ...times(count, 3)])).toEqual(found);
  });

  test('level 0 counts as any other', () => {
    expect(findUniformAnswers(times(12, 0))).toEqual({ reason: 'run', questions: 12, level: 0 });
    expect(findUniformAnswers(times(11, 0))).toBeUndefined();
  });

  test('twelve of one level that are not in a row', () => {
    expect(findUniformAnswers([...times(11, 2), 5, ...times(11, 2)])).toBeUndefined();
  });

  test('the longest run is told, of two alike the first', () => {
    const longest = findUniformAnswers([...times(12, 1), ...times(14, 5), ...times(13, 1)]);
    expect(longest).toEqual({ reason: 'run', questions: 14, level: 5 });
    expect(findUniformAnswers([...times(12, 2), ...times(12, 4)])).toMatchObject({ level: 2 });
  });

  test('comes before a small spread', () => {
    expect(findUniformAnswers(times(40, 4))).toEqual({ reason: 'run', questions: 40, level: 4 });
  });
});

describe('hardly any difference', () => {
  test('thirty questions are enough, twenty-nine are not', () => {
    expect(findUniformAnswers(mostlyFour(30, 3))).toEqual({ reason: 'spread', questions: 30 });
    expect(findUniformAnswers(mostlyFour(29, 3))).toBeUndefined();
  });

  test('a standard deviation below 0.35', () => {
    // Five of 35: √(5 × 30) ÷ 35 = 0.3499; five of 34: √(5 × 29) ÷ 34 = 0.3542.
    expect(findUniformAnswers(mostlyFour(35, 5))).toEqual({ reason: 'spread', questions: 35 });
    expect(findUniformAnswers(mostlyFour(34, 5))).toBeUndefined();
  });

  test('one far off outweighs several close by', () => {
    const close = mostlyFour(36, 4);
    expect(findUniformAnswers(close)).toEqual({ reason: 'spread', questions: 36 });
    expect(findUniformAnswers(close.with(0, 0))).toBeUndefined();
  });
});

describe('in a scorecard', () => {
  function uniformIn(answers: readonly (number | Partial<Answer>)[]) {
    const questionnaire = aQuestionnaire({ questions: questions(answers.length) });
    const given = Object.fromEntries(answers.map((answer, index) => [`q${index + 1}`, answer]));
    return scored({ questionnaire, assessment: anAssessment({ answers: given, basis: 'evidenced' }) });
  }

  test('the claimed levels are looked at, also on the evidenced basis', () => {
    const mixed = Array.from({ length: 12 }, (_, index) => ({ ...backed(index % 4), level: 3 }));
    expect(uniformIn(mixed).uniform).toEqual({ reason: 'run', questions: 12, level: 3 });
    const varied = Array.from({ length: 12 }, (_, index) => 1 + (index % 4));
    expect(uniformIn(varied)).not.toHaveProperty('uniform');
  });

  test('a question without a level is no answer', () => {
    expect(uniformIn([...times(11, 3), { unknown: true }])).not.toHaveProperty('uniform');
    expect(uniformIn([...mostlyFour(29, 3), { unknown: true }])).not.toHaveProperty('uniform');
    expect(uniformIn(mostlyFour(30, 3)).uniform).toEqual({ reason: 'spread', questions: 30 });
  });

  test('the order asked decides, not the order of the answers', () => {
    const levels = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 3 : 1));
    expect(uniformIn(levels)).not.toHaveProperty('uniform');
    const sorted = Object.entries(levels).sort(([, left], [, right]) => left - right);
    const answers = Object.fromEntries(sorted.map(([index, level]) => [`q${Number(index) + 1}`, level]));
    const questionnaire = aQuestionnaire({ questions: questions(24) });
    expect(scored({ questionnaire, assessment: anAssessment({ answers }) })).not.toHaveProperty('uniform');
  });
});

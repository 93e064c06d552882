import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import type { GroupScore } from '../../../src/model/scorecard.ts';
import { aQuestion, questions } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed, evidenceFor } from '../../support/an-assessment.ts';
import { compiledLadder, ladderWithValues } from '../../support/compiled-ladder.ts';
import { groupOf, scored } from '../../support/scored.ts';

const unknown = { unknown: true } as const;
const exempt = { notApplicable: { reason: 'No suppliers.' } } as const;

type Given = number | Partial<Answer> | undefined;

/** The group of questions with these answers in order; undefined is no answer; weights default to 1. */
function groupWith(
  answers: readonly Given[],
  weights: readonly number[] = [],
  basis: 'claimed' | 'evidenced' = 'claimed',
): GroupScore {
  const asked = answers.map((_, index) => aQuestion({ id: `q${index + 1}`, weight: weights[index] ?? 1 }));
  const given = answers.flatMap((answer, index) => (answer === undefined ? [] : [[`q${index + 1}`, answer] as const]));
  const assessment = anAssessment({ answers: Object.fromEntries(given) });
  return groupOf(scored({ questionnaire: aQuestionnaire({ questions: asked }), assessment, basis }).sections, 'main');
}

describe('rule 1: the score', () => {
  test('is the weighted mean of the values', () => {
    expect(groupWith([1, 2, 5]).score).toBe(8 / 3);
    expect(groupWith([1, 2, 5], [1, 2, 5]).score).toBe(30 / 8);
    expect(groupWith([0, 0, 0])).toMatchObject({ score: 0, level: 0, ratings: 'NNNNN' });
    expect(groupWith([5, 5, 5])).toMatchObject({ score: 5, level: 5, ratings: 'FFFFF' });
  });

  test('weight 0 keeps a question out of every figure', () => {
    expect(groupWith([1, 5, 3], [1, 0, 1])).toMatchObject({
      score: 2,
      interval: [2, 2],
      known: 1,
      median: 2,
      highest: 3,
      ratings: 'FPPNN',
      asked: 3,
      scored: 2,
    });
    expect(groupWith([1, unknown, 3], [1, 0, 1])).toMatchObject({ score: 2, known: 1, interval: [2, 2] });
  });

  test('uses the value of a level, which need not be the level', () => {
    const asked = questions(2);
    const rubric = ladderWithValues([0, 10, 30, 60, 85, 100]);
    const rubrics = new Map(asked.map(({ id }) => [id, rubric]));
    const assessment = anAssessment({ answers: { q1: 1, q2: 3 }, target: 3 });
    const scorecard = scored({ questionnaire: aQuestionnaire({ questions: asked }), assessment, rubrics });
    expect(scorecard.sections[0]).toMatchObject({ score: 35, lowest: 10, highest: 60, gap: 25, ratings: 'FPPNN' });
    expect(scorecard.questions[1]).toMatchObject({ claimed: 3, value: 60 });
  });

  test('carries the means of both bases, whichever is chosen', () => {
    const answers = [{ level: 4, evidence: evidenceFor(3) }, backed(3), 1];
    const means = { claimed: 8 / 3, evidenced: 7 / 3, assuranceGap: 8 / 3 - 7 / 3 };
    expect(groupWith(answers)).toMatchObject({ ...means, score: 8 / 3 });
    expect(groupWith(answers, [], 'evidenced')).toMatchObject({ ...means, score: 7 / 3, ratings: 'FLLNN' });
  });
});

describe('rule 2: what is known, and why a group has no score', () => {
  test.each<[string, Given[], number[], GroupScore['unscored']]>([
    ['nothing was asked', [], [], 'notAsked'],
    ['only weightless questions', [3, undefined], [0, 0], 'weightless'],
    ['weightless before not applicable', [exempt], [0], 'weightless'],
    ['all with weight is exempt', [exempt, exempt, 4], [1, 1, 0], 'notApplicable'],
    ['nothing said', [undefined, undefined], [], 'unanswered'],
    ['nothing said, the rest exempt', [exempt, undefined], [], 'unanswered'],
    ['nobody knew', [unknown, unknown], [], 'tooLittleKnown'],
    ['one unknown, nothing said else', [unknown, undefined], [], 'tooLittleKnown'],
    ['unknown only where weight is 0', [unknown, undefined], [0, 1], 'unanswered'],
    ['one of two known', [3, undefined], [], 'tooLittleKnown'],
    ['two of three known', [3, 3, unknown], [], 'tooLittleKnown'],
  ])('%s', (_, answers, weights, unscored) => {
    const asked = answers.map((_, index) => aQuestion({ id: `q${index + 1}`, weight: weights[index] ?? 1 }));
    const given = answers.flatMap((answer, index) =>
      answer === undefined ? [] : [[`q${index + 1}`, answer] as const],
    );
    const assessment = anAssessment({ answers: Object.fromEntries(given), target: 3 });
    const group = scored({ questionnaire: aQuestionnaire({ questions: asked }), assessment }).principles[0];
    expect(group?.unscored).toBe(unscored);
    for (const key of [
      'score',
      'claimed',
      'evidenced',
      'assuranceGap',
      'median',
      'lowest',
      'highest',
      'spread',
      'level',
      'ratings',
      'gap',
      'rating',
    ]) {
      expect(group).not.toHaveProperty(key);
    }
    const hasInterval = unscored === 'unanswered' || unscored === 'tooLittleKnown';
    expect(group && 'interval' in group).toBe(hasInterval);
    expect(group && 'known' in group).toBe(hasInterval);
  });

  const known = (count: number, of: number): Given[] =>
    Array.from({ length: of }, (_, index) => (index < count ? 3 : unknown));

  test.each([
    [5, 7, true],
    [4, 7, false],
    [7, 10, true],
    [6, 10, false],
    [3, 4, true],
    [2, 3, false],
    [3, 3, true],
    [1, 2, false],
    [2, 2, true],
    [1, 1, true],
  ])('%i of %i known at 0.7', (count, of, isScored) => {
    const group = groupWith(known(count, of));
    expect(group.known).toBe(count / of);
    expect(group.score).toBe(isScored ? 3 : undefined);
    expect(group.scored).toBe(count);
    expect(group.asked).toBe(of);
  });

  test('counts weight, not questions', () => {
    expect(groupWith([3, undefined, undefined], [7, 1, 2])).toMatchObject({ known: 0.7, score: 3 });
    expect(groupWith([3, undefined, undefined], [6.9, 1.1, 2]).unscored).toBe('tooLittleKnown');
  });

  test('sums that are not exact in binary still reach the limit', () => {
    const asked = [0.1, 0.2, 0.3, 0.3, 0.1].map((weight, index) => aQuestion({ id: `q${index + 1}`, weight }));
    const questionnaire = aQuestionnaire({ questions: asked, scoring: { minimumKnown: 0.9 } });
    const assessment = anAssessment({ answers: { q1: 3, q2: 3, q3: 3, q4: 3 } });
    const group = groupOf(scored({ questionnaire, assessment }).sections, 'main');
    expect(group.known).toBeLessThan(0.9);
    expect(group.score).toBeCloseTo(3, 12);
  });

  test('an exemption leaves both sums', () => {
    expect(groupWith([3, 3, 3, 3, exempt, exempt, exempt])).toMatchObject({ known: 1, score: 3, scored: 4, asked: 7 });
    expect(groupWith([3, 3, undefined, exempt])).toMatchObject({ known: 2 / 3, unscored: 'tooLittleKnown' });
  });

  test('with no minimum a single answer makes a score, and none still makes none', () => {
    const questionnaire = aQuestionnaire({ questions: questions(5), scoring: { minimumKnown: 0 } });
    const rubrics = new Map(questionnaire.questions.map(({ id }) => [id, compiledLadder()]));
    const groupFor = (answers: Record<string, Partial<Answer>>) =>
      scored({ questionnaire, assessment: anAssessment({ answers }), rubrics }).sections[0];
    expect(groupFor({ q2: { level: 4 } })).toMatchObject({ score: 4, known: 0.2 });
    expect(groupFor({ q2: unknown })?.unscored).toBe('tooLittleKnown');
  });
});

describe('rule 3: the interval', () => {
  test.each<[string, Given[], number[], [number, number]]>([
    ['is the score when all is known', [1, 2, 3], [], [2, 2]],
    ['counts an unknown question as lowest and highest', [3, 3, 3, unknown], [], [9 / 4, 14 / 4]],
    ['counts an unanswered question likewise', [3, 3, 3, undefined], [], [9 / 4, 14 / 4]],
    ['leaves an exemption out', [3, 3, 3, exempt], [], [3, 3]],
    ['weighs what is open', [3, undefined], [3, 1], [9 / 4, 14 / 4]],
    ['is the whole scale when nothing is known', [unknown, undefined], [], [0, 5]],
    ['is there without a score', [3, undefined], [], [1.5, 4]],
  ])('%s', (_, answers, weights, interval) => {
    expect(groupWith(answers, weights).interval).toEqual(interval);
  });

  test('goes to the ends of the scale in values', () => {
    const asked = questions(2);
    const rubrics = new Map(asked.map(({ id }) => [id, ladderWithValues([10, 20, 30, 60, 85, 100])]));
    const assessment = anAssessment({ answers: { q1: 3 } });
    const scorecard = scored({ questionnaire: aQuestionnaire({ questions: asked }), assessment, rubrics });
    expect(scorecard.sections[0]?.interval).toEqual([35, 80]);
  });
});

describe('rule 4: median, lowest, highest, spread', () => {
  test.each<[number[], number, number, number, number]>([
    [[4], 4, 4, 4, 0],
    [[5, 1, 2], 2, 1, 5, 4],
    [[5, 1, 2, 4], 3, 1, 5, 4],
    [[2, 3], 2.5, 2, 3, 1],
    [[0, 0, 5, 5, 5], 5, 0, 5, 5],
  ])('%j', (levels, median, lowest, highest, spread) => {
    expect(groupWith(levels)).toMatchObject({ median, lowest, highest, spread });
  });

  test('are not weighted', () => {
    expect(groupWith([1, 5, 2], [1, 10, 1])).toMatchObject({ median: 2, lowest: 1, highest: 5 });
  });

  test('use the chosen basis', () => {
    expect(groupWith([5, backed(3), 1], [], 'evidenced')).toMatchObject({
      median: 1,
      lowest: 1,
      highest: 3,
      spread: 2,
    });
  });
});

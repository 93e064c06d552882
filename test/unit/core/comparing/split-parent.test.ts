import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/core/comparing/compare.ts';
import type { Comparison, GroupChange } from '../../../../src/model/comparison.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../../support/a-questionnaire.ts';
import { aSide } from '../../../support/a-side.ts';
import { anAssessment, evidenceFor } from '../../../support/an-assessment.ts';
import { changeOf, compared, type SideGiven } from '../../../support/compared.ts';

const none = { answers: 0, questionnaire: 0, rubric: 0, time: 0 };
const unknown = { unknown: true } as const;

interface Part {
  weight?: number;
  /** Level of its one question; absent: it is not answered. */
  level?: number;
  questionWeight?: number;
  isAsked?: boolean;
}

/** A section `whole` with one section of one question for each part, by its id. */
function compareParts(before: Record<string, Part>, after: Record<string, Part>): GroupChange {
  return changeOf(compareTrees(before, after).sections, 'whole');
}

function compareTrees(before: Record<string, Part>, after: Record<string, Part>): Comparison {
  return compare(sideOfParts(before), sideOfParts(after));
}

function sideOfParts(parts: Record<string, Part>) {
  const named = Object.entries(parts);
  const questions = named.map(([id, { questionWeight = 1, isAsked = true }]) =>
    aQuestion({ id: `q-${id}`, section: id, weight: questionWeight, editions: isAsked ? ['quick'] : [] }),
  );
  const sections = named.map(([id, { weight = 1 }]) => aSection({ id, weight, questions: [`q-${id}`] }));
  const answers = named.flatMap(([id, { level }]) => (level === undefined ? [] : [[`q-${id}`, level] as const]));
  return aSide({
    questionnaire: aQuestionnaire({
      questions,
      sections: [aSection({ id: 'whole', sections })],
      scoring: { minimumKnown: 0, overall: 'scoredPrinciples' },
    }),
    assessment: anAssessment({ edition: 'quick', answers: Object.fromEntries(answers) }),
  });
}

describe('a group of groups', () => {
  test('has the weighted mean of the parts of its children', () => {
    const change = compareParts(
      { x: { level: 3 }, y: { level: 2, weight: 3 } },
      { x: { level: 1 }, y: { level: 4, weight: 3 } },
    );
    expect(change).toMatchObject({ before: 9 / 4, after: 13 / 4, parts: { ...none, answers: (-2 + 3 * 2) / 4 } });
  });

  test('of other weights: that is the questionnaire, whichever way round', () => {
    // Shares 1/2, 1/2 become 3/4, 1/4. Deltas −2 and 2 count by the mean shares 5/8 and 3/8, the rest is the weights.
    const [before, after] = [
      { x: { level: 3 }, y: { level: 2 } },
      { x: { level: 1, weight: 3 }, y: { level: 4 } },
    ];
    const change = compareParts(before, after);
    expect(change).toMatchObject({ before: 2.5, after: 7 / 4, delta: -0.75 });
    expect(change.parts).toEqual({ ...none, answers: (-2 * 5) / 8 + (2 * 3) / 8, questionnaire: -0.25 });
    const back = compareParts(after, before);
    expect(back.parts).toEqual({ ...none, answers: 0.5, questionnaire: 0.25 });
  });

  test('with a child in one of the questionnaires only: what it moves is questionnaire', () => {
    const [before, after] = [{ x: { level: 2 } }, { x: { level: 3 }, y: { level: 5 } }];
    expect(compareParts(before, after).parts).toEqual({ ...none, answers: 1, questionnaire: 1 });
    expect(compareParts(after, before).parts).toEqual({ ...none, answers: -1, questionnaire: -1 });
  });

  test('with a child that lost its score: what that moves is answers', () => {
    const [before, after] = [
      { x: { level: 2 }, y: { level: 5 } },
      { x: { level: 3 }, y: {} },
    ];
    expect(compareParts(before, after).parts).toEqual({ ...none, answers: 1 - 1.5 });
    expect(compareParts(after, before).parts).toEqual({ ...none, answers: 0.5 });
  });

  test('with both: each moves what is its own', () => {
    // Before (2 + 5) ÷ 2, after (3 + 0) ÷ 2: y takes 1.5 along, z brings −1.5, x adds 1.
    const change = compareParts({ x: { level: 2 }, y: { level: 5 } }, { x: { level: 3 }, y: {}, z: { level: 0 } });
    expect(change).toMatchObject({ delta: -2, parts: { ...none, answers: 1 - 1.5, questionnaire: -1.5 } });
  });

  test.each<[string, Part]>([
    ['not asked in the edition', { level: 5, isAsked: false }],
    ['without weight', { level: 5, weight: 0 }],
    ['of questions without weight', { level: 5, questionWeight: 0 }],
  ])('with a child that is %s on one side: that is the questionnaire', (_, part) => {
    const change = compareParts({ x: { level: 2 }, y: { level: 5 } }, { x: { level: 2 }, y: part });
    expect(change).toMatchObject({ delta: -1.5, parts: { ...none, questionnaire: -1.5 } });
    expect(change).not.toHaveProperty('isNotComparable');
  });

  test('without a common child: questionnaire, unless the answers alone did it', () => {
    expect(compareParts({ x: { level: 2 } }, { y: { level: 5 } })).toMatchObject({
      delta: 3,
      parts: { ...none, questionnaire: 3 },
      isNotComparable: true,
    });
    const answered = compareParts({ x: { level: 2 }, y: {} }, { x: {}, y: { level: 5 } });
    expect(answered).toMatchObject({ delta: 3, parts: { ...none, answers: 3 } });
    expect(answered).not.toHaveProperty('isNotComparable');
  });

  test('without a common child, by answers and questionnaire both: questionnaire', () => {
    const change = compareParts({ x: { level: 2 }, y: {} }, { x: {}, y: {}, z: { level: 4 } });
    expect(change).toMatchObject({ delta: 2, parts: { ...none, questionnaire: 2 }, isNotComparable: true });
  });

  test('of children none of which can be compared: cannot be compared either', () => {
    const anchors = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [before, after]: SideGiven[] = [
      { questions: { a: {}, b: { principle: 'start-where-you-are' } }, answers: { a: 3, b: 3 } },
      {
        questions: { a: { anchors }, b: { principle: 'start-where-you-are', anchors } },
        answers: { a: 1, b: 2 },
      },
    ];
    if (!before || !after) throw new Error('there are two');
    const { overall } = compared(before, after);
    expect(overall).toMatchObject({ delta: -1.5, parts: { ...none, questionnaire: -1.5 }, isNotComparable: true });
    const half = compared(before, { ...after, questions: { a: { anchors }, b: { principle: 'start-where-you-are' } } });
    expect(half.overall.parts).toEqual({ ...none, questionnaire: -1, answers: -0.5 });
    expect(half.overall).not.toHaveProperty('isNotComparable');
    // One that lost its score is told, although the other one cannot be compared.
    const lost = compared(before, { ...after, answers: { a: 1, b: unknown } });
    expect(lost.overall.parts).toEqual({ ...none, questionnaire: -2 });
    expect(lost.overall).not.toHaveProperty('isNotComparable');
  });
});

test('a section that became a group of sections is split by the questions that lie in it', () => {
  const questions = ['a', 'b'];
  const make = (isNested: boolean, levels: readonly [number, number]) => {
    const section = (id: string) => (isNested ? `part-${id}` : 'main');
    const inner = questions.map((id) => aSection({ id: `part-${id}`, questions: [id] }));
    return aSide({
      questionnaire: aQuestionnaire({
        questions: questions.map((id) => aQuestion({ id, section: section(id) })),
        sections: [isNested ? aSection({ id: 'main', sections: inner }) : aSection({ id: 'main', questions })],
        scoring: { minimumKnown: 0 },
      }),
      assessment: anAssessment({ answers: { a: levels[0], b: levels[1] } }),
    });
  };
  const { sections } = compare(make(false, [3, 3]), make(true, [3, 1]));
  expect(changeOf(sections, 'main')).toMatchObject({ before: 3, after: 2, parts: { ...none, answers: -1 } });
  expect(sections.map(({ id, parent }) => [id, parent])).toEqual([
    ['main', undefined],
    ['part-a', 'main'],
    ['part-b', 'main'],
  ]);
});

test('trees turned upside down have an end', () => {
  const make = (outer: string, inner: string) => {
    const questions = [
      aQuestion({ id: 'deep', section: 'deep' }),
      aQuestion({ id: outer, section: `${outer}-leaf` }),
      aQuestion({ id: inner, section: `${inner}-leaf` }),
    ];
    const leaf = (id: string) => aSection({ id: `${id}-leaf`, questions: [id] });
    const held = aSection({ id: inner, sections: [leaf(inner), aSection({ id: 'deep', questions: ['deep'] })] });
    return aSide({
      questionnaire: aQuestionnaire({
        questions,
        sections: [aSection({ id: outer, sections: [leaf(outer), held] })],
        scoring: { minimumKnown: 0 },
      }),
      assessment: anAssessment({ answers: { deep: 1, x: 3, y: 5 } }),
    });
  };
  const { sections } = compare(make('x', 'y'), make('y', 'x'));
  for (const id of ['x', 'y']) {
    const { parts, delta } = changeOf(sections, id);
    expect(parts && parts.answers + parts.questionnaire).toBeCloseTo(delta ?? Number.NaN, 12);
  }
});

test('the whole is made of its principles: ageing in one of two moves it by half', () => {
  const side: SideGiven = {
    questions: { a: {}, b: { principle: 'start-where-you-are' }, c: { principle: 'start-where-you-are' } },
    answers: { a: { level: 3, evidence: evidenceFor(3) }, b: 1, c: 1 },
    basis: 'evidenced',
  };
  const { overall } = compared(side, { ...side, asOf: '2027-10-02' });
  expect(overall).toMatchObject({ before: 2, after: 1, delta: -1, parts: { ...none, time: -1 } });
  expect(overall).toMatchObject({ floorBefore: 1, floorAfter: 1, levelBefore: 1, levelAfter: 1 });
  expect(overall.floorPrinciplesBefore).toEqual(['start-where-you-are']);
  expect(overall.floorPrinciplesAfter).toEqual(['focus-on-value', 'start-where-you-are']);
});

test('without principles the whole is made of its top sections', () => {
  const side = (level: number) => ({
    questions: { a: { section: 'one' }, b: { section: 'two' } },
    questionnaire: { hasPrinciples: false },
    answers: { a: level, b: 2 },
  });
  const { overall, principles } = compared(side(4), side(1));
  expect(principles).toEqual([]);
  expect(overall).toMatchObject({ before: 3, after: 1.5, parts: { ...none, answers: -1.5 } });
});

test('one principle without score leaves the whole without delta, with the reason', () => {
  const before = { answers: { a: 3 } };
  const { overall } = compared(before, { answers: { a: unknown } });
  expect(overall).toMatchObject({ before: 3, unscoredAfter: 'tooLittleKnown' });
  expect(overall).not.toHaveProperty('delta');
});

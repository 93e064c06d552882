import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import { type PrincipleId, principleIds, principleTitles, type ScoringRule } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../support/a-questionnaire.ts';
import { anAssessment } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

const unknown = { unknown: true } as const;
const exempt = { notApplicable: { reason: 'No suppliers.' } } as const;

type Given = number | Partial<Answer> | undefined;

/** One question per principle, answered in the order of the seven. */
function scoreSeven(answers: readonly Given[], overall: ScoringRule['overall'] = 'allPrinciples') {
  const questions = principleIds.map((principle) =>
    aQuestion({ id: `on-${principle}`, principle, section: principle }),
  );
  const given = principleIds.flatMap((id, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [[`on-${id}`, answer] as const];
  });
  const questionnaire = aQuestionnaire({ questions, scoring: { overall } });
  return scored({ questionnaire, assessment: anAssessment({ answers: Object.fromEntries(given), target: 3 }) });
}

describe('rule 6: the whole', () => {
  test('is the mean of the seven, with floor, level and gap', () => {
    const { overall } = scoreSeven([1, 2, 3, 4, 5, 3, 2]);
    expect(overall).toEqual({
      score: 20 / 7,
      claimed: 20 / 7,
      evidenced: 1,
      assuranceGap: 20 / 7 - 1,
      interval: [20 / 7, 20 / 7],
      known: 1,
      floor: 1,
      floorPrinciples: ['focus-on-value'],
      level: 1,
      target: 3,
      gap: 3 - 20 / 7,
      unscoredGroups: [],
    });
  });

  test('names all principles that share the floor', () => {
    expect(scoreSeven([4, 2, 3, 2, 5, 3, 2]).overall.floorPrinciples).toEqual([
      'start-where-you-are',
      'collaborate-and-promote-visibility',
      'optimize-and-automate',
    ]);
  });

  test('weighs each principle once, whatever its number of questions', () => {
    const many = [1, 2, 3].map((n) => aQuestion({ id: `fv-${n}`, principle: 'focus-on-value' }));
    const others = principleIds.slice(1).map((principle) => aQuestion({ id: principle, principle }));
    const answers = Object.fromEntries([...many.map(({ id }) => [id, 5]), ...others.map(({ id }) => [id, 1])]);
    const questionnaire = aQuestionnaire({ questions: [...many, ...others] });
    expect(scored({ questionnaire, assessment: anAssessment({ answers }) }).overall.score).toBe(11 / 7);
  });

  test('principles come in the order of the seven, whatever the order of the questions', () => {
    const questions = [...principleIds].reverse().map((principle) => aQuestion({ id: principle, principle }));
    const { principles } = scored({ questionnaire: aQuestionnaire({ questions }), assessment: anAssessment() });
    expect(principles.map(({ id, title }) => [id, title])).toEqual(principleIds.map((id) => [id, principleTitles[id]]));
  });
});

describe('one principle without score', () => {
  const oneUnknown: Given[] = [4, 3, unknown, 3, 3, 3, 5];

  test('leaves the whole without score, floor and level when all are needed', () => {
    const { overall } = scoreSeven(oneUnknown, 'allPrinciples');
    expect(overall).toEqual({
      unscored: 'principleUnscored',
      interval: [21 / 7, 26 / 7],
      known: 6 / 7,
      floorPrinciples: [],
      target: 3,
      unscoredGroups: ['progress-iteratively-with-feedback'],
    });
  });

  test('is left out and named when the scored ones are enough', () => {
    const { overall } = scoreSeven(oneUnknown, 'scoredPrinciples');
    expect(overall).toMatchObject({
      score: 21 / 6,
      floor: 3,
      level: 3,
      known: 6 / 7,
      interval: [21 / 7, 26 / 7],
      unscoredGroups: ['progress-iteratively-with-feedback'],
    });
  });

  test('an exemption of a whole principle leaves what is known complete', () => {
    const { overall } = scoreSeven([4, 3, exempt, 3, 3, 3, 5], 'scoredPrinciples');
    expect(overall).toMatchObject({ score: 21 / 6, known: 1 });
    expect(scoreSeven([4, 3, exempt, 3, 3, 3, 5]).overall.unscored).toBe('principleUnscored');
  });

  test('three of seven without score are too many for either', () => {
    const { overall } = scoreSeven([4, 3, unknown, unknown, undefined, 3, 5], 'scoredPrinciples');
    expect(overall).toMatchObject({ unscored: 'tooLittleKnown', known: 4 / 7 });
    expect(overall.unscoredGroups).toHaveLength(3);
  });

  test.each<[string, Given[], string]>([
    ['nothing said', [], 'unanswered'],
    ['nobody knew anything', Array(7).fill(unknown), 'tooLittleKnown'],
    ['everything exempt', Array(7).fill(exempt), 'notApplicable'],
  ])('%s', (_, answers, unscored) => {
    const { overall, principles, ties } = scoreSeven(answers);
    expect(overall.unscored).toBe(unscored);
    expect(principles.map((principle) => principle.unscored)).toEqual(Array(7).fill(unscored));
    expect(overall.unscoredGroups).toEqual([...principleIds]);
    expect(overall).not.toHaveProperty('score');
    expect(overall).not.toHaveProperty('floor');
    expect(overall).not.toHaveProperty('level');
    expect(ties).toEqual([]);
  });

  test('a questionnaire without questions is not asked', () => {
    const { overall } = scored({ questionnaire: aQuestionnaire({ questions: [] }), assessment: anAssessment() });
    expect(overall).toMatchObject({ unscored: 'notAsked' });
    expect(overall).not.toHaveProperty('interval');
  });
});

describe('without principles', () => {
  const withoutPrinciple = (id: string, section: string) => {
    const { principle: _, ...question } = aQuestion({ id, section });
    return question;
  };
  const questions = [withoutPrinciple('a', 'plan'), withoutPrinciple('b', 'run'), withoutPrinciple('c', 'extra')];
  const questionnaire = aQuestionnaire({
    hasPrinciples: false,
    questions,
    sections: [
      aSection({ id: 'plan', weight: 1, questions: ['a'] }),
      aSection({ id: 'run', weight: 3, questions: ['b'] }),
      aSection({ id: 'extra', weight: 0, questions: ['c'] }),
    ],
  });

  test('the whole is built from the top sections with their weights', () => {
    const scorecard = scored({ questionnaire, assessment: anAssessment({ answers: { a: 1, b: 3, c: 4 } }) });
    expect(scorecard.principles).toEqual([]);
    expect(scorecard.ties).toEqual([]);
    expect(scorecard.overall).toMatchObject({ score: 10 / 4, floor: 1, floorPrinciples: ['plan'], level: 1 });
  });

  test('a section of weight 0 is neither the floor nor needed', () => {
    const low = scored({ questionnaire, assessment: anAssessment({ answers: { a: 1, b: 3, c: 0 } }) });
    expect(low.overall).toMatchObject({ score: 10 / 4, floor: 1, floorPrinciples: ['plan'] });
    const open = scored({ questionnaire, assessment: anAssessment({ answers: { a: 1, b: 3 } }) });
    expect(open.overall).toMatchObject({ score: 10 / 4, floor: 1, unscoredGroups: [] });
  });

  test('a section with weight and without score leaves the whole without one', () => {
    const { overall } = scored({ questionnaire, assessment: anAssessment({ answers: { b: 3 } }) });
    expect(overall).toMatchObject({ unscored: 'principleUnscored', unscoredGroups: ['plan'] });
  });
});

describe('ties among principles', () => {
  test('only scored ones take part, on the chosen basis', () => {
    const given: Partial<Record<PrincipleId, number>> = { 'focus-on-value': 2, 'optimize-and-automate': 4 };
    const answers = principleIds.map((id) => given[id]);
    expect(scoreSeven(answers).ties).toEqual([['optimize-and-automate'], ['focus-on-value']]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import type { Questionnaire } from '../../../src/model/questionnaire.ts';
import type { GroupScore, SectionScore } from '../../../src/model/scorecard.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../support/a-questionnaire.ts';
import { anAssessment, backed } from '../../support/an-assessment.ts';
import { groupOf, scored } from '../../support/scored.ts';

const exempt = { notApplicable: { reason: 'No suppliers.' } } as const;
const unknown = { unknown: true } as const;

interface Part {
  /** Weight of the section; 1 unless given. */
  weight?: number;
  answers: readonly (number | Partial<Answer> | undefined)[];
  /** Weight of its questions; 1 unless given. */
  questionWeight?: number;
  /** False: its questions are outside the edition. */
  isAsked?: boolean;
}

/** A section `whole` with one section of questions per part: part-1, part-2 … */
function scoreParts(parts: readonly Part[]): { whole: GroupScore; sections: readonly SectionScore[] } {
  const asked = parts.flatMap(({ answers, questionWeight = 1, isAsked = true }, part) =>
    answers.map((_, index) =>
      aQuestion({
        id: `q${part + 1}-${index + 1}`,
        section: `part-${part + 1}`,
        weight: questionWeight,
        editions: isAsked ? ['quick'] : [],
      }),
    ),
  );
  const sections = parts.map(({ weight = 1 }, part) => {
    const id = `part-${part + 1}`;
    return aSection({ id, weight, questions: asked.filter(({ section }) => section === id).map((each) => each.id) });
  });
  const given = parts.flatMap(({ answers }, part) =>
    answers.flatMap((answer, index) => (answer === undefined ? [] : [[`q${part + 1}-${index + 1}`, answer] as const])),
  );
  const questionnaire = aQuestionnaire({ questions: asked, sections: [aSection({ id: 'whole', sections })] });
  const assessment = anAssessment({ edition: 'quick', answers: Object.fromEntries(given), target: 3 });
  const scorecard = scored({ questionnaire, assessment });
  return { whole: groupOf(scorecard.sections, 'whole'), sections: scorecard.sections };
}

describe('rule 5: a group of groups', () => {
  test('is the weighted mean of its scored children, whatever their number of questions', () => {
    const { whole } = scoreParts([{ answers: [1] }, { answers: [3, 3, 3, 3] }, { weight: 2, answers: [5, 4] }]);
    expect(whole).toMatchObject({
      score: (1 + 3 + 2 * 4.5) / 4,
      known: 1,
      asked: 7,
      scored: 7,
      target: 3,
      gap: 3 - 3.25,
    });
  });

  test('has the lowest level of its children and no ratings, median or spread of its own', () => {
    const { whole } = scoreParts([{ answers: [2, 2] }, { answers: [4, 4] }]);
    expect(whole.level).toBe(2);
    for (const key of ['ratings', 'rating', 'median', 'lowest', 'highest', 'spread']) {
      expect(whole).not.toHaveProperty(key);
    }
  });

  test('carries both bases', () => {
    const { whole } = scoreParts([{ answers: [backed(4)] }, { answers: [3] }]);
    expect(whole).toMatchObject({ claimed: 3.5, evidenced: 2.5, assuranceGap: 1, score: 3.5 });
  });

  test('a child of weight 0 is left out of score, interval, level and known', () => {
    const { whole } = scoreParts([{ answers: [3] }, { weight: 0, answers: [0] }, { weight: 0, answers: [unknown] }]);
    expect(whole).toMatchObject({ score: 3, interval: [3, 3], level: 3, known: 1, asked: 3, scored: 2 });
  });

  test('a child without score counts as the whole scale in the interval', () => {
    const { whole } = scoreParts([{ weight: 3, answers: [3, 2] }, { answers: [4, undefined] }]);
    expect(whole).toMatchObject({ score: 2.5, known: 0.75, interval: [7.5 / 4, 12.5 / 4] });
  });

  test('the interval of a scored child is used as it is', () => {
    const { whole } = scoreParts([{ answers: [4, 4, 4, undefined] }, { answers: [2] }]);
    expect(whole).toMatchObject({ score: 3, interval: [(3 + 2) / 2, (17 / 4 + 2) / 2] });
  });

  test.each<[string, Part[], GroupScore['unscored'], number | undefined]>([
    [
      'nothing was asked',
      [
        { answers: [3], isAsked: false },
        { answers: [], isAsked: false },
      ],
      'notAsked',
      undefined,
    ],
    ['all sections weigh nothing', [{ weight: 0, answers: [3] }], 'weightless', undefined],
    ['all questions weigh nothing', [{ questionWeight: 0, answers: [3] }], 'weightless', undefined],
    [
      'what weighs was not asked',
      [
        { weight: 0, answers: [3] },
        { answers: [3], isAsked: false },
      ],
      'weightless',
      undefined,
    ],
    ['all is exempt', [{ answers: [exempt] }, { answers: [exempt, exempt] }], 'notApplicable', undefined],
    ['exempt or not asked', [{ answers: [exempt] }, { answers: [3], isAsked: false }], 'notApplicable', undefined],
    ['exempt or weightless', [{ answers: [exempt] }, { questionWeight: 0, answers: [3] }], 'notApplicable', undefined],
    ['nothing said', [{ answers: [undefined] }, { answers: [undefined] }], 'unanswered', 0],
    ['nothing said or exempt', [{ answers: [undefined] }, { answers: [exempt] }], 'unanswered', 0],
    ['nothing said or not asked', [{ answers: [undefined] }, { answers: [3], isAsked: false }], 'unanswered', 0],
    ['nobody knew', [{ answers: [unknown] }, { answers: [undefined] }], 'tooLittleKnown', 0],
    ['half is known', [{ answers: [3] }, { answers: [undefined] }], 'tooLittleKnown', 0.5],
    [
      '0.6 is known',
      [
        { weight: 6, answers: [3] },
        { weight: 4, answers: [undefined] },
      ],
      'tooLittleKnown',
      0.6,
    ],
    [
      '0.7 is known',
      [
        { weight: 7, answers: [3] },
        { weight: 3, answers: [undefined] },
      ],
      undefined,
      0.7,
    ],
    ['the rest is exempt', [{ answers: [3] }, { answers: [exempt] }], undefined, 1],
  ])('%s', (_, parts, unscored, known) => {
    const { whole } = scoreParts(parts);
    expect(whole.unscored).toBe(unscored);
    expect(whole.score).toBe(unscored ? undefined : 3);
    expect(whole.known).toBe(known);
    expect('interval' in whole).toBe(known !== undefined);
  });
});

describe('the section tree', () => {
  const question = (id: string, section: string) => aQuestion({ id, section });
  const questionnaire: Questionnaire = aQuestionnaire({
    questions: [question('a', 'deep'), question('b', 'deep'), question('c', 'beside'), question('d', 'alone')],
    sections: [
      aSection({
        id: 'top',
        sections: [
          aSection({ id: 'middle', weight: 3, sections: [aSection({ id: 'deep', questions: ['a', 'b'] })] }),
          aSection({ id: 'beside', questions: ['c'] }),
        ],
      }),
      aSection({ id: 'alone', principle: 'focus-on-value', questions: ['d'] }),
    ],
  });
  const scorecard = scored({ questionnaire, assessment: anAssessment({ answers: { a: 2, b: 4, c: 5, d: 1 } }) });

  test('is listed with parents before children', () => {
    expect(scorecard.sections.map(({ id, parent, weight }) => [id, parent, weight])).toEqual([
      ['top', undefined, 1],
      ['middle', 'top', 3],
      ['deep', 'middle', 1],
      ['beside', 'top', 1],
      ['alone', undefined, 1],
    ]);
  });

  test('is scored from the leaves up', () => {
    expect(scorecard.sections.map(({ score }) => score)).toEqual([(3 * 3 + 5) / 4, 3, 3, 5, 1]);
    expect(scorecard.sections.map(({ asked }) => asked)).toEqual([3, 2, 2, 1, 1]);
  });

  test('does not touch the principle, which takes its questions directly', () => {
    expect(scorecard.principles[0]?.score).toBe(12 / 4);
  });
});

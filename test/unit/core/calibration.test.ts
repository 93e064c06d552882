import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import { principleIds, questionsOf } from '../../../src/model/questionnaire.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed, evidenceFor } from '../../support/an-assessment.ts';
import { guidingPrinciples, sampleAssessment, sampleNames } from '../../support/sample-files.ts';
import { groupOf, questionOf, scored } from '../../support/scored.ts';

const questionnaire = guidingPrinciples();
const quick = questionsOf(questionnaire, 'quick');
const unknown = { unknown: true } as const;
const exempt = { notApplicable: { reason: 'Not in scope.' } } as const;

const scorecards = new Map(
  sampleNames.map((name) => [name, scored({ questionnaire, assessment: sampleAssessment(name) })]),
);

function scorecardOf(name: (typeof sampleNames)[number]): Scorecard {
  const scorecard = scorecards.get(name);
  if (!scorecard) throw new Error(`no scorecard of ${name}`);
  return scorecard;
}

/** The quick edition with one answer for all questions, and others for some. */
function scoreAll(answer: Partial<Answer>, others: Record<string, Partial<Answer>> = {}): Scorecard {
  const answers = Object.fromEntries(quick.map(({ id }) => [id, others[id] ?? answer]));
  return scored({ questionnaire, assessment: anAssessment({ edition: 'quick', answers, target: 3 }) });
}

describe('the four sample organisations', () => {
  test.each([
    ['kestrel-apps', 1.33, 1.14],
    ['meridian-trust', 2.35, 2.29],
    ['harbourline-services', 2.41, 2.22],
    ['northgate-platform', 3.86, 3.8],
  ] as const)('%s: %d claimed, %d evidenced', (name, claimed, evidenced) => {
    const { overall } = scorecardOf(name);
    expect(overall.claimed).toBeCloseTo(claimed, 2);
    expect(overall.evidenced).toBeCloseTo(evidenced, 2);
  });

  test('exactly one action applies below the highest level, and none at it', () => {
    for (const { questions } of scorecards.values()) {
      expect(questions.filter(({ evidenced = 0 }) => evidenced < 5).every(({ action }) => action)).toBe(true);
      expect(questions.filter(({ evidenced }) => evidenced === 5).some(({ action }) => action)).toBe(false);
    }
    expect(scorecardOf('northgate-platform').questions.some(({ evidenced }) => evidenced === 5)).toBe(true);
  });
});

describe('Harbourline shows nine ways to claim more than the evidence supports', () => {
  test.each([
    [
      'satisfaction-acted-on',
      4,
      3,
      [
        'needs a measure over two or more consecutive periods, not older than 12 months',
        'needs an item not older than 12 months with a decision taken from it',
      ],
    ],
    ['keep-adapt-or-replace', 2, 1, ['needs an item of evidence not older than 12 months']],
    ['feedback-changes-decisions', 3, 2, ['needs records or observations not older than 12 months from two places']],
    ['dependencies-understood', 3, 2, ['needs a document not older than 12 months']],
    ['people-side-of-change', 2, 1, ['needs an item of evidence not older than 12 months']],
    ['controls-sized-to-risk', 3, 2, ['needs a document not older than 12 months']],
    [
      'affected-groups-involved-early',
      3,
      2,
      ['needs records or observations not older than 12 months from two places'],
    ],
    ['easy-for-users', 3, 2, ['needs a document not older than 12 months']],
    ['growth-at-falling-unit-cost', 3, 2, ['needs records or observations not older than 12 months from two places']],
  ])('%s: claimed %i, evidenced %i', (id, claimed, evidenced, missing) => {
    const question = questionOf(scorecardOf('harbourline-services'), id);
    expect(question).toMatchObject({ claimed, evidenced });
    expect(question.next?.missing).toEqual(missing);
  });

  test('and no tenth', () => {
    const { questions } = scorecardOf('harbourline-services');
    expect(questions.filter(({ assuranceGap }) => assuranceGap !== 0)).toHaveLength(9);
  });
});

describe('extremes of the quick edition', () => {
  test('asks 18 questions, two or three for each principle', () => {
    expect(quick).toHaveLength(18);
    expect(principleIds.map((id) => quick.filter(({ principle }) => principle === id).length)).toEqual([
      3, 2, 3, 3, 3, 2, 2,
    ]);
  });

  test('nobody knows anything', () => {
    const { principles, overall, coverage } = scoreAll(unknown);
    expect(principles.map(({ unscored }) => unscored)).toEqual(Array(7).fill('tooLittleKnown'));
    expect(principles.map(({ interval }) => interval)).toEqual(Array(7).fill([0, 5]));
    expect(overall).toMatchObject({ unscored: 'tooLittleKnown', interval: [0, 5], known: 0 });
    expect(coverage).toMatchObject({ asked: 18, unknown: 18, scored: 0, answeredShare: 0 });
  });

  test('everything is absent', () => {
    const { principles, overall } = scoreAll({ level: 0 });
    expect(overall).toMatchObject({ score: 0, floor: 0, level: 0, interval: [0, 0] });
    expect(principles.map(({ rating }) => rating)).toEqual(Array(7).fill('N'));
  });

  test('everything is at the highest level, with evidence', () => {
    const { principles, overall, roadmap } = scoreAll(backed(5));
    expect(overall).toMatchObject({ score: 5, evidenced: 5, floor: 5, level: 5, interval: [5, 5] });
    expect(principles.map(({ rating, ratings }) => [rating, ratings])).toEqual(Array(7).fill(['F', 'FFFFF']));
    expect(roadmap).toEqual([]);
  });

  test.each([...principleIds])('one unknown on %s leaves it without score, one exemption does not', (principle) => {
    const id = quick.find((question) => question.principle === principle)?.id ?? '';
    const open = scoreAll({ level: 3 }, { [id]: unknown });
    expect(groupOf(open.principles, principle).unscored).toBe('tooLittleKnown');
    expect(open.overall).toMatchObject({ unscored: 'principleUnscored', unscoredGroups: [principle] });
    const agreed = scoreAll({ level: 3 }, { [id]: exempt });
    expect(groupOf(agreed.principles, principle)).toMatchObject({ score: 3, known: 1 });
    expect(agreed.overall.score).toBe(3);
  });

  test('a principle that does not apply at all says so', () => {
    const simple = quick.filter(({ principle }) => principle === 'keep-it-simple-and-practical');
    const { principles, overall } = scoreAll({ level: 3 }, Object.fromEntries(simple.map(({ id }) => [id, exempt])));
    expect(groupOf(principles, 'keep-it-simple-and-practical').unscored).toBe('notApplicable');
    expect(overall.unscored).toBe('principleUnscored');
  });
});

describe('the worked example of docs/scoring.md', () => {
  test('six questions of one principle', () => {
    const questions = [2, 1, 1, 1, 1, 0].map((weight, index) => aQuestion({ id: 'abcdef'.charAt(index), weight }));
    const level3 = evidenceFor(3);
    const answers = {
      a: { level: 3, evidence: level3 },
      b: { level: 4, evidence: level3 },
      c: 1,
      d: unknown,
      e: exempt,
      f: 5,
    };
    const assessment = anAssessment({ answers, target: 3 });
    const [principle] = scored({ questionnaire: aQuestionnaire({ questions }), assessment }).principles;
    expect(principle).toMatchObject({
      ...{ score: 2.75, known: 0.8, interval: [2.2, 3.2], ratings: 'FLLPN', level: 2, rating: 'L', gap: 0.25 },
      ...{ evidenced: 2.5, assuranceGap: 0.25, median: 3, lowest: 1, highest: 4, spread: 3 },
    });
  });

  test('Harbourline Services', () => {
    const { principles, overall, ties, roadmap } = scorecardOf('harbourline-services');
    expect(principles[0]).toMatchObject({ evidenced: 19 / 7, ratings: 'FFLNN', level: 3 });
    [20, 16, 15, 19, 13, 17, 18].forEach((sum, index) => {
      expect(principles[index]?.score).toBeCloseTo(sum / 7, 12);
    });
    expect(overall).toMatchObject({ floor: 13 / 7, floorPrinciples: ['think-and-work-holistically'], level: 2 });
    expect(overall.score).toBeCloseTo(118 / 49, 12);
    expect(ties.map((group) => group.length)).toEqual([3, 3, 1]);
    expect(roadmap[0]).toMatchObject({ question: 'baseline-before-change', priority: 6 });
  });
});

describe('golden scorecards', () => {
  test.each(sampleNames)('%s', async (name) => {
    const text = `${JSON.stringify(scorecardOf(name), rounded, 2)}\n`;
    const hint = 'the scorecard moved: if that is meant, run "npm run test:golden:update" and say why in the change';
    await expect(text, hint).toMatchFileSnapshot(`../../golden/scorecards/${name}.json`);
  });
});

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(12)) : value;
}

import { describe, expect, test } from 'vitest';
import { orderTies } from '../../../src/core/scoring/order-ties.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { principleIds } from '../../../src/model/questionnaire.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { anAssessment, backed, evidenceFor } from '../../support/an-assessment.ts';
import { calibratedLevels, levelsById, type SampleName } from '../../support/calibrated-levels.ts';
import { guidingPrinciples, sampleAssessment, sampleNames } from '../../support/sample-files.ts';
import { groupOf, scored } from '../../support/scored.ts';

const questionnaire = guidingPrinciples();
const { questions } = questionnaire;

interface Options {
  edition?: string;
  target?: number;
  others?: Record<string, number | Partial<Answer>>;
}

/** An organisation's scorecard from the levels that it was written to claim. */
function claimedBy(name: SampleName, { edition = 'full', target = 3, others = {} }: Options = {}): Scorecard {
  const answers = { ...levelsById(name, questions), ...others };
  return scored({ questionnaire, assessment: anAssessment({ edition, target, answers }) });
}

function scoreAll(answerOf: (index: number) => number | Partial<Answer>): Scorecard {
  const answers = Object.fromEntries(questions.map(({ id }, index) => [id, answerOf(index)]));
  return scored({ questionnaire, assessment: anAssessment({ answers, target: 3 }) });
}

const sumsOf = (name: SampleName): number[] =>
  Object.values(calibratedLevels[name]).map((levels) => levels.reduce((sum, level) => sum + level, 0));
const byScore = (name: SampleName, options?: Options) =>
  [...claimedBy(name, options).principles]
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ id }) => initials(id));
const idOf = (code: string): string => questions.find((question) => question.code === code)?.id ?? '';
const initials = (id: string): string => questions.find(({ principle }) => principle === id)?.code?.slice(0, 2) ?? '';

describe('1: each organisation has the profile that it was written for', () => {
  test.each([
    ['kestrel-apps', [9, 7, 12, 13, 6, 8, 10], 'CV PI OA FV KS SW TH'],
    ['meridian-trust', [18, 21, 13, 15, 20, 12, 16], 'SW TH FV OA CV PI KS'],
    ['harbourline-services', [20, 16, 15, 19, 13, 17, 18], 'FV CV OA KS SW PI TH'],
    ['northgate-platform', [24, 26, 30, 28, 23, 27, 31], 'OA PI CV KS SW FV TH'],
  ] as const)('%s: sums %j, order %s', (name, sums, order) => {
    expect(sumsOf(name)).toEqual(sums);
    const { principles } = claimedBy(name);
    principles.forEach(({ score }, index) => {
      expect(score).toBeCloseTo((sums[index] ?? 0) / 7, 9);
    });
    expect(byScore(name).join(' ')).toBe(order);
  });

  test.each(sampleNames)('the file of %s claims these levels', (name) => {
    const { answers } = sampleAssessment(name);
    const claimed = questions.map(({ id }) => answers.get(id)?.level);
    expect(claimed).toEqual(Object.values(levelsById(name, questions)));
  });
});

test.each([
  ['focus-on-value', 'D C B A'],
  ['start-where-you-are', 'D B C A'],
  ['progress-iteratively-with-feedback', 'D C B A'],
  ['collaborate-and-promote-visibility', 'D C B A'],
  ['think-and-work-holistically', 'D B C A'],
  ['keep-it-simple-and-practical', 'D C B A'],
  ['optimize-and-automate', 'D C B A'],
] as const)('2: on %s the organisations stand %s', (principle, order) => {
  const scores = sampleNames.map((name, index) => ({
    letter: 'ABCD'.charAt(index),
    score: groupOf(claimedBy(name).principles, principle).score ?? 0,
  }));
  const sorted = scores.sort((left, right) => right.score - left.score);
  expect(sorted.map(({ letter }) => letter).join(' ')).toBe(order);
});

describe('3: the whole', () => {
  test.each([
    ['kestrel-apps', 1.33, 0.86],
    ['meridian-trust', 2.35, 1.71],
    ['harbourline-services', 2.41, 1.86],
    ['northgate-platform', 3.86, 3.29],
  ] as const)('%s: mean %d, floor %d', (name, mean, floor) => {
    const { overall } = claimedBy(name);
    expect(overall.score).toBeCloseTo(mean, 2);
    expect(overall.floor).toBeCloseTo(floor, 2);
  });

  test('the bank and the provider are a tie with clearly different profiles', () => {
    const [bank, provider] = [claimedBy('meridian-trust'), claimedBy('harbourline-services')];
    const difference = (id: string) =>
      (groupOf(bank.principles, id).score ?? 0) - (groupOf(provider.principles, id).score ?? 0);
    expect(Math.abs((bank.overall.score ?? 0) - (provider.overall.score ?? 0))).toBeLessThan(0.3);
    expect(Math.abs(difference('start-where-you-are'))).toBeGreaterThanOrEqual(0.6);
    expect(Math.abs(difference('think-and-work-holistically'))).toBeGreaterThanOrEqual(0.9);
    const [ours, theirs] = [byScore('meridian-trust'), byScore('harbourline-services')];
    expect(ours[0]).not.toBe(theirs[0]);
    expect(ours.at(-1)).not.toBe(theirs.at(-1));
  });
});

describe('4: the quick edition', () => {
  test.each([
    ['kestrel-apps', 1.31],
    ['meridian-trust', 2.17],
    ['harbourline-services', 2.43],
    ['northgate-platform', 4.12],
  ] as const)('%s: %d, near the full edition', (name, mean) => {
    const quick = claimedBy(name, { edition: 'quick' }).overall.score ?? Number.NaN;
    expect(quick).toBeCloseTo(mean, 2);
    expect(Math.abs(quick - (claimedBy(name).overall.score ?? 0))).toBeLessThan(0.3);
  });

  test.each(['quick', 'full'])('%s: one below, two alike, one above', (edition) => {
    const scores = sampleNames.map((id) => ({ id, score: claimedBy(id, { edition }).overall.score ?? Number.NaN }));
    const groups = orderTies(scores).map((group) => [...group].sort());
    expect(groups).toEqual([['northgate-platform'], ['harbourline-services', 'meridian-trust'], ['kestrel-apps']]);
  });

  test('does not keep the order within an organisation, so nobody should read one from it', () => {
    expect(byScore('harbourline-services', { edition: 'quick' })[0]).toBe('FV');
    expect(byScore('harbourline-services', { edition: 'quick' }).at(-1)).toBe('SW');
  });
});

describe('5: questions at target', () => {
  const ratings = (name: SampleName, target: number): string =>
    claimedBy(name, { target })
      .principles.map(({ rating }) => rating)
      .join('');
  test.each([
    ['kestrel-apps', 3, 'NNNNNNN'],
    ['meridian-trust', 3, 'LFPPLNP'],
    ['harbourline-services', 3, 'LPPLNPL'],
    ['northgate-platform', 3, 'FFFFFFF'],
    ['northgate-platform', 4, 'LLFLPLF'],
  ] as const)('%s at target %i: %s', (name, target, letters) => {
    expect(ratings(name, target)).toBe(letters);
  });
});

describe('6: coherence', () => {
  test.each(sampleNames)('%s gives no reason to look at a pair again', (name) => {
    expect(claimedBy(name).coherence).toEqual([]);
    expect(claimedBy(name).uniform).toBeUndefined();
  });

  test('a trended share without a defined measure does', () => {
    const found = claimedBy('kestrel-apps', { others: { [idOf('OA-3')]: 4 } }).coherence;
    expect(found.map((finding) => [finding.if.code, finding.expect.code])).toEqual([['OA-3', 'SW-4']]);
  });
});

test.each([
  ['kestrel-apps', ''],
  ['meridian-trust', 'SW/KS 9, SW/PI 8, TH/KS 8'],
  ['harbourline-services', ''],
  ['northgate-platform', 'OA/TH 8, OA/FV 7, PI/TH 7'],
] as const)('7: patterns of %s: %s', (name, expected) => {
  const found = claimedBy(name).patterns.map(
    ({ high, low, difference }) => `${initials(high)}/${initials(low)} ${Math.round(difference * 7)}`,
  );
  expect(found.join(', ')).toBe(expected);
});

describe('8: edges', () => {
  test('nobody knows anything', () => {
    const { principles, coverage } = scoreAll(() => ({ unknown: true }));
    expect(principles.map(({ unscored }) => unscored)).toEqual(Array(7).fill('tooLittleKnown'));
    expect(coverage).toMatchObject({ asked: 49, unknown: 49 });
  });

  test.each([
    [0, 'N'],
    [5, 'F'],
  ])('all at %i', (level, rating) => {
    const { overall, principles } = scoreAll(() => level);
    expect(overall).toMatchObject({ score: level, floor: level });
    expect(principles.map((principle) => principle.rating)).toEqual(Array(7).fill(rating));
  });

  test.each<[number, Partial<Answer>, object]>([
    [3, { unknown: true }, { unscored: 'tooLittleKnown' }],
    [2, { unknown: true }, { score: 2, scored: 5 }],
    [3, { notApplicable: { reason: 'Not in scope.' } }, { score: 2, scored: 4 }],
    [7, { notApplicable: { reason: 'Not in scope.' } }, { unscored: 'notApplicable' }],
  ])('%i of seven questions %j: %j', (count, answer, expected) => {
    const { principles } = scoreAll((index) => (index < count ? answer : 2));
    expect(principles[0]).toMatchObject(expected);
  });
});

test('9: with one document for each answer the claims of a bank sink to level 2', () => {
  const thin = ['keep-it-simple-and-practical', 'collaborate-and-promote-visibility'];
  const levels = levelsById('meridian-trust', questions);
  const answers = questions.map(({ id, principle = '' }) => {
    const level = levels[id] ?? 0;
    const evidence = thin.includes(principle) ? evidenceFor(2) : evidenceFor(4);
    return [id, { level, evidence }] as const;
  });
  const assessment = anAssessment({ answers: Object.fromEntries(answers) });
  const { principles, questions: judged } = scored({ questionnaire, assessment });
  const capped = judged.filter(({ principle = '' }) => thin.includes(principle));
  expect(capped.every(({ evidenced = 9 }) => evidenced <= 2)).toBe(true);
  expect(groupOf(principles, 'collaborate-and-promote-visibility').assuranceGap).toBeCloseTo(2 / 7, 9);
  expect(groupOf(principles, 'keep-it-simple-and-practical').assuranceGap).toBe(0);
});

test.each(sampleNames)('10: exactly one action applies to each answer of %s below the top', (name) => {
  const levels = levelsById(name, questions);
  for (const { id, actions } of questions) {
    const level = levels[id] ?? 0;
    expect(actions.filter(({ from, to }) => from <= level && level <= to)).toHaveLength(level < 5 ? 1 : 0);
  }
  const top = scoreAll(() => backed(5));
  expect(top.questions.some(({ action }) => action !== undefined)).toBe(false);
});

describe('the questionnaire', () => {
  test('asks seven questions on each principle', () => {
    expect(principleIds.map((id) => questions.filter(({ principle }) => principle === id).length)).toEqual(
      Array(7).fill(7),
    );
  });
});

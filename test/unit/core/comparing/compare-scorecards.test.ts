import { describe, expect, test } from 'vitest';
import { compareScorecards } from '../../../../src/core/comparing/compare-scorecards.ts';
import type { Scorecard } from '../../../../src/model/scorecard.ts';
import { evidenceFor } from '../../../support/an-assessment.ts';
import { focusOnValue, type SideGiven, sideOf } from '../../../support/compared.ts';
import { strictLadder } from '../../../support/other-rubrics.ts';

const backed = { level: 3, evidence: evidenceFor(3) };

function cardOf(given: SideGiven, version = '1.0.0'): Scorecard {
  const { scorecard } = sideOf(given);
  const digest = `sha256:${version.replaceAll('.', '').padEnd(64, '0')}`;
  return { ...scorecard, questionnaire: { ...scorecard.questionnaire, version, digest } };
}

describe('two bare scorecards', () => {
  test('give deltas without parts', () => {
    const comparison = compareScorecards(cardOf({ answers: { a: 2 } }), cardOf({ answers: { a: 4 } }), {
      after: 'b.json',
    });
    expect(focusOnValue(comparison)).toMatchObject({ before: 2, after: 4, delta: 2 });
    expect(focusOnValue(comparison)).not.toHaveProperty('parts');
    expect(comparison.overall).toMatchObject({ delta: 2, floorBefore: 2, floorAfter: 4 });
    expect(comparison.overall).not.toHaveProperty('parts');
    expect(comparison.after.name).toBe('b.json');
    expect(comparison.before).not.toHaveProperty('name');
  });

  test('give the changes that they can tell', () => {
    const [before, after] = [cardOf({ answers: { a: backed, b: 2 } }), cardOf({ answers: { a: 2, c: 1 } })];
    const told = compareScorecards(before, after).changes.map(({ kind }) => kind);
    expect(told.filter((kind) => kind !== 'levelCrossed')).toEqual([
      'lowered',
      ...evidenceFor(3).map(() => 'evidenceLost'),
      'added',
      'removed',
    ]);
  });

  test('of other bases are seen on evidenced', () => {
    const [before, after] = [
      cardOf({ answers: { a: 4, b: backed } }),
      cardOf({ answers: { a: 4, b: 3 }, basis: 'evidenced' }),
    ];
    const comparison = compareScorecards(before, after);
    expect(comparison).toMatchObject({ basis: 'evidenced', basesDiffer: true });
    expect(focusOnValue(comparison)).toMatchObject({ before: 2, after: 1, ratingsBefore: 'FPPNN' });
    expect(comparison.questions[0]).not.toHaveProperty('textBefore');
    expect(comparison.questions[1]).toMatchObject({ textBefore: 'Anchor 3 of b.', textAfter: 'Anchor 1 of b.' });
  });

  test.each<[string, string, boolean]>([
    ['1.0.0', '1.4.2', true],
    ['1.0.0', '2.0.0', false],
    ['0.3.0', '0.3.1', true],
    ['0.3.0', '0.4.0', false],
    ['1.0.0', '11.0.0', false],
  ])('of versions %s and %s: questions can be compared: %s', (then, now, canCompare) => {
    const [before, after] = [cardOf({ answers: { a: 3 } }, then), cardOf({ answers: { a: 2 } }, now)];
    for (const comparison of [compareScorecards(before, after), compareScorecards(after, before)]) {
      expect(comparison.questions[0]?.isNotComparable ?? false).toBe(!canCompare);
      expect(comparison.changes.some((change) => 'question' in change)).toBe(canCompare);
      expect(Math.abs(focusOnValue(comparison).delta ?? 0)).toBe(1);
    }
  });

  test('of questions of another kind: not compared', () => {
    const [before, after] = [cardOf({ answers: { a: 3 } }), cardOf({ answers: { a: 3 } })];
    const [question] = after.questions;
    if (!question) throw new Error('there is one');
    const other = { ...after, questions: [{ ...question, kind: 'choice' as const, claimed: 1 }] };
    expect(compareScorecards(before, other).questions[0]?.isNotComparable).toBe(true);
  });
});

describe('causes, where only one thing differs', () => {
  const causeOf = (before: Scorecard, after: Scorecard) =>
    compareScorecards(before, after).changes.flatMap((change) => ('cause' in change ? change.cause : []));
  const side: SideGiven = { answers: { a: backed }, basis: 'evidenced' };
  const strict = (card: Scorecard): Scorecard => ({
    ...card,
    rubrics: card.rubrics.map((rubric) => ({ ...rubric, version: '2.0.0' })),
  });

  test.each<[string, SideGiven, SideGiven, string[]]>([
    ['a claim', { answers: { a: 3 } }, { answers: { a: 4 }, asOf: '2027-10-02' }, ['answer']],
    ['evidence', side, { ...side, answers: { a: 3 } }, ['answer']],
    ['the day', side, { ...side, asOf: '2027-10-02' }, ['time']],
    ['evidence and the day', side, { ...side, answers: { a: 3 }, asOf: '2027-10-02' }, []],
  ])('%s', (_, before, after, causes) => {
    expect(causeOf(cardOf(before), cardOf(after))).toEqual(causes);
  });

  test('the rubric', () => {
    const stricter: SideGiven = {
      ...side,
      rubric: { ...strictLadder(), claim: sideOf(side).rubrics.get('a')?.claim ?? [] },
    };
    const fewer = { ...stricter.rubric, evidence: [undefined, () => false] };
    const judged = strict(cardOf({ ...side, rubric: { ...strictLadder(), ...fewer } }));
    expect(causeOf(cardOf(side), judged)).toEqual(['rubric']);
    expect(causeOf(cardOf(side), strict(cardOf({ ...side, rubric: strictLadder() })))).toEqual([]);
  });
});

test('a scorecard made by hand, with sections in a circle, has an end', () => {
  const card = cardOf({ answers: { a: 3 } });
  const [section] = card.sections;
  if (!section) throw new Error('there is one');
  const circle = [
    { ...section, id: 'x', parent: 'y' },
    { ...section, id: 'y', parent: 'x' },
  ];
  const other = { ...cardOf({ answers: { a: 3 }, basis: 'evidenced' }), sections: circle };
  const text = JSON.stringify(compareScorecards({ ...card, sections: circle }, other));
  expect(text).not.toContain('null');
});

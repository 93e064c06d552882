import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/core/comparing/compare.ts';
import { evidenceFor } from '../../../support/an-assessment.ts';
import { changeOf, compared, focusOnValue, type SideGiven, sideOf } from '../../../support/compared.ts';

describe('bases', () => {
  const backed = { level: 3, evidence: evidenceFor(3) };

  test('that differ: both sides on evidenced, and told', () => {
    const comparison = compared(
      { answers: { a: 4, b: backed }, basis: 'claimed', assessment: { target: 3 } },
      { answers: { a: 2, b: backed }, basis: 'evidenced', assessment: { target: 3 } },
    );
    expect(comparison).toMatchObject({ basis: 'evidenced', basesDiffer: true });
    expect([comparison.before.basis, comparison.after.basis]).toEqual(['claimed', 'evidenced']);
    const group = focusOnValue(comparison);
    expect(group).toMatchObject({ before: 2, after: 2, delta: 0, levelBefore: 1, levelAfter: 1 });
    expect(group).toMatchObject({ ratingsBefore: 'FPPNN', ratingsAfter: 'FPPNN', ratingBefore: 'P', ratingAfter: 'P' });
    expect(comparison.overall).toMatchObject({ before: 2, levelBefore: 1, floorBefore: 2 });
    expect(comparison.questions[0]).toMatchObject({ textBefore: 'Anchor 1 of a.', textAfter: 'Anchor 1 of a.' });
  });

  test('that agree: on that basis', () => {
    const comparison = compared({ answers: { a: 4 } }, { answers: { a: 2 } });
    expect(comparison).toMatchObject({ basis: 'claimed', basesDiffer: false });
    expect(comparison.questions[0]).toMatchObject({ textBefore: 'Anchor 4 of a.', textAfter: 'Anchor 2 of a.' });
  });
});

describe('groups', () => {
  test('of one side only have no delta and no reason', () => {
    const [before, after] = [
      { questions: { a: { section: 'old' } }, answers: { a: 3 } },
      { questions: { a: { section: 'now' } }, answers: { a: 3 } },
    ];
    const { sections } = compared(before, after);
    expect(sections.map(({ id }) => id)).toEqual(['now', 'old']);
    expect(changeOf(sections, 'old')).toEqual({
      id: 'old',
      title: 'Title of old',
      before: 3,
      levelBefore: 3,
      ratingsBefore: 'FFFNN',
      scoredBefore: 1,
    });
  });

  test('a question that moved to another group is in neither delta but by the questionnaire', () => {
    const before = { answers: { a: 3, b: 1 } };
    const after: SideGiven = { questions: { a: {}, b: { principle: 'start-where-you-are' } }, answers: { a: 3, b: 0 } };
    const comparison = compared(before, after);
    expect(focusOnValue(comparison)).toMatchObject({ delta: 1, parts: { answers: 0, questionnaire: 1 } });
    expect(comparison.changes.filter((change) => 'question' in change)).toMatchObject([
      { kind: 'lowered', question: 'b' },
    ]);
  });

  test('values of facets are compared as groups, and an id is only an id', () => {
    const facets = [{ id: 'constructor', title: 'Facet', values: { x: 'X' }, many: true, scored: true }];
    const side = (level: number): SideGiven => ({
      questions: { a: { facets: { constructor: ['x'] } }, b: {} },
      questionnaire: { facets },
      answers: { a: level, b: 5 },
    });
    const [lens] = compared(side(2), side(4)).lenses;
    expect(lens).toMatchObject({
      id: 'constructor',
      values: [{ id: 'x', delta: 2, parts: { answers: 2 }, scoredAfter: 1 }],
    });
  });
});

test('principles on one side only: the whole has nothing in common, sections are told instead', () => {
  const [before, after]: [SideGiven, SideGiven] = [
    { answers: { a: 3 } },
    { answers: { a: 2 }, questionnaire: { hasPrinciples: false } },
  ];
  for (const { overall, changes } of [compared(before, after), compared(after, before)]) {
    expect(overall).toMatchObject({ isNotComparable: true, parts: { answers: 0, questionnaire: overall.delta } });
    expect(changes.flatMap((change) => ('of' in change ? change.of : []))).toEqual(['overall', 'section']);
  }
});

test('a question of one side only is neither comparable nor not', () => {
  const { questions } = compared({ answers: { a: 3, gone: 1 } }, { answers: { a: 3, come: 1 } });
  expect(questions.map(({ id }) => id)).toEqual(['a', 'come', 'gone']);
  for (const question of questions) expect(question).not.toHaveProperty('isNotComparable');
});

test('sides are told with their names, days and scales', () => {
  const { before, after } = compared(
    { answers: { a: 3 }, name: 'main:a.yaml' },
    { answers: { a: 3 }, asOf: '2027-01-01' },
  );
  expect(before).toMatchObject({ name: 'main:a.yaml', asOf: '2026-11-22', subject: 'Payments platform', type: 'self' });
  expect(after).toMatchObject({
    asOf: '2027-01-01',
    questionnaire: { id: 'sample', version: '1.0.0', edition: 'full' },
  });
  expect(after).not.toHaveProperty('name');
  expect(after.scale[3]).toEqual({ level: 3, name: 'Shared', value: 3 });
});

test('a scorecard of other questions than its side is a mistake of the caller', () => {
  const [side, other] = [sideOf({ answers: { a: 3 } }), sideOf({ answers: { b: 3 } })];
  expect(() => compare({ ...side, scorecard: other.scorecard }, side)).toThrow(/asks "b"/);
});

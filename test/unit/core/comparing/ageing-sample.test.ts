import { expect, test } from 'vitest';
import { compare } from '../../../../src/core/comparing/compare.ts';
import { aSide } from '../../../support/a-side.ts';
import { guidingPrinciples, sampleAssessment } from '../../../support/sample-files.ts';

test('a sample that nobody touched for months: the figures of docs/comparing.md', () => {
  const given = {
    questionnaire: guidingPrinciples(),
    assessment: sampleAssessment('harbourline-services'),
    basis: 'evidenced',
  } as const;
  const { overall, changes } = compare(aSide(given), aSide({ ...given, asOf: '2027-05-22' }));
  expect(overall.before).toBeCloseTo(109 / 49, 12);
  expect(overall.after).toBeCloseTo(95 / 49, 12);
  expect(overall.parts).toEqual({ answers: 0, questionnaire: 0, rubric: 0, time: overall.parts?.time });
  expect(overall.parts?.time).toBeCloseTo(-14 / 49, 12);
  expect(overall).toMatchObject({ levelBefore: 2, levelAfter: 1 });
  const lowered = changes.flatMap((change) => (change.kind === 'lowered' ? [change.cause] : []));
  expect(lowered).toEqual(Array.from({ length: 13 }, () => 'time'));
  expect(changes.filter(({ kind }) => kind === 'evidenceStale')).toHaveLength(19);
  expect(changes.filter(({ kind }) => kind === 'raised' || kind === 'evidenceRefreshed')).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tightenBaseline } from '../../../../src/core/policy/tighten-baseline.ts';
import { sideOf } from '../../../support/compared.ts';

const cardOf = (level: number, basis: 'claimed' | 'evidenced' = 'claimed') =>
  sideOf({ answers: { a: level, b: level }, basis }).scorecard;

test('takes scores over, sorted by path, and keeps what did not rise with its reason', () => {
  const first = tightenBaseline(undefined, [
    { id: 'b.yaml', scorecard: cardOf(2), reason: 'First' },
    { id: 'a.yaml', scorecard: cardOf(1), reason: 'First' },
  ]);
  expect(Object.keys(first.baseline.assessments)).toEqual(['a.yaml', 'b.yaml']);
  expect(first.changed).toEqual(['b.yaml', 'a.yaml']);
  const second = tightenBaseline(first.baseline, [
    { id: 'a.yaml', scorecard: cardOf(3), reason: 'Second' },
    { id: 'b.yaml', scorecard: cardOf(1), reason: 'Second' },
  ]);
  expect(second.changed).toEqual(['a.yaml']);
  expect(second.baseline.assessments['a.yaml']).toMatchObject({
    reason: 'Second',
    overall: 3,
    groups: { 'focus-on-value': 3 },
  });
  expect(second.baseline.assessments['b.yaml']).toEqual(first.baseline.assessments['b.yaml']);
});

test('another basis is refused and changes nothing', () => {
  const { baseline } = tightenBaseline(undefined, [{ id: 'a', scorecard: cardOf(2), reason: 'r' }]);
  const result = tightenBaseline(baseline, [{ id: 'a', scorecard: cardOf(5, 'evidenced'), reason: 'r' }]);
  expect(result).toEqual({
    baseline,
    changed: [],
    refused: [{ id: 'a', why: 'accepted on the claimed basis, scored on evidenced' }],
  });
});

test('no accepted score ever falls, whatever comes', () => {
  const levels = fc.array(
    fc.record({ a: fc.integer({ min: 0, max: 5 }), b: fc.option(fc.integer({ min: 0, max: 5 })) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(levels, (steps) => {
      let baseline: ReturnType<typeof tightenBaseline>['baseline'] | undefined;
      for (const { a, b } of steps) {
        const answers = { a, b: b === null ? { unknown: true as const } : b };
        const { scorecard } = sideOf({ answers, questionnaire: { minimumKnown: 0.7 } });
        const next = tightenBaseline(baseline, [{ id: 'x', scorecard, reason: 'r' }]).baseline;
        const [then, now] = [baseline?.assessments.x, next.assessments.x];
        expect(now?.overall ?? -1).toBeGreaterThanOrEqual(then?.overall ?? -1);
        for (const [group, floor] of Object.entries(then?.groups ?? {}))
          expect(now?.groups[group]).toBeGreaterThanOrEqual(floor);
        baseline = next;
      }
    }),
    { numRuns: 100 },
  );
});

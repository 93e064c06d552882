import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/core/comparing/compare.ts';
import type { Side } from '../../../../src/core/comparing/side.ts';
import { aSide } from '../../../support/a-side.ts';
import { guidingPrinciples, sampleAssessment } from '../../../support/sample-files.ts';

describe('answers are judged', () => {
  const questionnaire = guidingPrinciples();
  const assessments = [sampleAssessment('harbourline-services'), sampleAssessment('northgate-platform')] as const;
  const common = questionnaire.questions.filter(({ id }) => assessments.every(({ answers }) => answers.has(id)));
  const [before, after] = [{ assessment: assessments[0] }, { assessment: assessments[1], asOf: '2027-08-01' }].map(
    (given) => aSide({ questionnaire, ...given }),
  );
  if (!before || !after) throw new Error('there are two');

  /** How often a rubric was asked while two sides were compared; both sides share theirs unless they are told apart. */
  function countOf(earlier: Side, later: Side, areRubricsShared: boolean): number {
    let judged = 0;
    const refuse = () => {
      judged += 1;
      return false;
    };
    const [claim, other] = [
      [undefined, refuse],
      [undefined, () => refuse()],
    ];
    const countingBy = (side: Side, claims: typeof claim) =>
      new Map([...side.rubrics].map(([id, { rubric }]) => [id, { rubric, claim: claims ?? [], evidence }] as const));
    const rubrics = countingBy(earlier, claim);
    compare({ ...earlier, rubrics }, { ...later, rubrics: countingBy(later, areRubricsShared ? claim : other) });
    return judged;
  }
  const evidence: never[] = [];

  test('not at all where the scorecards say it', () => {
    expect(countOf(before, before, true)).toBe(0);
    expect(common).toHaveLength(49);
  });

  test('once by each side on the other day', () => {
    expect(countOf(before, after, true)).toBe(common.length * 2);
    expect(countOf(before, { ...before, asOf: '2027-08-01' }, true)).toBe(0);
  });

  test('once for each rubric, day and answer at most', () => {
    expect(countOf(before, after, false)).toBe(common.length * 6);
  });
});

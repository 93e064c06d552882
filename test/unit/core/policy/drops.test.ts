import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../../src/model/policy.ts';
import { evidenceFor } from '../../../support/an-assessment.ts';
import type { SideGiven } from '../../../support/compared.ts';
import { gateOf, gatesOf, id, judged } from '../../../support/judged.ts';

const drop: Policy = { overall: { maximumDrop: 0.5 }, principles: { 'focus-on-value': { maximumDrop: 0.5 } } };
const two: SideGiven = { answers: { a: 3, b: 3 } };

describe('a drop', () => {
  test.each([
    [{ a: 3, b: 2 }, 'pass', '0.50 lower (3.00 → 2.50)'],
    [{ a: 2, b: 2 }, 'fail', '1.00 lower (3.00 → 2.00)'],
    [{ a: 3, b: 3 }, 'pass', 'unchanged (3.00 → 3.00)'],
    [{ a: 5, b: 3 }, 'pass', '1.00 higher (3.00 → 4.00)'],
  ])('to %j is a %s', (answers, outcome, found) => {
    const verdict = judged({ policy: drop, before: two, after: { answers } });
    expect(gateOf(verdict, 'overall.maximumDrop')).toMatchObject({ outcome, found, expected: 'at most 0.50 lower' });
    expect(gateOf(verdict, 'principles.focus-on-value.maximumDrop')).toMatchObject({ outcome, found });
  });

  test('points at the answer that fell most', () => {
    const verdict = judged({
      policy: drop,
      before: { answers: { a: 1, b: 3, c: 4 } },
      after: { answers: { a: 1, b: 2, c: 1 } },
    });
    expect(gateOf(verdict, 'overall.maximumDrop').place).toEqual({ file: `${id}#c` });
  });

  test('to no score fails, and names the score that was', () => {
    const after = { answers: { a: { unknown: true } as const, b: { unknown: true } as const } };
    const verdict = judged({ policy: drop, before: two, after });
    expect(gateOf(verdict, 'overall.maximumDrop')).toMatchObject({
      outcome: 'fail',
      found: expect.stringContaining('it was 3.00'),
    });
  });

  test('from no score is skipped and does not matter', () => {
    const before = { answers: { a: { unknown: true } as const, b: {} } };
    const verdict = judged({ policy: { ...drop, questions: { maximumDrop: 1 } }, before, after: two });
    expect(gateOf(verdict, 'overall.maximumDrop')).toMatchObject({ outcome: 'skipped', skipped: 'baseUnscored' });
    expect(verdict.outcome).toBe('pass');
  });

  test('by ageing alone counts', () => {
    const backed = { level: 2, evidence: evidenceFor(2) };
    const side = { answers: { a: backed }, basis: 'evidenced' as const };
    const verdict = judged({
      policy: drop,
      before: side,
      after: { ...side, asOf: '2028-01-01' },
      judgedOn: '2028-01-01',
    });
    expect(verdict.outcome).toBe('fail');
  });
});

describe('over another version of the questionnaire', () => {
  const later: SideGiven = {
    answers: { a: 3, b: 3, c: 0 },
    questionnaire: { version: '1.1.0' },
  };

  test('only answers and time count, and the whole difference is told beside', () => {
    const verdict = judged({ policy: drop, before: two, after: later });
    expect(gateOf(verdict, 'overall.maximumDrop')).toMatchObject({
      outcome: 'pass',
      value: 0,
      found: 'unchanged by answers and time; 1.00 lower in all (3.00 → 2.00)',
    });
    const fallen = judged({ policy: drop, before: two, after: { ...later, answers: { a: 1, b: 3, c: 5 } } });
    expect(gateOf(fallen, 'overall.maximumDrop')).toMatchObject({ outcome: 'fail', value: 1 });
  });

  test('nothing in common is not comparable: neither a pass nor a drop', () => {
    const other: SideGiven = { answers: { z: 0 }, questionnaire: { version: '1.1.0' } };
    const verdict = judged({ policy: { ...drop, questions: { maximumDrop: 0 } }, before: two, after: other });
    expect(gatesOf(verdict).map(({ skipped }) => skipped)).toEqual(['notComparable', 'notComparable', 'notComparable']);
    expect(verdict.outcome).toBe('notCompared');
    expect(
      judged({ policy: { ...drop, overall: { minimum: 0 }, base: { missing: 'skip' } }, before: two, after: other })
        .outcome,
    ).toBe('pass');
  });
});

describe('single questions', () => {
  const policy: Policy = { questions: { maximumDrop: 1 } };

  test('that fell too far are told one by one, the others together', () => {
    const before = { answers: { a: 4, b: 4, c: 4 } };
    const verdict = judged({ policy, before, after: { answers: { a: 3, b: 2, c: 1 } } });
    expect(gatesOf(verdict).map(({ question, outcome, found }) => [question, outcome, found])).toEqual([
      ['b', 'fail', 'level 4 → 2'],
      ['c', 'fail', 'level 4 → 1'],
    ]);
    const fine = judged({ policy, before, after: { answers: { a: 3, b: 4, c: 5 } } });
    expect(gatesOf(fine)).toMatchObject([{ outcome: 'pass', found: '1 at most, of 3 questions', value: 1 }]);
  });

  test('that have no level any more fell as well', () => {
    const verdict = judged({
      policy: { questions: { maximumDrop: 9 } },
      before: two,
      after: { answers: { a: 3, b: { unknown: true } } },
    });
    expect(gatesOf(verdict)).toMatchObject([{ outcome: 'fail', question: 'b', found: 'level 3 → unknown' }]);
    expect(JSON.stringify(verdict)).not.toContain('null');
  });

  test('that were added, removed or cannot be compared did not fall', () => {
    const before: SideGiven = {
      answers: { a: 4, b: 4, c: 4 },
      questions: { a: {}, b: {}, c: { anchors: ['0', '1', '2', '3', '4', '5'] } },
    };
    const after: SideGiven = {
      answers: { a: 4, c: 0, d: 0 },
      questions: { a: {}, c: {}, d: {} },
      questionnaire: { version: '1.1.0' },
    };
    expect(judged({ policy: { questions: { maximumDrop: 0 } }, before, after }).outcome).toBe('pass');
  });
});

describe('without anything to compare with', () => {
  const policy: Policy = {
    ...drop,
    questions: { maximumDrop: 1 },
    evidence: { noneLost: true },
    coverage: { minimumAnswered: 0 },
  };

  test.each([
    ['nobody names a base', { base: { state: 'none', hint: 'h' } as const }, 'noBase', 'notCompared'],
    [
      'it cannot be had',
      { base: { state: 'missing', name: 'main', problem: 'p' } as const },
      'baseMissing',
      'notCompared',
    ],
    ['the assessment is new', { facts: { base: { state: 'new' } as const } }, 'new', 'pass'],
    [
      'it cannot be read',
      { facts: { base: { state: 'notCompared', name: 'main:a', problem: 'p' } as const } },
      'notComparable',
      'notCompared',
    ],
  ])('because %s, gates that need it are skipped and say so', (_, given, reason, outcome) => {
    const verdict = judged({ policy, ...given });
    const skips = gatesOf(verdict).filter((gate) => gate.outcome === 'skipped');
    // Whether the policy is looser than that of a missing base is not known either.
    expect(skips.map(({ skipped }) => skipped)).toEqual(Array(reason === 'baseMissing' ? 5 : 4).fill(reason));
    expect(skips.map(({ isOpen = false }) => isOpen)).toEqual(skips.map(() => outcome === 'notCompared'));
    expect(verdict.outcome).toBe(outcome);
    expect(judged({ policy: { ...policy, base: { missing: 'skip' } }, ...given }).outcome).toBe('pass');
  });

  test('a gate that fails beside them leaves them open', () => {
    const verdict = judged({ policy: { ...policy, overall: { minimum: 5, maximumDrop: 1 } } });
    expect(verdict.outcome).toBe('fail');
    expect(gateOf(verdict, 'overall.maximumDrop')).toMatchObject({ outcome: 'skipped', isOpen: true });
  });

  test('gates at severity warn leave nothing open', () => {
    const warned: Policy = { overall: { maximumDrop: 1, severity: 'warn' }, coverage: { minimumAnswered: 0 } };
    expect(judged({ policy: warned }).outcome).toBe('pass');
  });

  test('a check in which every gate was skipped does not pass', () => {
    const only: Policy = { overall: { maximumDrop: 1, severity: 'warn' }, base: { missing: 'skip' } };
    expect(judged({ policy: only }).outcome).toBe('notCompared');
  });

  test('a gate that fails outright goes before what is left open', () => {
    expect(judged({ policy: { ...policy, overall: { minimum: 5, maximumDrop: 1 } } }).outcome).toBe('fail');
  });
});

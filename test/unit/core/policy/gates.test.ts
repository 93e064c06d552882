import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../../src/model/policy.ts';
import { evidenceFor, today } from '../../../support/an-assessment.ts';
import type { SideGiven } from '../../../support/compared.ts';
import { gateOf, gatesOf, id, judged } from '../../../support/judged.ts';

const all = (level: number, count = 4): SideGiven['answers'] =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, level]));

describe('demands on scores', () => {
  test.each<[Policy, string, string, string]>([
    [{ overall: { minimum: 2.25 } }, 'overall.minimum', 'pass', '2.25'],
    [{ overall: { minimum: 2.2500000001 } }, 'overall.minimum', 'pass', '2.25'],
    [{ overall: { minimum: 2.2501 } }, 'overall.minimum', 'fail', '2.2500'],
    [{ overall: { minimumFloor: 2.5 } }, 'overall.minimumFloor', 'fail', '2.25 (Focus on value)'],
    [{ overall: { minimumLevel: 2 } }, 'overall.minimumLevel', 'pass', 'level 2'],
    [{ overall: { minimumLevel: 3 } }, 'overall.minimumLevel', 'fail', 'level 2'],
    [{ principles: { default: { minimum: 3 } } }, 'principles.focus-on-value.minimum', 'fail', '2.25'],
    [{ principles: { default: { minimumLevel: 3 } } }, 'principles.focus-on-value.minimumLevel', 'fail', 'level 2'],
    [{ principles: { 'focus-on-value': { minimum: 2 } } }, 'principles.focus-on-value.minimum', 'pass', '2.25'],
    [{ assuranceGap: { maximum: 1.25 } }, 'assuranceGap.focus-on-value.maximum', 'pass', '1.25'],
    [{ assuranceGap: { maximum: 1 } }, 'assuranceGap.focus-on-value.maximum', 'fail', '1.25'],
    // A limit of nothing is a limit.
    [{ assuranceGap: { maximum: 0 } }, 'assuranceGap.focus-on-value.maximum', 'fail', '1.25'],
  ])('%j: %s is %s with %s', (policy, gate, outcome, found) => {
    const verdict = judged({ policy, after: { answers: { ...all(2), q3: 3 } } });
    expect(gateOf(verdict, gate)).toMatchObject({ outcome, found, severity: 'error' });
    expect(verdict.outcome).toBe(outcome);
  });

  test.each([
    ['L', 'pass'],
    ['F', 'fail'],
  ] as const)('a rating of L at the target is judged against %s: %s', (minimumRating, outcome) => {
    const after = { answers: { ...all(2), q3: 1 }, assessment: { target: 2 } };
    const verdict = judged({ policy: { principles: { default: { minimumRating } } }, after });
    expect(gateOf(verdict, 'principles.focus-on-value.minimumRating')).toMatchObject({
      outcome,
      found: 'L at level 2 (1.75)',
    });
  });

  test.each<[string, Policy]>([
    ['overall.minimum', { overall: { minimum: 0 } }],
    ['overall.minimumFloor', { overall: { minimumFloor: 0 } }],
    ['overall.minimumLevel', { overall: { minimumLevel: 0 } }],
    ['principles.focus-on-value.minimum', { principles: { default: { minimum: 0 } } }],
    ['principles.focus-on-value.minimumLevel', { principles: { default: { minimumLevel: 0 } } }],
    ['principles.focus-on-value.minimumRating', { principles: { default: { minimumRating: 'P' } } }],
    ['assuranceGap.focus-on-value.maximum', { assuranceGap: { maximum: 5 } }],
  ])('%s fails where there is no score', (gate, policy) => {
    const verdict = judged({ policy, after: { answers: { a: { unknown: true } } } });
    expect(gateOf(verdict, gate)).toMatchObject({ outcome: 'fail', found: expect.stringMatching(/^unscored: /) });
  });

  test('a block of its own overrides the default key by key, with its own severity', () => {
    const policy: Policy = {
      principles: {
        default: { minimum: 5, minimumLevel: 5, severity: 'warn' },
        'focus-on-value': { minimum: 4 },
      },
    };
    const verdict = judged({ policy });
    expect(gateOf(verdict, 'principles.focus-on-value.minimum')).toMatchObject({ outcome: 'fail', limit: 4 });
    expect(gateOf(verdict, 'principles.focus-on-value.minimumLevel')).toMatchObject({ outcome: 'warn', limit: 5 });
  });

  test('what is off is not judged, and what is warned about does not fail', () => {
    const policy: Policy = {
      overall: { minimum: 5, severity: 'off' },
      principles: { 'focus-on-value': { minimum: 5, severity: 'warn' } },
      evidence: { refsMustExist: false },
    };
    const verdict = judged({ policy });
    expect(gatesOf(verdict).map(({ gate }) => gate)).toEqual(['principles.focus-on-value.minimum']);
    expect(verdict).toMatchObject({ outcome: 'pass', counts: { warn: 1, pass: 0, fail: 0, waived: 0, skipped: 0 } });
  });

  test('points at the lowest answer, first in order; without a score at the first open one', () => {
    const policy: Policy = { overall: { minimum: 5 } };
    const low = judged({ policy, after: { answers: { a: 3, b: 1, c: 1 } } });
    expect(gateOf(low, 'overall.minimum').place).toEqual({ file: `${id}#b` });
    const open = judged({
      policy,
      after: { answers: { a: { notApplicable: { reason: 'r' } }, b: { unknown: true } } },
    });
    expect(gateOf(open, 'overall.minimum').place).toEqual({ file: `${id}#b` });
  });
});

describe('demands on coverage', () => {
  const answers = {
    a: 2,
    b: 2,
    c: 2,
    d: { unknown: true } as const,
    e: { notApplicable: { reason: 'r' } },
    f: {},
  };
  test.each<[Policy['coverage'], string, string, string, string]>([
    [{ minimumAnswered: 0.6 }, 'coverage.minimumAnswered', 'pass', '60% (3 of 5)', 'd'],
    [{ minimumAnswered: 0.61 }, 'coverage.minimumAnswered', 'fail', '60% (3 of 5)', 'd'],
    [{ maximumUnknown: 0.17 }, 'coverage.maximumUnknown', 'pass', '17% (1 of 6)', 'd'],
    [{ maximumUnknown: 0.16 }, 'coverage.maximumUnknown', 'fail', '17% (1 of 6)', 'd'],
    [{ maximumNotApplicable: 0 }, 'coverage.maximumNotApplicable', 'fail', '17% (1 of 6)', 'e'],
  ])('%j is judged by questions', (coverage, gate, outcome, found, question) => {
    const questions = Object.fromEntries(Object.keys(answers).map((name) => [name, { weight: name === 'a' ? 9 : 1 }]));
    const verdict = judged({ policy: { coverage: coverage ?? {} }, after: { answers, questions } });
    expect(gateOf(verdict, gate)).toMatchObject({ outcome, found, place: { file: `${id}#${question}` } });
  });

  test('fails where no question applies', () => {
    const after = { answers: { a: { notApplicable: { reason: 'r' } } } };
    expect(judged({ policy: { coverage: { minimumAnswered: 0 } }, after }).outcome).toBe('fail');
  });
});

describe('demands on evidence', () => {
  const item = (date: string, more = {}) => ({ type: 'record' as const, title: 'Log', date, ...more });

  test.each([
    ['2025-11-22', 'pass', '12 months at most, of 1 question'],
    ['2025-11-21', 'fail', 'the newest is 13 months old'],
  ])('the newest item of a question, dated %s, is judged on the day: %s', (date, outcome, found) => {
    const after = { answers: { a: { level: 1, evidence: [item('2020-01-01'), item(date)] } }, asOf: '2025-12-01' };
    const verdict = judged({ policy: { evidence: { maximumAgeMonths: 12 } }, after });
    expect(gateOf(verdict, 'evidence.maximumAgeMonths')).toMatchObject({ outcome, found });
  });

  test('undated and outdated items alone are too old; a question without any is left to other gates', () => {
    const answers = {
      a: { level: 1, evidence: [{ type: 'record' as const, title: 'Undated' }] },
      b: { level: 1, evidence: [item('2026-10-01', { outdated: true })] },
      c: 2,
    };
    const verdict = judged({ policy: { evidence: { maximumAgeMonths: 12 } }, after: { answers } });
    expect(gatesOf(verdict).map(({ question, outcome }) => [question, outcome])).toEqual([
      ['a', 'fail'],
      ['b', 'fail'],
    ]);
  });

  test('every reference that leads nowhere is told where it stands', () => {
    const brokenReferences = [
      { question: 'a', index: 0, ref: 'docs/x.md', why: 'missing' as const },
      { question: 'a', index: 2, ref: '../x', why: 'outside' as const },
      { question: 'a', index: 3, ref: 'http:x', why: 'badUrl' as const },
    ];
    const policy = { evidence: { refsMustExist: true } };
    expect(gatesOf(judged({ policy, facts: { brokenReferences } }))).toMatchObject([
      { outcome: 'fail', found: 'docs/x.md is not there', place: { file: `${id}#a/0` } },
      { outcome: 'fail', found: '../x leads out of the repository', place: { file: `${id}#a/2` } },
      { outcome: 'fail', found: 'http:x is none', expected: 'a well-formed URL', place: { file: `${id}#a/3` } },
    ]);
    expect(judged({ policy }).outcome).toBe('pass');
  });

  test('each item that the base has and the change has not is lost, also of questions that cannot be compared', () => {
    const evidence = evidenceFor(2);
    const before: SideGiven = {
      answers: { a: { level: 2, evidence }, b: { level: 2, evidence } },
      questions: { a: {}, b: { anchors: ['0', '1', '2', '3', '4', '5'] } },
    };
    const after: SideGiven = { answers: { a: 2, b: 2 }, questions: { a: {}, b: {} } };
    const policy = { evidence: { noneLost: true } };
    expect(gatesOf(judged({ policy, before, after }))).toMatchObject([
      { outcome: 'fail', question: 'a', found: 'lost: record "Minutes"' },
      { outcome: 'fail', question: 'b', found: 'lost: record "Minutes"' },
    ]);
    expect(judged({ policy, before, after: before }).outcome).toBe('pass');
  });
});

describe('the age of an assessment', () => {
  test.each([
    ['2026-11-21', 1, 'pass'],
    ['2026-11-20', 1, 'fail'],
    ['2026-11-22', 0, 'pass'],
    ['2026-11-23', 0, 'pass'],
    ['2026-11-24', 9999, 'fail'],
  ])('of %s may be %i days: %s', (date, maximumDays, outcome) => {
    const after = { answers: { a: 2 }, asOf: date };
    const verdict = judged({ policy: { assessmentAge: { maximumDays } }, after, judgedOn: today });
    expect(gateOf(verdict, 'assessmentAge.maximumDays').outcome).toBe(outcome);
  });
});

describe('accepted scores', () => {
  const floor = { reason: 'r', date: today, basis: 'claimed' as const, overall: 2, groups: { 'focus-on-value': 2 } };
  test.each([
    [2, 'pass'],
    [1, 'fail'],
  ])('hold the whole and each group: level %i is a %s', (level, outcome) => {
    const baseline = { format: 'tenet/baseline@1' as const, assessments: { [id]: floor } };
    const verdict = judged({ baseline, after: { answers: { a: level } } });
    expect(gateOf(verdict, 'baseline.overall.minimum').outcome).toBe(outcome);
    expect(gateOf(verdict, 'baseline.focus-on-value.minimum').outcome).toBe(outcome);
  });

  test('on another basis are not met, and a group that is gone is not either', () => {
    const other = { ...floor, basis: 'evidenced' as const };
    const of = (each: typeof floor | typeof other) => ({
      format: 'tenet/baseline@1' as const,
      assessments: { [id]: each },
    });
    expect(gateOf(judged({ baseline: of(other) }), 'baseline.overall.minimum')).toMatchObject({ outcome: 'fail' });
    const gone = judged({ baseline: of({ ...floor, groups: { 'focus-on-value': 2, constructor: 1 } as never }) });
    expect(gateOf(gone, 'baseline.constructor.minimum')).toMatchObject({
      outcome: 'fail',
      found: 'unscored: nothing was asked here',
    });
  });

  test('of an assessment that is not there fail where all of them are judged, and only there', () => {
    const baseline = { format: 'tenet/baseline@1' as const, assessments: { 'other.yaml': floor } };
    const given = { baseline, policy: { overall: { minimum: 0 } } };
    expect(gateOf(judged(given), 'baseline.orphaned')).toMatchObject({
      outcome: 'fail',
      found: expect.stringContaining('gone'),
    });
    expect(gatesOf(judged({ ...given, isWholeProject: false }))).toHaveLength(1);
  });

  test('hold an assessment under the name that it had at the base, and the entry has to follow', () => {
    const renamed = { state: 'notCompared', name: 'main:old.yaml', problem: 'p', earlierId: 'old.yaml' } as const;
    const baseline = { format: 'tenet/baseline@1' as const, assessments: { 'old.yaml': floor } };
    const verdict = judged({ baseline, after: { answers: { a: 1 } }, facts: { base: renamed } });
    expect(gateOf(verdict, 'baseline.overall.minimum').outcome).toBe('fail');
    expect(gateOf(verdict, 'baseline.orphaned').found).toContain(`it is ${id} now`);
  });
});

import { describe, expect, test } from 'vitest';
import { findLoosened } from '../../../../src/core/policy/compare-policies.ts';
import type { Baseline, Policy } from '../../../../src/model/policy.ts';
import { gatesOf, id, judged } from '../../../support/judged.ts';
import { everything as refusedSample } from '../../../support/verdict-samples.ts';

const groups = ['focus-on-value', 'start-where-you-are'];
const loosened = (before: Policy, after: Policy): string[] =>
  findLoosened({ policy: before, waivers: [] }, { policy: after, waivers: [] }, groups).map(({ about }) => about);

describe('a policy is looser', () => {
  test.each<[Policy, Policy, string[]]>([
    [{ overall: { minimum: 2 } }, { overall: { minimum: 1.9 } }, ['overall.minimum']],
    [{ overall: { minimum: 2 } }, {}, ['overall.minimum']],
    [{ overall: { minimum: 2 } }, { overall: { minimum: 2, severity: 'warn' } }, ['overall.minimum']],
    [{ overall: { minimum: 2 } }, { overall: { minimum: 2, severity: 'off' } }, ['overall.minimum']],
    [{ overall: { maximumDrop: 0.2 } }, { overall: { maximumDrop: 0.3 } }, ['overall.maximumDrop']],
    [{ evidence: { noneLost: true } }, { evidence: { noneLost: false } }, ['evidence.noneLost']],
    [{ coverage: { maximumUnknown: 0.1 } }, { coverage: { maximumUnknown: 0.2 } }, ['coverage.maximumUnknown']],
    [
      { principles: { default: { minimumRating: 'L' } } },
      { principles: { default: { minimumRating: 'L' }, 'focus-on-value': { minimumRating: 'P' } } },
      ['principles.focus-on-value.minimumRating'],
    ],
    [
      { assuranceGap: { maximum: 1 } },
      { assuranceGap: { maximum: 2 } },
      ['assuranceGap.focus-on-value.maximum', 'assuranceGap.start-where-you-are.maximum'],
    ],
    [{}, { base: { missing: 'skip' } }, ['base.missing']],
    [{}, { maximumWaiverDays: 181 }, ['maximumWaiverDays']],
    [{ basis: 'evidenced' }, { basis: 'claimed' }, ['basis']],
    [{ basis: 'evidenced' }, {}, ['basis']],
    [{}, { basis: 'claimed' }, ['basis']],
    [{}, { mayLoosen: true }, ['mayLoosen']],
  ])('%j → %j', (before, after, about) => {
    expect(loosened(before, after)).toEqual(about);
    // What is looser one way is tighter the other.
    expect(loosened(after, before)).toEqual([]);
  });

  test('but not when the same is demanded in other words, or more', () => {
    const before: Policy = { principles: { default: { minimum: 2, maximumDrop: 0.3 } }, base: { ref: 'main' } };
    const after: Policy = {
      principles: {
        'focus-on-value': { minimum: 2, maximumDrop: 0.1 },
        'start-where-you-are': { minimum: 3, maximumDrop: 0.3 },
      },
      base: { ref: 'main' },
      overall: { minimum: 1 },
    };
    expect(loosened(before, after)).toEqual([]);
  });
});

test.each([
  ['main', 'HEAD', ['main → HEAD']],
  [undefined, 'HEAD', ['origin/main → HEAD']],
  [undefined, 'origin/main', []],
  ['main', undefined, ['main → origin/main']],
])('a base that was %s and is %s is another one: %j', (then, now, told) => {
  const rules = (ref: string | undefined) => ({
    policy: ref === undefined ? {} : { base: { ref } },
    waivers: [],
    baseName: 'origin/main',
  });
  const found = findLoosened(rules(then), rules(now), groups);
  expect(found.map((each) => `${each.expected} → ${each.found}`)).toEqual(told);
});

test('accepted scores that are lowered or removed are told, each', () => {
  const floor = {
    reason: 'r',
    date: '2026-01-01',
    basis: 'evidenced' as const,
    overall: 2,
    groups: { 'focus-on-value': 3 },
  };
  const of = (assessments: Baseline['assessments']) => ({
    policy: {},
    waivers: [],
    baseline: { format: 'tenet/baseline@1' as const, assessments },
  });
  const found = (after: Baseline['assessments']) =>
    findLoosened(of({ a: floor }), of(after), groups).map((each) => each.found);
  expect(found({ a: floor })).toEqual([]);
  expect(found({ a: { ...floor, overall: 2.5 } })).toEqual([]);
  expect(found({ a: { ...floor, overall: 1, groups: {} } })).toEqual(['1', 'accepted no more']);
  expect(found({})).toEqual(['accepted no more', 'accepted no more']);
  expect(found({ a: { ...floor, basis: 'claimed' } })).toEqual(['2, claimed', '3, claimed']);
});

describe('accepted scores', () => {
  const floor = { reason: 'r', date: '2026-01-01', basis: 'claimed' as const, overall: 2, groups: {} };
  const accepted = (...ids: string[]): Baseline => ({
    format: 'tenet/baseline@1',
    assessments: Object.fromEntries(ids.map((each) => [each, floor])),
  });
  const base = { state: 'found', name: 'main', isHead: false, waivers: [], policy: {} } as const;
  const renamed = { state: 'notCompared', name: 'main:old.yaml', problem: 'p', earlierId: 'old.yaml' } as const;
  const told = (given: Parameters<typeof judged>[0]): string[] =>
    gatesOf(judged(given)).flatMap(({ gate, outcome, found }) =>
      gate === 'policy.loosened' && outcome === 'fail' ? [found] : [],
    );

  test('that follow their assessment to another name are no looser', () => {
    const given = { base: { ...base, baseline: accepted('old.yaml') }, facts: { base: renamed } };
    expect(told({ ...given, baseline: accepted(id) })).toEqual([]);
    expect(told({ ...given, baseline: accepted('old.yaml') })).toEqual([]);
    expect(told({ ...given, baseline: accepted() })).toEqual(['accepted no more']);
  });

  test('of an assessment that is gone may go with it', () => {
    const [gone] = refusedSample.deleted ?? [];
    if (!gone) throw new Error('the sample has a deleted assessment');
    const given = { base: { ...base, baseline: accepted(gone.id) }, baseline: accepted() };
    expect(told({ ...given, deleted: [gone] })).toEqual([]);
    expect(told(given)).toEqual(['accepted no more']);
  });
});

describe('a new waiver', () => {
  const waiver = { gate: 'overall.minimum', reason: 'r', owner: 'o', from: '2026-11-01', until: '2026-12-01' };
  const rules = (waivers: (typeof waiver)[]) => ({ policy: {}, waivers });

  test.each([
    [[waiver], [waiver], 0],
    [[waiver], [{ ...waiver, reason: 'said better', owner: 'another' }], 0],
    [[waiver], [], 0],
    [[], [waiver], 1],
    [[waiver], [{ ...waiver, until: '2026-12-02' }], 1],
    [[waiver], [{ ...waiver, gate: 'overall.maximumDrop' }, waiver], 1],
  ])('%j → %j: %i', (before, after, count) => {
    expect(findLoosened(rules(before), rules(after), groups)).toHaveLength(count);
  });
});

describe('the verdict on a loosened policy', () => {
  const base = { state: 'found', name: 'main', isHead: false, waivers: [] } as const;
  const demanding: Policy = { overall: { minimum: 2 } };

  test.each([
    [demanding, 'fail', 'fail'],
    [{ ...demanding, mayLoosen: true }, 'warn', 'pass'],
  ] as const)('by the rules %j of the base is %s', (policy, outcome, whole) => {
    const verdict = judged({ policy: { overall: { minimum: 1 } }, base: { ...base, policy } });
    const told = gatesOf(verdict).filter(({ gate }) => gate === 'policy.loosened');
    expect(told).toMatchObject([
      {
        outcome,
        about: 'overall.minimum',
        expected: '2',
        found: '1',
        place: { file: 'tenet.yaml#policy.overall.minimum' },
      },
    ]);
    expect(verdict.outcome).toBe(whole);
  });

  test('that the head alone calls loosenable is a failure', () => {
    expect(judged({ policy: { ...demanding, mayLoosen: true }, base: { ...base, policy: demanding } }).outcome).toBe(
      'fail',
    );
  });

  test('is nothing where the base demanded nothing', () => {
    expect(gatesOf(judged({ policy: demanding, base })).map(({ gate }) => gate)).toEqual(['overall.minimum']);
  });
});

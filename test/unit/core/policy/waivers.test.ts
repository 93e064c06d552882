import { describe, expect, test } from 'vitest';
import { unknownGate } from '../../../../src/core/policy/gate-ids.ts';
import type { Policy, Waiver } from '../../../../src/model/policy.ts';
import { type CheckGiven, gateOf, gatesOf, id, judged } from '../../../support/judged.ts';

const policy: Policy = { principles: { 'focus-on-value': { minimum: 3 } }, questions: { maximumDrop: 0 } };
const gate = 'principles.focus-on-value.minimum';
const waiver: Waiver = { gate, reason: 'Drawn anew', owner: 'service owner', from: '2026-11-01', until: '2026-12-31' };
const fallen: CheckGiven = { policy, before: { answers: { a: 3, b: 3 } }, after: { answers: { a: 2, b: 1 } } };

describe('a waiver', () => {
  test.each<[Partial<Waiver>, string, string]>([
    [{}, 'waived', 'active'],
    [{ gate: 'principles.minimum' }, 'waived', 'active'],
    [{ assessment: id }, 'waived', 'active'],
    [{ from: '2026-11-22' }, 'waived', 'active'],
    [{ until: '2026-11-22' }, 'waived', 'ending'],
    [{ until: '2026-12-06' }, 'waived', 'ending'],
    [{ until: '2026-12-07' }, 'waived', 'active'],
    [{ until: '2026-11-21' }, 'fail', 'lapsed'],
    [{ from: '2026-11-23' }, 'fail', 'future'],
    [{ assessment: 'other.yaml' }, 'fail', 'unused'],
    [{ gate: 'principles.focus-on-value.minimumLevel' }, 'fail', 'unused'],
    [{ gate: 'principles.start-where-you-are.minimum' }, 'fail', 'unused'],
  ])('with %j leaves the gate %s and is %s', (change, outcome, state) => {
    const verdict = judged({
      policy: { principles: { 'focus-on-value': { minimum: 3 } } },
      waivers: [{ ...waiver, ...change }],
    });
    expect(gateOf(verdict, gate).outcome).toBe(outcome);
    expect(verdict.waivers).toMatchObject([{ state, place: { file: 'tenet.yaml#waivers.0' } }]);
    expect(verdict.outcome).toBe(outcome === 'waived' ? 'pass' : 'fail');
  });

  test('of one question excuses that one alone', () => {
    const verdict = judged({
      ...fallen,
      policy: { questions: { maximumDrop: 0 } },
      waivers: [{ ...waiver, gate: 'questions.b.maximumDrop' }],
    });
    expect(gatesOf(verdict).map(({ question, outcome }) => [question, outcome])).toEqual([
      ['a', 'fail'],
      ['b', 'waived'],
    ]);
  });

  test('that lapsed fails even where its gate passes', () => {
    const lapsed = { ...waiver, until: '2026-11-20' };
    const verdict = judged({ policy: { principles: { 'focus-on-value': { minimum: 1 } } }, waivers: [lapsed] });
    expect(gateOf(verdict, 'waivers.lapsed')).toMatchObject({ outcome: 'fail', found: 'it ended on 2026-11-20' });
    expect(verdict.waivers[0]?.daysLeft).toBe(-2);
  });

  test('that excuses a passing gate is unused and fails', () => {
    const verdict = judged({ policy: { principles: { 'focus-on-value': { minimum: 1 } } }, waivers: [waiver] });
    expect(gateOf(verdict, 'waivers.unused')).toMatchObject({ outcome: 'fail' });
  });

  test('for an assessment that this run does not judge is left alone, unless the run judges all there are', () => {
    const waivers = [{ ...waiver, assessment: 'other.yaml' }];
    const part = judged({ policy: { overall: { minimum: 0 } }, waivers, isWholeProject: false });
    expect(part).toMatchObject({ outcome: 'pass', waivers: [{ state: 'notJudged' }] });
    expect(judged({ policy: { overall: { minimum: 0 } }, waivers }).outcome).toBe('fail');
  });

  test('cannot excuse what waivers or a loosened policy fail', () => {
    const base = {
      state: 'found',
      name: 'main',
      isHead: false,
      waivers: [],
      policy: { overall: { minimum: 1 } },
    } as const;
    const verdict = judged({
      policy: { overall: { minimum: 0 } },
      base,
      waivers: [
        { ...waiver, gate: 'policy.loosened' },
        { ...waiver, gate: 'waivers.unused' },
      ],
    });
    expect(verdict.counts).toMatchObject({ waived: 0 });
    expect(verdict.outcome).toBe('fail');
  });

  test('of several for one gate all count as used', () => {
    const verdict = judged({
      policy: { principles: { 'focus-on-value': { minimum: 3 } } },
      waivers: [waiver, { ...waiver, gate: 'principles.minimum' }],
    });
    expect(verdict.waivers.map(({ state }) => state)).toEqual(['active', 'active']);
    expect(gateOf(verdict, gate).waiver).toBe(0);
  });

  test('excuses a deleted assessment by its path', () => {
    const gone = {
      file: '../gone.yaml',
      id: 'gone.yaml',
      subject: 'Gone',
      date: '2026-01-01',
      asOf: '2026-01-01',
      basis: 'claimed' as const,
      questionnaire: { id: 'sample', version: '1.0.0', edition: 'full' },
      name: 'main:gone.yaml',
    };
    const given: CheckGiven = { policy: { overall: { minimum: 0 } }, deleted: [gone] };
    expect(gateOf(judged(given), 'assessments.deleted')).toMatchObject({
      outcome: 'fail',
      found: 'gone since main:gone.yaml',
    });
    const excused = judged({
      ...given,
      waivers: [{ ...waiver, gate: 'assessments.deleted', assessment: 'gone.yaml' }],
    });
    expect(excused.outcome).toBe('pass');
  });
});

test.each([
  ['overall.minimum', true],
  ['principles.minimum', true],
  [gate, true],
  ['assuranceGap.focus-on-value.maximum', true],
  ['questions.any-question.maximumDrop', true],
  ['evidence.any-question.noneLost', true],
  ['baseline.overall.minimum', true],
  ['assessments.deleted', true],
  ['overall', false],
  ['overall.minimun', false],
  ['overall.focus-on-value.minimum', false],
  ['principles.focus-on-valu.minimum', false],
  ['coverage.any-question.maximumUnknown', false],
  ['evidence.a.b.noneLost', false],
  ['waivers.unused', false],
  ['policy.loosened', false],
  ['constructor', false],
])('%s can be named by a waiver: %s', (name, isKnown) => {
  expect(unknownGate(name, ['focus-on-value']) === undefined).toBe(isKnown);
});

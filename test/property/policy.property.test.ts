import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exitCodeOf } from '../../src/core/policy/exit-code-of.ts';
import { expandGates } from '../../src/core/policy/expand-gates.ts';
import { judge } from '../../src/core/policy/judge.ts';
import type { JudgeInput } from '../../src/core/policy/judge-input.ts';
import { makeAjv } from '../../src/load/ajv.ts';
import type { Policy } from '../../src/model/policy.ts';
import { principleIds } from '../../src/model/questionnaire.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { aPair } from '../support/arbitrary-sides.ts';
import { factsOf, gatesOf } from '../support/judged.ts';

const score = fc.double({ min: 0, max: 5, noNaN: true });
const severity = fc.constantFrom('error' as const, 'error' as const, 'warn' as const, 'off' as const);
const block = <T extends object>(keys: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record({ ...keys, severity }, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const principle = block({
  minimum: score,
  minimumLevel: fc.integer({ min: 0, max: 5 }),
  minimumRating: fc.constantFrom('P' as const, 'L' as const, 'F' as const),
  maximumDrop: score,
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const aPolicy = fc.record(
  {
    base: fc.record({ missing: fc.constantFrom('fail' as const, 'skip' as const) }, { requiredKeys: [] }),
    overall: block({
      minimum: score,
      minimumFloor: score,
      minimumLevel: fc.integer({ min: 0, max: 5 }),
      maximumDrop: score,
    }),
    principles: fc.dictionary(fc.constantFrom('default', ...principleIds), principle, { maxKeys: 3 }),
    questions: block({ maximumDrop: fc.integer({ min: 0, max: 5 }) }),
    coverage: block({ minimumAnswered: share, maximumUnknown: share, maximumNotApplicable: share }),
    evidence: block({
      maximumAgeMonths: fc.integer({ min: 1, max: 40 }),
      refsMustExist: fc.boolean(),
      noneLost: fc.boolean(),
    }),
    assuranceGap: block({ maximum: score }),
    assessmentAge: block({ maximumDays: fc.integer({ min: 0, max: 999 }) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Policy>;

const aBase = fc.constantFrom<JudgeInput['base']>(
  { state: 'found', name: 'main', isHead: false, waivers: [] },
  { state: 'none', hint: 'name one' },
  { state: 'missing', name: 'main', problem: 'gone' },
);

const anInput = fc.record({ pair: aPair, policy: aPolicy, base: aBase }).map(
  ({ pair, policy, base }): JudgeInput => ({
    policy,
    waivers: [],
    base,
    judgedOn: '2027-01-31',
    assessments: [factsOf(pair.after, base.state === 'found' ? pair.before : undefined)],
    deleted: [],
    isWholeProject: true,
    placeInProject: () => undefined,
  }),
);

const runs = { numRuns: 300 };
const [comparison, verdict] = ['comparison', 'verdict'].map((name) =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')),
);
const ajv = makeAjv('explaining', [], true);
ajv.addSchema(comparison);
const isVerdict = ajv.compile(verdict);

test('every verdict is what its schema says, also as JSON, and its counts add up', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const judged = judge(input);
      const parsed = JSON.parse(JSON.stringify(judged)) as Verdict;
      expect(isVerdict(parsed), JSON.stringify(isVerdict.errors)).toBe(true);
      expect(parsed).toEqual(judged);
      const total = Object.values(judged.counts).reduce((sum, count) => sum + count, 0);
      expect(total).toBe(gatesOf(judged).length);
      expect(JSON.stringify(judged)).not.toMatch(/NaN|Infinity/);
    }),
    runs,
  );
});

test('every gate that is demanded is judged, and no other', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const [facts] = input.assessments;
      const card = facts?.scorecard;
      const groups = (card?.questionnaire.hasPrinciples ? card.principles : card?.sections) ?? [];
      const notAsked = new Set(groups.filter(({ unscored }) => unscored === 'notAsked').map(({ id }) => id as string));
      const demanded = expandGates(
        input.policy,
        groups.map(({ id }) => id),
      )
        .filter(({ area, group = '' }) => area !== 'assuranceGap' || !notAsked.has(group))
        .map(({ id }) => id);
      // What a base that cannot be had demanded is not known.
      if (input.base.state === 'missing') demanded.push('policy.loosened');
      expect(new Set(gatesOf(judge(input)).map(({ gate }) => gate))).toEqual(new Set(demanded));
    }),
    runs,
  );
});

test('never passes because nothing was looked at', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const judged = judge(input);
      const outcomes = gatesOf(judged).map(({ outcome }) => outcome);
      if (exitCodeOf(judged) !== 0) return;
      expect(outcomes.some((outcome) => outcome === 'pass' || outcome === 'warn')).toBe(true);
      expect(outcomes).not.toContain('fail');
    }),
    runs,
  );
});

test('a stricter limit never turns a refusal into a pass', () => {
  fc.assert(
    fc.property(anInput, fc.double({ min: 0, max: 2, noNaN: true }), (input, more) => {
      const gate = (minimum: number): Policy => ({
        ...input.policy,
        overall: { ...input.policy.overall, minimum, severity: 'error' },
      });
      const [lenient, strict] = [gate(1), gate(1 + more)].map((policy) => judge({ ...input, policy }));
      if (lenient?.outcome === 'fail') expect(strict?.outcome).toBe('fail');
    }),
    runs,
  );
});

test('what fails can be waived, gate by gate, and then does not fail', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const failing = [
        ...new Set(gatesOf(judge(input)).flatMap(({ gate, outcome }) => (outcome === 'fail' ? [gate] : []))),
      ];
      const waivers = failing.map((gate) => ({
        gate,
        reason: 'r',
        owner: 'o',
        from: '2027-01-01',
        until: '2027-02-28',
      }));
      const waived = judge({ ...input, waivers });
      expect(waived.counts.fail).toBe(0);
      expect(waived.outcome).not.toBe('fail');
      expect(waived.waivers.every(({ state }) => state === 'active')).toBe(true);
    }),
    runs,
  );
});

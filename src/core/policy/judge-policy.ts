import type { Baseline } from '../../model/policy.ts';
import { principleIds } from '../../model/questionnaire.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import { findLoosened } from './compare-policies.ts';
import { groupsOfCard } from './groups-of-card.ts';
import { newNames } from './judge-floors.ts';
import type { JudgeInput } from './judge-input.ts';
import { skipped } from './to-gate.ts';

const demand = { gate: 'policy.loosened', severity: 'error', about: 'The policy' } as const;
const expected = 'no looser than at the base';

/** The gate on the rules themselves: one entry per way in which they are looser than at the base, else one that passes. */
export function judgePolicy(input: JudgeInput): JudgedGate[] {
  const { base } = input;
  if (base.state === 'none') return [];
  // What it demanded is not known either, so a base that was named matters even where no gate compares scores.
  if (base.state === 'missing') {
    return [skipped(demand, expected, 'baseMissing', `the base is missing: ${base.problem}`)];
  }
  if (!base.policy) return [];
  const gates = loosenedGates(input, base.policy.mayLoosen === true);
  return gates.length > 0 ? gates : [{ ...demand, outcome: 'pass', expected, found: 'as strict' }];
}

// The base's own rules say whether they may be loosened.
function loosenedGates(input: JudgeInput, mayLoosen: boolean): JudgedGate[] {
  const { base, policy, waivers, baseline, assessments, placeInProject } = input;
  if (base.state !== 'found' || !base.policy) return [];
  const judged = assessments.flatMap(({ scorecard }) => groupsOfCard(scorecard).map(({ score }) => score.id));
  const groups = [...new Set([...principleIds, ...judged])];
  const { name: baseName } = base;
  const accepted = base.baseline && underNewNames(base.baseline, input);
  const before = { policy: base.policy, waivers: base.waivers, baseName, ...(accepted && { baseline: accepted }) };
  const after = { policy, waivers, baseName, ...(baseline && { baseline }) };
  const gate = { gate: demand.gate, severity: mayLoosen ? 'warn' : 'error' } as const;
  return findLoosened(before, after, groups).map(({ about, expected, found, path }): JudgedGate => {
    const place = placeInProject(path);
    return { ...gate, outcome: mayLoosen ? 'warn' : 'fail', about, expected, found, ...(place && { place }) };
  });
}

// An assessment with another name takes along what it was accepted with; one that is gone is judged for that.
function underNewNames(before: Baseline, { baseline, assessments, deleted }: JudgeInput): Baseline {
  const kept = new Set(Object.keys(baseline?.assessments ?? {}));
  const gone = new Set(deleted.map(({ id }) => id));
  const names = newNames(assessments);
  const entries = Object.entries(before.assessments).flatMap(([id, floor]) => {
    if (kept.has(id)) return [[id, floor] as const];
    return gone.has(id) ? [] : [[names.get(id) ?? id, floor] as const];
  });
  return { ...before, assessments: Object.fromEntries(entries) };
}

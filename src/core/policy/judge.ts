import { principleIds } from '../../model/questionnaire.ts';
import type { GateCounts, GateOutcome, JudgedAssessment, JudgedGate, Verdict } from '../../model/verdict.ts';
import { applyWaivers } from './apply-waivers.ts';
import { findLoosened } from './compare-policies.ts';
import { describeAssessment } from './describe-assessment.ts';
import { groupsOfCard } from './groups-of-card.ts';
import { judgeGates } from './judge-assessment.ts';
import type { BaseRules, DeletedAssessment, JudgeInput } from './judge-input.ts';

/**
 * Judges everything that a policy demands. Pure: the same input gives the same verdict, and the day comes in. Every gate
 * is listed with its outcome, every reason and not the first. Rules: docs/policy.md.
 */
export function judge(input: JudgeInput): Verdict {
  const present = input.assessments.map((facts) => ({ id: facts.id, gates: judgeGates(facts, input) }));
  const gone = input.deleted.map((each) => ({ id: each.id, gates: [deletedGate(each)] }));
  const { gates, waivers, failures } = applyWaivers([...present, ...gone], input);
  const described = [...input.assessments.map(describeAssessment), ...input.deleted.map(describeDeleted)];
  const assessments = described.map((each, index): JudgedAssessment => ({ ...each, gates: gates[index] ?? [] }));
  const project = [...loosenedGates(input), ...failures];
  const all = [...assessments.flatMap((each) => each.gates), ...project];
  const base = baseOf(input.base);
  return {
    format: 'tenet/verdict@1',
    outcome: outcomeOf(all, input),
    judgedOn: input.judgedOn,
    ...(base && { base }),
    counts: count(all),
    assessments,
    project,
    waivers,
  };
}

/** Reasons to skip a gate that leave open whether anything got worse. */
const openReasons = new Set(['noBase', 'baseMissing', 'notComparable']);

// A base that was named and cannot be had matters even where no gate needs it: what it demanded is not known either.
function outcomeOf(gates: readonly JudgedGate[], { policy, base }: JudgeInput): Verdict['outcome'] {
  if (gates.some(({ outcome }) => outcome === 'fail')) return 'fail';
  if (gates.every(({ outcome }) => outcome === 'skipped')) return 'notCompared';
  const isSkipped = gates.some(({ severity, skipped = '' }) => severity === 'error' && openReasons.has(skipped));
  const isOpen = base.state === 'missing' || isSkipped;
  return isOpen && policy.base?.missing !== 'skip' ? 'notCompared' : 'pass';
}

function count(gates: readonly JudgedGate[]): GateCounts {
  const of = (wanted: GateOutcome): number => gates.filter(({ outcome }) => outcome === wanted).length;
  return { pass: of('pass'), fail: of('fail'), warn: of('warn'), waived: of('waived'), skipped: of('skipped') };
}

function baseOf(rules: BaseRules): Verdict['base'] {
  if (rules.state === 'none') return undefined;
  const { name } = rules;
  if (rules.state === 'missing') {
    return { name, problem: rules.problem, ...(rules.hint !== undefined && { hint: rules.hint }) };
  }
  const { revision, isHead } = rules;
  return { name, ...(revision !== undefined && { revision }), ...(isHead && { isHead }) };
}

function deletedGate({ name }: DeletedAssessment): JudgedGate {
  const expected = 'is still there, or under another name';
  const about = 'The assessment';
  return {
    gate: 'assessments.deleted',
    severity: 'error',
    outcome: 'fail',
    about,
    expected,
    found: `gone since ${name}`,
  };
}

function describeDeleted({ id: _, name, ...facts }: DeletedAssessment): Omit<JudgedAssessment, 'gates'> {
  const { date, questionnaire } = facts;
  return { ...facts, state: 'deleted', base: { name, date, questionnaire }, groups: [], changes: [], questions: [] };
}

// The base's own rules say whether they may be loosened; without any there is nothing to loosen.
function loosenedGates({ base, policy, waivers, baseline, assessments, placeInProject }: JudgeInput): JudgedGate[] {
  if (base.state !== 'found' || !base.policy) return [];
  const judged = assessments.flatMap(({ scorecard }) => groupsOfCard(scorecard).map(({ score }) => score.id));
  const groups = [...new Set([...principleIds, ...judged])];
  const before = { policy: base.policy, waivers: base.waivers, ...(base.baseline && { baseline: base.baseline }) };
  const after = { policy, waivers, ...(baseline && { baseline }) };
  const mayLoosen = base.policy.mayLoosen === true;
  const gate = { gate: 'policy.loosened', severity: mayLoosen ? 'warn' : 'error' } as const;
  const loosened = findLoosened(before, after, groups).map(({ about, expected, found, path }): JudgedGate => {
    const place = placeInProject(path);
    return { ...gate, outcome: mayLoosen ? 'warn' : 'fail', about, expected, found, ...(place && { place }) };
  });
  if (loosened.length > 0) return loosened;
  return [
    { ...gate, outcome: 'pass', about: 'The policy', expected: 'no looser than at the base', found: 'as strict' },
  ];
}

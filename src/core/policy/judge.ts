import type { Policy } from '../../model/policy.ts';
import type { GateCounts, GateOutcome, JudgedAssessment, JudgedGate, Verdict } from '../../model/verdict.ts';
import { applyWaivers } from './apply-waivers.ts';
import { describeAssessment } from './describe-assessment.ts';
import { judgeGates } from './judge-assessment.ts';
import { judgeOrphans } from './judge-floors.ts';
import type { BaseRules, DeletedAssessment, JudgeInput } from './judge-input.ts';
import { judgePolicy } from './judge-policy.ts';

/**
 * Judges everything that a policy demands. Pure: the same input gives the same verdict, and the day comes in. Every gate
 * is listed with its outcome, every reason and not the first. Rules: docs/policy.md.
 */
export function judge(input: JudgeInput): Verdict {
  const present = input.assessments.map((facts) => ({ id: facts.id, gates: judgeGates(facts, input) }));
  const gone = input.deleted.map((each) => ({ id: each.id, gates: [deletedGate(each)] }));
  const { gates, waivers, failures } = applyWaivers([...present, ...gone], input);
  const described = [...input.assessments.map(describeAssessment), ...input.deleted.map(describeDeleted)];
  const [project = [], ...own] = markOpen(
    [[...judgePolicy(input), ...judgeOrphans(input), ...failures], ...gates],
    input.policy,
  );
  const assessments = described.map((each, index): JudgedAssessment => ({ ...each, gates: own[index] ?? [] }));
  const all = [...own.flat(), ...project];
  const base = baseOf(input.base);
  return {
    format: 'tenet/verdict@1',
    outcome: outcomeOf(all),
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

// Where every gate was skipped nothing was looked at, whatever the policy says.
function markOpen(lists: readonly (readonly JudgedGate[])[], { base }: Policy): JudgedGate[][] {
  const isAllSkipped = lists.flat().every(({ outcome }) => outcome === 'skipped');
  const isOpen = ({ outcome, severity, skipped }: JudgedGate): boolean =>
    outcome === 'skipped' &&
    (isAllSkipped || (severity === 'error' && openReasons.has(skipped ?? '') && base?.missing !== 'skip'));
  return lists.map((gates) => gates.map((gate) => (isOpen(gate) ? { ...gate, isOpen: true } : gate)));
}

function outcomeOf(gates: readonly JudgedGate[]): Verdict['outcome'] {
  if (gates.some(({ outcome }) => outcome === 'fail')) return 'fail';
  return gates.some(({ isOpen }) => isOpen) || gates.length === 0 ? 'notCompared' : 'pass';
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

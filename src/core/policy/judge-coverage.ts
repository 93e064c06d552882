import { displayShare } from '../../model/display-number.ts';
import type { QuestionState } from '../../model/scorecard.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import { isAbove, isAtLeast } from '../scoring/tolerance.ts';
import type { ExpandedGate } from './expand-gates.ts';
import { placeAt } from './explain-gate.ts';
import type { AssessmentFacts } from './judge-input.ts';
import { type Finding, toGate } from './to-gate.ts';

/** A gate on how many of the questions are answered, unknown or exempted. Shares of questions, not of weight. */
export function judgeCoverage(gate: ExpandedGate, facts: AssessmentFacts): JudgedGate {
  const { coverage, questions } = facts.scorecard;
  const limit = Number(gate.limit);
  const demand = { gate: gate.id, severity: gate.severity, about: aboutByKey[gate.key] ?? gate.key };
  const first = (...states: QuestionState[]) =>
    placeAt(facts, questions.find(({ state }) => states.includes(state))?.id);
  if (gate.key === 'minimumAnswered') {
    const applicable = coverage.asked - coverage.notApplicable;
    return toGate(demand, answered(coverage.scored, applicable, limit), first('unanswered', 'unknown'));
  }
  const isUnknown = gate.key === 'maximumUnknown';
  const count = isUnknown ? coverage.unknown : coverage.notApplicable;
  return toGate(demand, few(count, coverage.asked, limit), first(isUnknown ? 'unknown' : 'notApplicable'));
}

const aboutByKey: Readonly<Record<string, string>> = {
  minimumAnswered: 'Answered questions',
  maximumUnknown: 'Unknown answers',
  maximumNotApplicable: 'Exempted questions',
};

function answered(count: number, all: number, limit: number): Finding {
  const expected = `at least ${displayShare(limit)}`;
  if (all === 0) return { isMet: false, expected, found: 'no question applies', limit };
  const value = count / all;
  return { isMet: isAtLeast(value, limit), expected, found: shown(count, all), limit, value };
}

function few(count: number, all: number, limit: number): Finding {
  const value = all === 0 ? 0 : count / all;
  const expected = `at most ${displayShare(limit)}`;
  return { isMet: !isAbove(value, limit), expected, found: shown(count, all), limit, value };
}

// The counts tell what rounding hides.
function shown(count: number, all: number): string {
  return all === 0 ? 'no question is asked' : `${displayShare(count / all)} (${count} of ${all})`;
}

import { daysBetween } from '../../model/calendar-date.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import type { ExpandedGate } from './expand-gates.ts';
import { placeAt } from './explain-gate.ts';
import type { AssessmentFacts } from './judge-input.ts';
import { toGate } from './to-gate.ts';

/** Days that an assessment may be ahead: elsewhere it may be tomorrow already. */
const timeZones = 1;

/** The gate on the age of an assessment. One from the future would stay young for ever, so it is refused too. */
export function judgeAge(gate: ExpandedGate, facts: AssessmentFacts, judgedOn: string): JudgedGate {
  const limit = Number(gate.limit);
  const value = daysBetween(facts.scorecard.assessment.date, judgedOn);
  const isAhead = value < -timeZones;
  const found = isAhead ? `it is dated ${-value} days after ${judgedOn}` : `${Math.max(0, value)} days`;
  const finding = { isMet: !isAhead && value <= limit, expected: `at most ${limit} days old`, found, limit, value };
  return toGate(
    { gate: gate.id, severity: gate.severity, about: 'Age of the assessment' },
    finding,
    placeAt(facts, undefined),
  );
}

import { displayBeside, displayNumber } from '../../model/display-number.ts';
import type { JudgedGate, SkipReason, VerdictPlace } from '../../model/verdict.ts';
import { isAbove, isAtLeast } from '../scoring/tolerance.ts';

/** A gate before it is judged. */
export type Demand = Pick<JudgedGate, 'gate' | 'severity' | 'about'>;

/** Where the reason for an outcome stands. */
export interface Where {
  question?: string;
  place?: VerdictPlace;
}

/** What was found, and whether that is what was demanded. */
export interface Finding extends Pick<JudgedGate, 'expected' | 'found' | 'limit' | 'value'> {
  isMet: boolean;
}

/** A gate that was judged; one that is not met at severity warn is told and fails nothing. */
export function toGate({ gate, severity, about }: Demand, { isMet, ...facts }: Finding, where: Where = {}): JudgedGate {
  const notMet = severity === 'warn' ? 'warn' : 'fail';
  return { gate, severity, outcome: isMet ? 'pass' : notMet, about, ...facts, ...where };
}

/** A gate that could not be judged, and why. */
export function skipped(
  { gate, severity, about }: Demand,
  expected: string,
  reason: SkipReason,
  found: string,
  where: Where = {},
): JudgedGate {
  return { gate, severity, outcome: 'skipped', about, expected, found, skipped: reason, ...where };
}

/** A number that must reach a limit; absent: there is none, and `otherwise` says why. */
export function atLeast(value: number | undefined, limit: number, otherwise: string): Finding {
  const expected = `at least ${displayNumber(limit)}`;
  if (value === undefined) return { isMet: false, expected, found: otherwise, limit };
  return { isMet: isAtLeast(value, limit), expected, found: displayBeside(value, limit), limit, value };
}

/** A number that must not pass a limit. */
export function atMost(value: number | undefined, limit: number, otherwise: string): Finding {
  const expected = `at most ${displayNumber(limit)}`;
  if (value === undefined) return { isMet: false, expected, found: otherwise, limit };
  return { isMet: !isAbove(value, limit), expected, found: displayBeside(value, limit), limit, value };
}

/** A whole number that must reach a limit. */
export function levelAtLeast(value: number | undefined, limit: number, otherwise: string): Finding {
  const expected = `at least level ${limit}`;
  if (value === undefined) return { isMet: false, expected, found: otherwise, limit };
  return { isMet: value >= limit, expected, found: `level ${value}`, limit, value };
}

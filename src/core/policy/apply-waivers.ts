import { daysBetween } from '../../model/calendar-date.ts';
import type { Waiver } from '../../model/policy.ts';
import type { JudgedGate, JudgedWaiver } from '../../model/verdict.ts';
import { excuses } from './gate-ids.ts';
import type { JudgeInput } from './judge-input.ts';

/** Days before the end of a waiver from which on it is warned about. */
const warningDays = 14;

/** Gates of one assessment, by the path that waivers know it by. */
export interface GatesOfAssessment {
  id: string;
  gates: readonly JudgedGate[];
}

/** Gates with what is waived, the waivers with their state, and the gates that waivers themselves fail. */
export interface Waived {
  /** In the order of what was given. */
  gates: readonly (readonly JudgedGate[])[];
  waivers: readonly JudgedWaiver[];
  failures: readonly JudgedGate[];
}

type Judging = Pick<JudgeInput, 'waivers' | 'judgedOn' | 'isWholeProject' | 'placeInProject'>;

/** Excuses failed gates for which a waiver is in force. A lapsed waiver fails, and so does one that excuses nothing. */
export function applyWaivers(judged: readonly GatesOfAssessment[], input: Judging): Waived {
  const { waivers, judgedOn } = input;
  const used = new Set<number>();
  const gates = judged.map(({ id, gates: own }) =>
    own.map((gate): JudgedGate => {
      if (gate.outcome !== 'fail') return gate;
      const fitting = waivers.flatMap((waiver, index) => {
        const isFor = waiver.assessment === undefined || waiver.assessment === id;
        return isFor && isInForce(waiver, judgedOn) && excuses(waiver.gate, gate) ? [index] : [];
      });
      for (const index of fitting) used.add(index);
      const [first] = fitting;
      return first === undefined ? gate : { ...gate, outcome: 'waived', waiver: first };
    }),
  );
  const ids = new Set(judged.map(({ id }) => id));
  const told = waivers.map((waiver, index) => toJudged(waiver, index, used.has(index), ids, input));
  return { gates, waivers: told, failures: told.flatMap(failureOf) };
}

function isInForce({ from, until }: Waiver, day: string): boolean {
  return from <= day && day <= until;
}

function toJudged(
  waiver: Waiver,
  index: number,
  isUsed: boolean,
  ids: ReadonlySet<string>,
  { judgedOn, isWholeProject, placeInProject }: Judging,
): JudgedWaiver {
  const daysLeft = daysBetween(judgedOn, waiver.until);
  const place = placeInProject(['waivers', index]);
  const isJudged = isWholeProject || waiver.assessment === undefined || ids.has(waiver.assessment);
  const stateInForce = isUsed ? (daysLeft <= warningDays ? 'ending' : 'active') : isJudged ? 'unused' : 'notJudged';
  const state = daysLeft < 0 ? 'lapsed' : waiver.from > judgedOn ? 'future' : stateInForce;
  return { ...waiver, state, daysLeft, ...(place && { place }) };
}

function failureOf({ state, gate, assessment, until, place }: JudgedWaiver): JudgedGate[] {
  if (state !== 'lapsed' && state !== 'unused') return [];
  const about = `Waiver of ${gate}${assessment === undefined ? '' : ` for ${assessment}`}`;
  const isLapsed = state === 'lapsed';
  const expected = isLapsed ? 'in force, or removed' : 'excuses a gate that fails';
  const found = isLapsed ? `it ended on ${until}` : 'it excuses nothing';
  const id = `waivers.${state}`;
  return [{ gate: id, severity: 'error', outcome: 'fail', about, expected, found, ...(place && { place }) }];
}

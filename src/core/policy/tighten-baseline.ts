import type { Baseline, BaselineFloor } from '../../model/policy.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { isSame } from '../scoring/tolerance.ts';
import { partsOfWhole } from './groups-of-card.ts';

/** An assessment whose scores are accepted. */
export interface Accepted {
  /** Path from the project file on. */
  id: string;
  scorecard: Scorecard;
  reason: string;
}

/** A baseline that is nowhere lower than the one before. */
export interface Tightened {
  baseline: Baseline;
  /** Ids for which something rose, or is new. */
  changed: readonly string[];
  /** Ids that were left as they are, and why. */
  refused: readonly { id: string; why: string }[];
}

/**
 * Raises accepted scores to those of the scorecards, and never lowers one: what is above stays. Scores on another basis
 * than the accepted ones cannot be compared with them and are refused. Pure; the result is sorted by id.
 */
export function tightenBaseline(before: Baseline | undefined, accepted: readonly Accepted[]): Tightened {
  const floors = new Map(Object.entries(before?.assessments ?? {}));
  const changed: string[] = [];
  const refused: { id: string; why: string }[] = [];
  for (const each of accepted) {
    const floor = floors.get(each.id);
    const { basis } = each.scorecard;
    if (floor && floor.basis !== basis) {
      refused.push({ id: each.id, why: `accepted on the ${floor.basis} basis, scored on ${basis}` });
      continue;
    }
    const tightened = tighten(floor, each);
    if (!tightened) continue;
    floors.set(each.id, tightened);
    changed.push(each.id);
  }
  const assessments = Object.fromEntries([...floors].sort(([left], [right]) => (left < right ? -1 : 1)));
  return { baseline: { format: 'tenet/baseline@1', assessments }, changed, refused };
}

// Undefined when nothing rises: then the file stays as it is, its reason too.
function tighten(floor: BaselineFloor | undefined, { scorecard, reason }: Accepted): BaselineFloor | undefined {
  const overall = higher(floor?.overall, scorecard.overall.score);
  const now = partsOfWhole(scorecard).map(({ score }) => [score.id, score.score] as const);
  const then = new Map(Object.entries(floor?.groups ?? {}));
  const scores = new Map(then);
  for (const [id, score] of now) {
    const best = higher(scores.get(id), score);
    if (best !== undefined) scores.set(id, best);
  }
  const hasRisen = overall !== floor?.overall || [...scores].some(([id, score]) => score !== then.get(id));
  if (!hasRisen) return undefined;
  const groups = Object.fromEntries(scores);
  const { date } = scorecard.assessment;
  return { reason, date, basis: scorecard.basis, ...(overall !== undefined && { overall }), groups };
}

// Written with 12 decimals; a hair of difference is none.
function higher(floor: number | undefined, score: number | undefined): number | undefined {
  if (score === undefined) return floor;
  const rounded = Number(score.toFixed(12));
  if (floor === undefined) return rounded;
  return isSame(floor, rounded) ? floor : Math.max(floor, rounded);
}

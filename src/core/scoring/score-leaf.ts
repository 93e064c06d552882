import type { Basis } from '../../model/assessment.ts';
import type { GroupScore, Rating, UnscoredReason } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';
import { addToReach, levelOf, ratingsOfReach } from './rate-levels.ts';
import type { LeafPlan } from './scoring-plan.ts';
import { isAtLeast } from './tolerance.ts';

/** The scale that all scored questions share. */
export interface Scale {
  lowest: number;
  highest: number;
  /** Value per level, index = level, of the questionnaire's first rubric. */
  values: readonly number[];
}

/** What a group is judged by. */
export interface ScoringContext {
  basis: Basis;
  /** 0 to 1. */
  minimumKnown: number;
  scale: Scale;
}

/** What one pass over the members of a group adds up, in questionnaire order. */
interface Sums {
  /** Number of those that count. */
  scored: number;
  /** Their weight. */
  whole: number;
  /** Weight of the unknown and the unanswered. */
  open: number;
  isAnyUnknown: boolean;
  /** Weight times value: on the basis, claimed, evidenced. */
  value: number;
  claimed: number;
  evidenced: number;
  /** Values on the basis. */
  values: number[];
  /** Weight of those that reach at least the level, index = level. */
  reach: number[];
}

/**
 * Scores a group that holds questions directly (a principle, a section of questions, a facet value); `judged` are all
 * questions asked. Formulas: docs/scoring.md, rules 1 to 4.
 */
export function scoreLeaf<Id extends string>(
  plan: LeafPlan<Id>,
  judged: readonly JudgedQuestion[],
  target: number | undefined,
  context: ScoringContext,
): GroupScore & { id: Id } {
  const sums = addUp(plan, judged, context);
  const { id, title, asked } = plan;
  const { scored, whole, open, value } = sums;
  const group: GroupScore & { id: Id } =
    target === undefined ? { id, title, asked, scored } : { id, title, target, asked, scored };
  if (whole + open > 0) {
    const { lowest, highest } = context.scale;
    group.known = whole / (whole + open);
    group.interval = [(value + lowest * open) / (whole + open), (value + highest * open) / (whole + open)];
  }
  const unscored = reasonUnscored(plan, sums, context.minimumKnown);
  if (unscored) group.unscored = unscored;
  else addScores(group, sums, context.scale);
  return group;
}

function addUp({ members }: LeafPlan, judged: readonly JudgedQuestion[], { basis, scale }: ScoringContext): Sums {
  const isClaimed = basis === 'claimed';
  const reach = scale.values.map(() => 0);
  let [whole, open, value, claimed, evidenced, isAnyUnknown] = [0, 0, 0, 0, 0, false];
  const values: number[] = [];
  for (const place of members) {
    const { question, levels, state } = judged[place] as JudgedQuestion;
    const { weight } = question;
    if (levels) {
      const worth = isClaimed ? levels.claimedValue : levels.evidencedValue;
      whole += weight;
      value += weight * worth;
      claimed += weight * levels.claimedValue;
      evidenced += weight * levels.evidencedValue;
      values.push(worth);
      addToReach(reach, isClaimed ? levels.claimed : levels.evidenced, weight);
    } else if (state !== 'notApplicable') {
      open += weight;
      isAnyUnknown ||= state === 'unknown';
    }
  }
  return { scored: values.length, whole, open, isAnyUnknown, value, claimed, evidenced, values, reach };
}

function reasonUnscored(plan: LeafPlan, sums: Sums, minimumKnown: number): UnscoredReason | undefined {
  const { whole, open, isAnyUnknown } = sums;
  if (plan.asked === 0) return 'notAsked';
  if (plan.members.length === 0) return 'weightless';
  if (whole + open === 0) return 'notApplicable';
  if (whole === 0 && !isAnyUnknown) return 'unanswered';
  return whole === 0 || !isAtLeast(whole / (whole + open), minimumKnown) ? 'tooLittleKnown' : undefined;
}

function addScores(group: GroupScore, sums: Sums, scale: Scale): void {
  const { whole, values } = sums;
  const { target } = group;
  sortNumbers(values);
  const [lowest, highest] = [values[0] ?? 0, values.at(-1) ?? 0];
  group.score = sums.value / whole;
  group.claimed = sums.claimed / whole;
  group.evidenced = sums.evidenced / whole;
  group.assuranceGap = group.claimed - group.evidenced;
  group.median = medianOf(values);
  group.lowest = lowest;
  group.highest = highest;
  group.spread = highest - lowest;
  const ratings = ratingsOfReach(sums.reach, whole, scale.values.length - 1);
  group.level = levelOf(ratings);
  group.ratings = ratings;
  if (target === undefined) return;
  group.gap = gapTo(target, group.score, scale);
  const rating = ratings[target - 1] as Rating | undefined;
  if (rating) group.rating = rating;
}

/** Distance from a score up to a target level, in values; negative above it. */
export function gapTo(target: number, score: number, scale: Scale): number {
  return (scale.values[target] ?? target) - score;
}

// Few and nearly in order: quicker than the engine's own sort, which copies.
function sortNumbers(values: number[]): void {
  for (let end = 1; end < values.length; end++) {
    const value = values[end] as number;
    let place = end;
    for (; place > 0 && (values[place - 1] as number) > value; place--) values[place] = values[place - 1] as number;
    values[place] = value;
  }
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

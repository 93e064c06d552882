import type { GroupScore, UnscoredReason } from '../../model/scorecard.ts';
import { gapTo, type ScoringContext } from './score-leaf.ts';
import { isAtLeast } from './tolerance.ts';

/** A group that belongs to another one, with its share of it. */
export interface Child {
  weight: number;
  group: GroupScore;
}

/** Score, interval, known share and level of a group of groups, or why it has none. */
export type ParentScore = Pick<
  GroupScore,
  'score' | 'unscored' | 'claimed' | 'evidenced' | 'assuranceGap' | 'interval' | 'known' | 'level' | 'gap'
>;

/** What one pass over the children adds up, in their order; those of weight 0 take part in nothing. */
interface Sums {
  /** Weight of all, of those that are not wholly exempt, of those that are scored. */
  weight: number;
  applicable: number;
  scored: number;
  low: number;
  high: number;
  score: number;
  claimed: number;
  evidenced: number;
  /** The lowest of the scored. */
  level: number;
}

/**
 * Scores a group from its children only: weighted means, the lowest child level, no ratings.
 * A child without score counts as the whole scale in the interval. Formulas: docs/scoring.md, rule 5.
 */
export function scoreParent(
  children: readonly Child[],
  target: number | undefined,
  context: ScoringContext,
): ParentScore {
  const sums = addUp(children, context);
  const known = sums.applicable === 0 ? undefined : sums.scored / sums.applicable;
  const unscored = reasonUnscored(children, sums.scored, known ?? 0, context.minimumKnown);
  const parent: ParentScore = {};
  if (unscored !== 'notAsked' && unscored !== 'weightless' && unscored !== 'notApplicable') {
    parent.interval = [sums.low / sums.weight, sums.high / sums.weight];
    if (known !== undefined) parent.known = known;
  }
  if (unscored) parent.unscored = unscored;
  else addMeans(parent, sums, target, context);
  return parent;
}

function addUp(children: readonly Child[], { scale }: ScoringContext): Sums {
  let [weight, applicable, scored, low, high, score, claimed, evidenced] = [0, 0, 0, 0, 0, 0, 0, 0];
  let level = Number.POSITIVE_INFINITY;
  for (const child of children) {
    const { group, weight: share } = child;
    if (share <= 0) continue;
    const isScored = group.score !== undefined;
    const interval = isScored ? group.interval : undefined;
    weight += share;
    low += share * (interval ? interval[0] : scale.lowest);
    high += share * (interval ? interval[1] : scale.highest);
    if (group.unscored !== 'notApplicable') applicable += share;
    if (!isScored) continue;
    scored += share;
    score += share * (group.score ?? 0);
    claimed += share * (group.claimed ?? 0);
    evidenced += share * (group.evidenced ?? 0);
    level = Math.min(level, group.level ?? 0);
  }
  return { weight, applicable, scored, low, high, score, claimed, evidenced, level };
}

function reasonUnscored(
  children: readonly Child[],
  scored: number,
  known: number,
  minimumKnown: number,
): UnscoredReason | undefined {
  if (scored > 0 && isAtLeast(known, minimumKnown)) return undefined;
  // Children that were not asked say nothing about those that were.
  const asked = children.filter(({ group }) => group.unscored !== 'notAsked');
  if (asked.length === 0) return 'notAsked';
  const reasons = asked.filter(({ weight }) => weight > 0).map(({ group }) => group.unscored);
  if (reasons.every((reason) => reason === 'weightless')) return 'weightless';
  if (reasons.every((reason) => reason === 'weightless' || reason === 'notApplicable')) return 'notApplicable';
  return scored === 0 && !reasons.includes('tooLittleKnown') ? 'unanswered' : 'tooLittleKnown';
}

function addMeans(parent: ParentScore, sums: Sums, target: number | undefined, { scale }: ScoringContext): void {
  parent.score = sums.score / sums.scored;
  parent.claimed = sums.claimed / sums.scored;
  parent.evidenced = sums.evidenced / sums.scored;
  parent.assuranceGap = parent.claimed - parent.evidenced;
  parent.level = sums.level;
  if (target !== undefined) parent.gap = gapTo(target, parent.score, scale);
}

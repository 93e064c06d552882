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

/**
 * Scores a group from its children only: weighted means, the lowest child level, no ratings.
 * A child without score counts as the whole scale in the interval. Formulas: docs/scoring.md, rule 5.
 */
export function scoreParent(
  children: readonly Child[],
  target: number | undefined,
  context: ScoringContext,
): ParentScore {
  const weighty = children.filter((child) => child.weight > 0);
  const scored = weighty.filter((child) => child.group.score !== undefined);
  const applicable = weighty.filter((child) => child.group.unscored !== 'notApplicable');
  const known = weightOf(applicable) === 0 ? undefined : weightOf(scored) / weightOf(applicable);
  const unscored = reasonUnscored(children, weighty, scored, known ?? 0, context.minimumKnown);
  const hasInterval = unscored !== 'notAsked' && unscored !== 'weightless' && unscored !== 'notApplicable';
  const base = {
    ...(hasInterval && { interval: intervalOf(weighty, context) }),
    ...(hasInterval && known !== undefined && { known }),
  };
  return unscored ? { ...base, unscored } : { ...base, ...meansOf(scored, target, context) };
}

function reasonUnscored(
  children: readonly Child[],
  weighty: readonly Child[],
  scored: readonly Child[],
  known: number,
  minimumKnown: number,
): UnscoredReason | undefined {
  // Children that were not asked say nothing about those that were.
  const reasons = weighty.map((child) => child.group.unscored).filter((reason) => reason !== 'notAsked');
  if (children.every((child) => child.group.unscored === 'notAsked')) return 'notAsked';
  if (reasons.every((reason) => reason === 'weightless')) return 'weightless';
  if (reasons.every((reason) => reason === 'weightless' || reason === 'notApplicable')) return 'notApplicable';
  if (scored.length === 0 && !reasons.includes('tooLittleKnown')) return 'unanswered';
  return scored.length === 0 || !isAtLeast(known, minimumKnown) ? 'tooLittleKnown' : undefined;
}

function intervalOf(children: readonly Child[], { scale }: ScoringContext): readonly [number, number] {
  const endOf = (end: 0 | 1): number =>
    meanOf(children, ({ group }) =>
      group.score === undefined || !group.interval ? (end === 0 ? scale.lowest : scale.highest) : group.interval[end],
    );
  return [endOf(0), endOf(1)];
}

function meansOf(scored: readonly Child[], target: number | undefined, context: ScoringContext): ParentScore {
  const score = meanOf(scored, ({ group }) => group.score ?? 0);
  const claimed = meanOf(scored, ({ group }) => group.claimed ?? 0);
  const evidenced = meanOf(scored, ({ group }) => group.evidenced ?? 0);
  return {
    score,
    claimed,
    evidenced,
    assuranceGap: claimed - evidenced,
    level: Math.min(...scored.map(({ group }) => group.level ?? 0)),
    ...(target !== undefined && { gap: gapTo(target, score, context.scale) }),
  };
}

function weightOf(children: readonly Child[]): number {
  return children.reduce((sum, child) => sum + child.weight, 0);
}

function meanOf(children: readonly Child[], numberOf: (child: Child) => number): number {
  return children.reduce((sum, child) => sum + child.weight * numberOf(child), 0) / weightOf(children);
}

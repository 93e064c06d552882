import type { GroupScore, OverallScore, PrincipleScore, SectionScore } from '../../model/scorecard.ts';
import type { ScoringContext } from './score-leaf.ts';
import { type Child, scoreParent } from './score-parent.ts';
import { isSame } from './tolerance.ts';

/**
 * The whole, from the seven principles with weight 1 (with `principles: none`: from the top sections with their weights).
 * With `allPrinciples` one unscored group leaves the whole without score, floor and level. docs/scoring.md, rule 6.
 */
export function scoreOverall(
  children: readonly Child[],
  rule: 'allPrinciples' | 'scoredPrinciples',
  target: number | undefined,
  context: ScoringContext,
): OverallScore {
  const weighty = children.filter((child) => child.weight > 0);
  const unscoredGroups = weighty.filter(({ group }) => group.score === undefined).map(({ group }) => group.id);
  const parent = scoreParent(children, target, context);
  const named = { ...(target !== undefined && { target }), unscoredGroups };
  if (parent.unscored) return { ...parent, ...named, floorPrinciples: [] };
  if (rule === 'allPrinciples' && unscoredGroups.length > 0) {
    const { interval, known } = parent;
    return {
      unscored: 'principleUnscored',
      ...(interval && { interval }),
      ...(known !== undefined && { known }),
      ...named,
      floorPrinciples: [],
    };
  }
  return { ...parent, ...floorOf(weighty.map(({ group }) => group)), ...named };
}

/** What the whole is built from: the principles with weight 1, or the top sections with their own. */
export function childrenOfWhole(parts: {
  hasPrinciples: boolean;
  principles: readonly PrincipleScore[];
  sections: readonly SectionScore[];
}): Child[] {
  if (parts.hasPrinciples) return parts.principles.map((group) => ({ weight: 1, group }));
  const tops = parts.sections.filter((section) => section.parent === undefined);
  return tops.map((group) => ({ weight: group.weight, group }));
}

function floorOf(groups: readonly GroupScore[]): Pick<OverallScore, 'floor' | 'floorPrinciples'> {
  const floor = Math.min(...groups.flatMap((group) => group.score ?? []));
  const lowest = groups.filter(({ score }) => score !== undefined && isSame(score, floor));
  return { floor, floorPrinciples: lowest.map((group) => group.id) };
}

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
  const unscoredGroups = namesOf(children, ({ score }) => score === undefined);
  const parent = scoreParent(children, target, context);
  const named = target === undefined ? { unscoredGroups } : { target, unscoredGroups };
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
  const floor = floorOf(children);
  const floorPrinciples = namesOf(children, ({ score }) => score !== undefined && isSame(score, floor));
  return Object.assign(parent, { floor, floorPrinciples }, named);
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

function floorOf(children: readonly Child[]): number {
  let floor = Number.POSITIVE_INFINITY;
  for (const { weight, group } of children) {
    if (weight > 0 && group.score !== undefined && group.score < floor) floor = group.score;
  }
  return floor;
}

function namesOf(children: readonly Child[], isMeant: (group: GroupScore) => boolean): string[] {
  const names: string[] = [];
  for (const { weight, group } of children) if (weight > 0 && isMeant(group)) names.push(group.id);
  return names;
}

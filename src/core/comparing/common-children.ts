import type { DeltaParts, GroupChange } from '../../model/comparison.ts';

/** A group within the one that is split. */
export interface ChildChange {
  change: GroupChange;
  /** Its share before and after; absent where it is no child. */
  weights: readonly [number | undefined, number | undefined];
}

/** A child that takes part in the score on both sides. */
export interface Common {
  change: GroupChange;
  parts: DeltaParts;
  before: { weight: number; score: number };
  after: { weight: number; score: number };
}

/** The child, when it takes part in the score on both sides. */
export function toCommon({ change, weights: [before = 0, after = 0] }: ChildChange): Common[] {
  if (!change.parts || change.before === undefined || change.after === undefined) return [];
  if (before === 0 || after === 0) return [];
  const { parts } = change;
  return [
    {
      change,
      parts,
      before: { weight: before, score: change.before },
      after: { weight: after, score: change.after },
    },
  ];
}

/** Weight of these children on one side, above 0 when there are any. */
export function weightOf(common: readonly Common[], end: 'before' | 'after'): number {
  return common.reduce((sum, child) => sum + child[end].weight, 0);
}

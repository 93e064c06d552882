import type { GroupChange, NoScoreReason, OverallChange } from '../../model/comparison.ts';
import type { SeenCard, SeenGroup } from './see-on-basis.ts';
import type { Split } from './split-leaf.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The same thing on two sides; at least one is there. */
export type Ends<T> = readonly [T, T | undefined] | readonly [T | undefined, T];

/** Splits the delta between two scores of a group. */
export type SplitDelta = (before: number, after: number) => Split;

/** A group on two sides, with its delta, and the split of that where one can be made. */
export function toGroupChange(ends: Ends<SeenGroup>, split?: SplitDelta): GroupChange {
  const { id, title } = namedBy(ends);
  const [before, after] = ends;
  return {
    id,
    title,
    ...scoreFacts(before, after, split),
    ...withoutUndefined({ scoredBefore: before?.scored, scoredAfter: after?.scored }),
  };
}

/** The whole on two sides. */
export function toOverallChange(before: SeenCard, after: SeenCard, split?: SplitDelta): OverallChange {
  const [earlier, later] = [before.overall, after.overall];
  return {
    id: 'overall',
    title: 'Overall',
    ...scoreFacts(earlier, later, split),
    ...withoutUndefined({
      floorBefore: earlier.floor,
      floorAfter: later.floor,
      floorPrinciplesBefore: earlier.floor === undefined ? undefined : earlier.floorPrinciples,
      floorPrinciplesAfter: later.floor === undefined ? undefined : later.floorPrinciples,
    }),
  };
}

/** The groups of two sides by id: the later side's in its order, then those of the earlier side only. */
export function pairById<T extends { id: string }>(before: readonly T[], after: readonly T[]): Ends<T>[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !later.has(id));
  return [
    ...after.map((item) => [earlier.get(item.id), item] as const),
    ...gone.map((item) => [item, undefined] as const),
  ];
}

/** The side that names something: the later one where it is there. */
export function namedBy<T>(ends: Ends<T>): T {
  // One of the two is there; the type of a pair cannot be narrowed by its other half.
  return ends[1] ?? (ends[0] as T);
}

/** A score with what belongs to it, or why there is none. */
type Scored = Pick<SeenGroup, 'score' | 'level' | 'ratings' | 'rating'> & { unscored?: NoScoreReason };

function scoreFacts(
  before: Scored | undefined,
  after: Scored | undefined,
  split: SplitDelta | undefined,
): Omit<GroupChange, 'id' | 'title'> {
  const [earlier, later] = [before?.score, after?.score];
  return {
    ...withoutUndefined({
      before: earlier,
      after: later,
      unscoredBefore: before?.unscored,
      unscoredAfter: after?.unscored,
    }),
    ...(earlier !== undefined && later !== undefined && { delta: later - earlier, ...split?.(earlier, later) }),
    ...withoutUndefined({
      levelBefore: before?.level,
      levelAfter: after?.level,
      ratingsBefore: before?.ratings,
      ratingsAfter: after?.ratings,
      ratingBefore: before?.rating,
      ratingAfter: after?.rating,
    }),
  };
}

import { isAtLeast } from './tolerance.ts';

/** Differences below this are ties: a finer ranking would say more than the answers can bear. */
const tieWidth = 0.3;

/**
 * Groups of ids, best first. Walking down from the highest score, one joins the group while it is less than 0.3 below
 * the group's highest; equal scores keep their given order.
 */
export function orderTies(scores: readonly { id: string; score: number }[]): string[][] {
  const sorted = [...scores].sort((left, right) => right.score - left.score);
  const groups: string[][] = [];
  let highest = Number.POSITIVE_INFINITY;
  for (const { id, score } of sorted) {
    const group = groups.at(-1);
    if (!group || isAtLeast(highest - score, tieWidth)) {
      groups.push([id]);
      highest = score;
    } else {
      group.push(id);
    }
  }
  return groups;
}

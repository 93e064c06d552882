/** Where a new member of a map belongs: beside one that is there. */
export interface Addition {
  key: string;
  side: 'behind' | 'before';
  /** Position of the member beside which it goes; undefined in an empty map. */
  beside: number | undefined;
}

/**
 * A place for each new key: behind the nearest earlier key that is there, else before the nearest later one. Keys that
 * the order does not name go to the end. The result is in the order in which keys with one place follow each other.
 */
export function planAdditions(
  present: readonly string[],
  added: readonly string[],
  order: readonly string[],
): readonly Addition[] {
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const rankOf = (key: string) => ranks.get(key) ?? Number.POSITIVE_INFINITY;
  const ranked = present.flatMap((key, position) => (ranks.has(key) ? [{ position, rank: rankOf(key) }] : []));
  const byRank = ranked.sort((a, b) => a.rank - b.rank);
  const last = present.length > 0 ? present.length - 1 : undefined;
  const toAdd = added.toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
  return toAdd.map((key) => {
    if (!ranks.has(key)) return { key, side: 'behind', beside: last };
    const earlier = byRank.findLast(({ rank }) => rank < rankOf(key));
    if (earlier) return { key, side: 'behind', beside: earlier.position };
    const later = byRank[0];
    return later ? { key, side: 'before', beside: later.position } : { key, side: 'behind', beside: last };
  });
}

import { isSameData } from '../model/same-data.ts';

/** What becomes of a list. */
export interface Alignment {
  /** For each old item: its new value, which may be the same; undefined when it goes. */
  items: readonly ({ now: unknown } | undefined)[];
  /** New items, and how many of the old ones stand before them. */
  added: { values: readonly unknown[]; at: number };
}

/** Matches an old list with a new one: what both begin and end with stays, between that items change in turn. */
export function alignItems(was: readonly unknown[], now: readonly unknown[]): Alignment {
  const shorter = Math.min(was.length, now.length);
  let head = 0;
  while (head < shorter && isSameData(was[head], now[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSameData(was.at(-1 - tail), now.at(-1 - tail))) tail++;
  const changed = shorter - head - tail;
  const items = was.map((_, index) => {
    if (index < head + changed) return { now: now[index] };
    return index < was.length - tail ? undefined : { now: now[now.length - was.length + index] };
  });
  return { items, added: { values: now.slice(head + changed, now.length - tail), at: head + changed } };
}

import type { JudgedEvidence } from '../../../model/scorecard.ts';

type Items = readonly JudgedEvidence[];

/** The items in two orders, each from what is likely to prove little to what proves much: by age, and by what they tell. */
export function weakestFirst(pool: Items): Items[] {
  return [
    sortedBy(pool, (item) => [freshness(item), richness(item)]),
    sortedBy(pool, (item) => [richness(item), freshness(item)]),
  ];
}

// Outdated and undated items count for least.
function freshness({ ageMonths, outdated }: JudgedEvidence): number {
  return outdated || ageMonths === undefined ? -Infinity : -ageMonths;
}

function richness(item: JudgedEvidence): number {
  const facts = Object.keys(item).filter((key) => key !== 'place').length;
  const places = [item.place ?? []].flat().length;
  return facts + places + (item.periods ?? 0) / 1000;
}

function sortedBy(items: Items, rank: (item: JudgedEvidence) => readonly [number, number]): Items {
  const ranked = items.map((item) => ({ item, rank: rank(item) }));
  ranked.sort(({ rank: left }, { rank: right }) => compare(left[0], right[0]) || compare(left[1], right[1]));
  return ranked.map(({ item }) => item);
}

function compare(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

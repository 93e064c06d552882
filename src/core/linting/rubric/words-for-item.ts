import type { JudgedEvidence } from '../../../model/scorecard.ts';

const kept = ['type', 'ageMonths', 'title', 'date'];

/** An item in a few words: "record, 12 months old, place A, periods 2". */
export function wordsForItem(item: JudgedEvidence): string {
  const age =
    item.ageMonths === undefined ? 'undated' : `${item.ageMonths} ${item.ageMonths === 1 ? 'month' : 'months'} old`;
  const others = Object.entries(item).flatMap(([key, value]) => (kept.includes(key) ? [] : [wordsForFact(key, value)]));
  return [item.type, age, ...others].join(', ');
}

function wordsForFact(key: string, value: unknown): string {
  if (key === 'outdated') return value === true ? 'outdated' : 'not outdated';
  const words = [value].flat();
  return words.length > 3 ? `${words.length} places` : `${key} ${words.join(' and ')}`;
}

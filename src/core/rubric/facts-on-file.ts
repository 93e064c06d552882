import type { JudgedEvidence } from '../../model/scorecard.ts';

const types = ['document', 'record', 'measure', 'observation', 'interview'] as const;

/**
 * What evidence there is, as short facts to set beside what is missing: "2 records (newest 3 months old)".
 * One fact per type in a fixed order, then the places; empty when there is no evidence.
 */
export function factsOnFile(evidence: readonly JudgedEvidence[]): string[] {
  const facts = types.flatMap((type) => factsOfType(evidence.filter((item) => item.type === type)));
  const places = new Set(evidence.flatMap((item) => item.place ?? []));
  return places.size === 0 ? facts : [...facts, `${counted(places.size, 'place')} named`];
}

function factsOfType(items: readonly JudgedEvidence[]): string[] {
  const [first] = items;
  if (!first) return [];
  const notes = [ageNote(items)];
  const undated = items.filter((item) => item.ageMonths === undefined).length;
  if (undated > 0 && undated < items.length) notes.push(`${undated} undated`);
  const outdated = items.filter((item) => item.outdated).length;
  if (outdated > 0) notes.push(`${outdated} marked outdated`);
  return [`${counted(items.length, first.type)} (${notes.join(', ')})`];
}

function ageNote(items: readonly JudgedEvidence[]): string {
  const ages = items.flatMap((item) => item.ageMonths ?? []);
  if (ages.length === 0) return 'undated';
  const age = counted(Math.min(...ages), 'month');
  return items.length === 1 ? `${age} old` : `newest ${age} old`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

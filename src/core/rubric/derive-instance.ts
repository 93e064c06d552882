import type { Answer, Evidence } from '../../model/assessment.ts';
import { monthsBegun } from '../../model/calendar-date.ts';
import type { JudgedEvidence } from '../../model/scorecard.ts';

/** One place where evidence was seen, with the newest age by evidence type. */
interface PlaceFacts {
  place: string;
  newest: Record<string, number>;
}

/** What a rubric's schemas judge: the answer as written, plus the only two derived facts. */
export interface RubricInstance {
  evidence: readonly (JudgedEvidence & { outdated: boolean })[];
  /** One entry per distinct place, in order of first mention; items that are undated or outdated add no age. */
  places: readonly PlaceFacts[];
}

/** Evidence with its age in begun months on the as-of date; a date after that day counts as 0, an undated item has none. */
export function judgeEvidence(evidence: readonly Evidence[], asOf: string): JudgedEvidence[] {
  return evidence.map((item) =>
    item.date === undefined ? { ...item } : { ...item, ageMonths: monthsBegun(item.date, asOf) },
  );
}

/** The instance for a rubric: `ageMonths` and `places` are the only things added to an answer before judging. */
export function deriveInstance(answer: Answer, evidence: readonly JudgedEvidence[]): RubricInstance {
  const items = evidence.map((item) => ({ ...item, outdated: item.outdated ?? false }));
  return { ...answer, evidence: items, places: placesOf(items) };
}

function placesOf(items: RubricInstance['evidence']): PlaceFacts[] {
  const factsByPlace = new Map<string, PlaceFacts>();
  for (const item of items) {
    for (const place of placesOfItem(item)) {
      const facts = factsByPlace.get(place) ?? { place, newest: {} };
      factsByPlace.set(place, facts);
      if (item.ageMonths === undefined || item.outdated) continue;
      facts.newest[item.type] = Math.min(item.ageMonths, facts.newest[item.type] ?? item.ageMonths);
    }
  }
  return [...factsByPlace.values()];
}

function placesOfItem(item: Evidence): readonly string[] {
  if (item.place === undefined) return [];
  return typeof item.place === 'string' ? [item.place] : item.place;
}

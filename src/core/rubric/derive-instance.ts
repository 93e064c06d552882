import type { Answer, Evidence } from '../../model/assessment.ts';
import { monthsBegun } from '../../model/calendar-date.ts';
import type { EvidenceAges, PlaceFacts } from '../../model/rubric.ts';
import type { JudgedEvidence } from '../../model/scorecard.ts';

/** What a rubric's schemas judge: the answer as written, plus the only two derived facts. */
export interface RubricInstance {
  evidence: readonly (JudgedEvidence & { outdated: boolean })[];
  /** One entry per distinct place, in order of first mention; items that are undated or outdated add no age. */
  places: readonly PlaceFacts[];
}

/** Ages in begun months on the as-of date, one per item; a date after that day counts as 0, an undated item has none. */
export function agesOf(evidence: readonly Evidence[], asOf: string): EvidenceAges {
  return evidence.map(({ date }) => (date === undefined ? undefined : monthsBegun(date, asOf)));
}

/** Evidence with its ages, as a scorecard holds it. */
export function judgeEvidence(evidence: readonly Evidence[], asOf: string): JudgedEvidence[] {
  return withAges(evidence, agesOf(evidence, asOf));
}

/** The same with ages that have been worked out before. */
export function withAges(evidence: readonly Evidence[], ages: EvidenceAges): JudgedEvidence[] {
  return evidence.map((item, place) => {
    const ageMonths = ages[place];
    return ageMonths === undefined ? { ...item } : { ...item, ageMonths };
  });
}

/** The instance for a rubric: `ageMonths` and `places` are the only things added to an answer before judging. */
export function deriveInstance(answer: Answer, evidence: readonly JudgedEvidence[]): RubricInstance {
  const ages = evidence.map(({ ageMonths }) => ageMonths);
  const items = evidence.map((item) => ({ ...item, outdated: item.outdated ?? false }));
  return { ...answer, evidence: items, places: placesOf(items, ages) };
}

/** Where evidence was seen, with its newest ages. */
export function placesOf(evidence: readonly Evidence[], ages: EvidenceAges): PlaceFacts[] {
  const places: PlaceFacts[] = [];
  for (let index = 0; index < evidence.length; index++) {
    const { place, outdated, type } = evidence[index] as Evidence;
    const age = outdated ? undefined : ages[index];
    if (typeof place === 'string') notePlace(place, type, age, places);
    else if (place) for (const each of place) notePlace(each, type, age, places);
  }
  return places;
}

// An answer names few places, so looking through them is quicker than a map.
function notePlace(place: string, type: string, age: number | undefined, places: PlaceFacts[]): void {
  let facts = places.find((known) => known.place === place);
  if (!facts) {
    facts = { place, newest: {} };
    places.push(facts);
  }
  if (age !== undefined) facts.newest[type] = Math.min(age, facts.newest[type] ?? age);
}

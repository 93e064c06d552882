import type { Comparison, QuestionPair } from '../../model/comparison.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import type { AssessmentFacts } from './judge-input.ts';
import type { Where } from './to-gate.ts';

/** The first of the items with the greatest number; undefined when there are none. */
function firstGreatest<T>(items: readonly T[], numberOf: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || numberOf(item) > numberOf(best)) best = item;
  return best;
}

/** The answer that pulls a group down most: the lowest one; without any, the first that is not known. */
export function lowestAnswer(members: readonly QuestionScore[]): string | undefined {
  const scored = members.filter(({ value, weight }) => value !== undefined && weight > 0);
  const open = members.find(({ state }) => state === 'unknown' || state === 'unanswered');
  return (firstGreatest(scored, ({ value }) => -(value ?? 0)) ?? open)?.id;
}

/** The answer whose claim stands furthest above its evidence. */
export function widestGap(members: readonly QuestionScore[]): string | undefined {
  const scored = members.filter(({ assuranceGap }) => assuranceGap !== undefined);
  return firstGreatest(scored, ({ assuranceGap }) => assuranceGap ?? 0)?.id ?? lowestAnswer(members);
}

/** The answer that fell most among some questions, or became none; without any that fell, the lowest. */
export function furthestFall({ questions, basis }: Comparison, members: readonly QuestionScore[]): string | undefined {
  const ids = new Set(members.map(({ id }) => id));
  const fallOf = ({ before, after }: QuestionPair): number =>
    before === undefined ? 0 : after === undefined ? before[basis] + 1 : before[basis] - after[basis];
  const compared = questions.filter(({ id, isNotComparable }) => ids.has(id) && !isNotComparable);
  const most = firstGreatest(compared, fallOf);
  return most && fallOf(most) > 0 ? most.id : lowestAnswer(members);
}

/** A place in an assessment; `question` is named by the gate only where the gate is about that question. */
export function placeAt({ placeOf }: AssessmentFacts, question: string | undefined): Where {
  return { place: placeOf(question) };
}

/** A question that a gate is about, with its place. */
export function about(facts: AssessmentFacts, question: string, evidence?: number): Where {
  return { question, place: facts.placeOf(question, evidence) };
}

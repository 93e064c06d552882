import type { GroupChange } from '../model/comparison.ts';

/** False for a group that neither side asks anything about: a row of it would say nothing. */
export function isAsked({ before, after, unscoredBefore, unscoredAfter }: GroupChange): boolean {
  const reasons = [unscoredBefore, unscoredAfter].filter((reason) => reason !== undefined);
  return before !== undefined || after !== undefined || reasons.some((reason) => reason !== 'notAsked');
}

import type { ChildChange } from './common-children.ts';

/** A child that takes part in one of the scores only, with what it adds to that side. */
export interface Lone {
  weight: number;
  score: number;
  /** 1 when it came, −1 when it went. */
  sign: 1 | -1;
  /** True when the questionnaire decides that, false when the answers do. */
  isOfQuestionnaire: boolean;
}

/** The child, when it takes part in the score on this side and not on the other one. */
export function toLone({ change, weights }: ChildChange, end: 0 | 1): Lone[] {
  const scores = [change.before, change.after];
  const other = end === 0 ? 1 : 0;
  const [score, weight = 0] = [scores[end], weights[end]];
  const isCommon = scores[other] !== undefined && (weights[other] ?? 0) > 0;
  if (score === undefined || weight === 0 || isCommon) return [];
  const reason = end === 0 ? change.unscoredAfter : change.unscoredBefore;
  const isOfQuestionnaire = (weights[other] ?? 0) === 0 || reason === 'notAsked' || reason === 'weightless';
  return [{ weight, score, sign: end === 1 ? 1 : -1, isOfQuestionnaire }];
}

import type { DeltaParts } from '../../model/comparison.ts';
import { cornerAt, type End } from './judge-corners.ts';

/** A question that both sides ask in the same way. Index 0 is before, 1 is after. */
export interface SplitMember {
  weights: readonly [number, number];
  /** Value for each choice of rubric, day and answer, by `cornerAt`; absent where that answer is not scored. */
  values: readonly (number | undefined)[];
}

/** What a delta is made of. */
export interface Split {
  parts: DeltaParts;
  isNotComparable?: true;
}

/**
 * Splits the delta of a group that holds questions directly. `members` are those of its questions that can be compared.
 * Each part is half the sum of its step in one order of steps and in the reverse. Formulas: docs/comparing.md.
 */
export function splitLeaf(members: readonly SplitMember[], before: number, after: number): Split {
  const at = (weights: End, rubric: End, day: End, answer: End): number | undefined =>
    meanOf(members, weights, cornerAt(rubric, day, answer));
  const [start, end] = [at(0, 0, 0, 0), at(1, 1, 1, 1)];
  const [weighed, judged, aged] = [at(1, 0, 0, 0), at(1, 1, 0, 0), at(1, 1, 1, 0)];
  const [answered, later, otherwise] = [at(0, 0, 0, 1), at(0, 0, 1, 1), at(0, 1, 1, 1)];
  // Day and rubric decide no weight, so these stand for all sixteen corners.
  if (start === undefined || end === undefined || weighed === undefined || answered === undefined) {
    return notComparable(after - before);
  }
  if (judged === undefined || aged === undefined || later === undefined || otherwise === undefined) {
    return notComparable(after - before);
  }
  const half = (step: number, reverse: number): number => (step + reverse) / 2;
  return {
    parts: {
      answers: half(end - aged, answered - start),
      questionnaire: half(weighed - start, end - otherwise) + (start - before) + (after - end),
      rubric: half(judged - weighed, otherwise - later),
      time: half(aged - judged, later - answered),
    },
  };
}

/** All of a delta put down to the questionnaire. */
export function notComparable(delta: number): Split {
  return { parts: { answers: 0, questionnaire: delta, rubric: 0, time: 0 }, isNotComparable: true };
}

function meanOf(members: readonly SplitMember[], weights: End, corner: number): number | undefined {
  let [sum, whole] = [0, 0];
  for (const { weights: own, values } of members) {
    const value = values[corner];
    if (value === undefined) continue;
    sum += own[weights] * value;
    whole += own[weights];
  }
  return whole > 0 ? sum / whole : undefined;
}

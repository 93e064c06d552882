import type { Basis } from '../../model/assessment.ts';
import type { QuestionPair } from '../../model/comparison.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import { type Ends, namedBy } from './group-change.ts';
import { levelsOf } from './judge-corners.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A question on two sides. */
export interface ScorePair {
  ends: Ends<QuestionScore>;
  /** False when an answer on one side would say something else on the other. */
  isComparable: boolean;
}

/** The text of a level for a question, where the scorecard does not hold it. */
export type TextOfLevel = (question: QuestionScore, level: number) => string | undefined;

/** A question on two sides, as the comparison lists it. `textOf` is asked for each end that a scorecard cannot tell. */
export function toQuestionPair(
  { ends, isComparable }: ScorePair,
  basis: Basis,
  textOf: readonly [TextOfLevel, TextOfLevel],
): QuestionPair {
  const [before, after] = ends;
  const { id, code, title, section, principle } = namedBy(ends);
  return {
    id,
    ...(before && before.id !== id && { idBefore: before.id }),
    ...(code !== undefined && { code }),
    title,
    section,
    ...withoutUndefined({
      principle,
      stateBefore: before?.state,
      stateAfter: after?.state,
      before: before && levelsOf(before),
      after: after && levelsOf(after),
      textBefore: before && textReached(before, basis, textOf[0]),
      textAfter: after && textReached(after, basis, textOf[1]),
    }),
    ...(before && after && !isComparable && { isNotComparable: true }),
  };
}

function textReached(question: QuestionScore, basis: Basis, textOf: TextOfLevel): string | undefined {
  const level = question[basis];
  if (level === undefined) return undefined;
  return question.reached?.level === level ? question.reached.text : textOf(question, level);
}

import type { Side } from '../../src/core/comparing/side.ts';
import { judgeQuestion } from '../../src/core/scoring/judge-questions.ts';
import type { Basis } from '../../src/model/assessment.ts';
import type { Comparison, DeltaParts, GroupChange, QuestionPair } from '../../src/model/comparison.ts';
import type { Question } from '../../src/model/questionnaire.ts';

/** One of two sides for each of weights, rubric, day and answers. */
type Corner = readonly [number, number, number, number];

/**
 * The parts of a group's delta straight from the formula: every question judged anew for every corner. Which questions
 * can be compared is taken from the comparison. Absent when the group has no delta.
 */
export function partsByHand(
  before: Side,
  after: Side,
  { questions, basis }: Comparison,
  { before: from, after: to }: GroupChange,
  isMember: (question: Question) => boolean,
): DeltaParts | undefined {
  if (from === undefined || to === undefined) return undefined;
  const sides = [before, after] as const;
  const common = questions.filter((pair) => isCommon(pair) && isIn(before, oldId(pair)) && isIn(after, pair.id));
  const corners = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map(
    (bits): Corner => [(bits >> 3) & 1, (bits >> 2) & 1, (bits >> 1) & 1, bits & 1],
  );
  const means = new Map(corners.map((corner) => [corner.join(''), meanAt(common, sides, corner, basis)]));
  const at = (corner: string): number => means.get(corner) ?? Number.NaN;
  if ([...means.values()].some((mean) => mean === undefined)) {
    return { answers: 0, questionnaire: to - from, rubric: 0, time: 0 };
  }
  const weights = (at('1000') - at('0000') + (at('1111') - at('0111'))) / 2;
  return {
    rubric: (at('1100') - at('1000') + (at('0111') - at('0011'))) / 2,
    time: (at('1110') - at('1100') + (at('0011') - at('0001'))) / 2,
    answers: (at('1111') - at('1110') + (at('0001') - at('0000'))) / 2,
    questionnaire: weights + (at('0000') - from) + (to - at('1111')),
  };

  function isIn({ questionnaire }: Side, id: string): boolean {
    return questionnaire.questions.some((question) => question.id === id && isMember(question));
  }
}

function isCommon({ stateBefore, stateAfter, isNotComparable }: QuestionPair): boolean {
  return stateBefore !== undefined && stateAfter !== undefined && !isNotComparable;
}

function oldId({ id, idBefore }: QuestionPair): string {
  return idBefore ?? id;
}

function meanAt(
  pairs: readonly QuestionPair[],
  sides: readonly [Side, Side],
  [weights, rubric, day, answers]: Corner,
  basis: Basis,
): number | undefined {
  let [sum, whole] = [0, 0];
  for (const pair of pairs) {
    const at = (end: number) => asked(sides[end === 0 ? 0 : 1], end === 0 ? oldId(pair) : pair.id);
    const [share, judge] = [at(weights).question.weight, at(rubric).rubric];
    const { levels } = judgeQuestion(at(answers).question, at(answers).answer, judge, at(day).asOf);
    if (!levels || share === 0) continue;
    sum += share * (basis === 'claimed' ? levels.claimedValue : levels.evidencedValue);
    whole += share;
  }
  return whole === 0 ? undefined : sum / whole;
}

function asked({ questionnaire, rubrics, assessment, asOf }: Side, id: string) {
  const question = questionnaire.questions.find((each) => each.id === id);
  const rubric = rubrics.get(id);
  if (!question || !rubric) throw new Error(`"${id}" was not asked`);
  return { question, rubric, answer: assessment.answers.get(id), asOf };
}

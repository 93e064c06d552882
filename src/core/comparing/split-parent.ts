import type { DeltaParts } from '../../model/comparison.ts';
import { type ChildChange, type Common, toCommon, weightOf } from './common-children.ts';
import { type Lone, toLone } from './lone-children.ts';
import { notComparable, type Split } from './split-leaf.ts';

/**
 * Splits the delta of a group of groups: the weighted mean of the children's parts over those scored on both sides. What
 * remains goes to the questionnaire for other weights and for children in one of the questionnaires only, else to answers.
 */
export function splitParent(children: readonly ChildChange[], before: number, after: number): Split {
  const common = children.flatMap(toCommon);
  const lone = children.flatMap((child) => [...toLone(child, 0), ...toLone(child, 1)]);
  const isAnyOfAnswers = lone.some(({ isOfQuestionnaire }) => !isOfQuestionnaire);
  const isAnyOfQuestionnaire = lone.some(({ isOfQuestionnaire }) => isOfQuestionnaire);
  if (common.length === 0) {
    const isAnswered = isAnyOfAnswers && !isAnyOfQuestionnaire;
    return isAnswered ? { parts: { ...none, answers: after - before } } : notComparable(after - before);
  }
  const parts = addLone(meanParts(common), common, lone);
  const isNothingCompared = !isAnyOfAnswers && common.every(({ change }) => change.isNotComparable);
  return { parts, ...(isNothingCompared && { isNotComparable: true }) };
}

const none: DeltaParts = { answers: 0, questionnaire: 0, rubric: 0, time: 0 };

// Shares between those before and after, so that either direction gives the same; other shares are the questionnaire's.
function meanParts(common: readonly Common[]): DeltaParts {
  const [whole, wholeAfter] = [weightOf(common, 'before'), weightOf(common, 'after')];
  return common.reduce((sum, { parts, before, after }) => {
    const [share, shareAfter] = [before.weight / whole, after.weight / wholeAfter];
    const mean = (share + shareAfter) / 2;
    const moved = ((shareAfter - share) * (before.score + after.score)) / 2;
    return {
      answers: sum.answers + mean * parts.answers,
      questionnaire: sum.questionnaire + mean * parts.questionnaire + moved,
      rubric: sum.rubric + mean * parts.rubric,
      time: sum.time + mean * parts.time,
    };
  }, none);
}

// A child that came or went moves the score by its share of its distance from the mean of the others.
function addLone(parts: DeltaParts, common: readonly Common[], lone: readonly Lone[]): DeltaParts {
  let { answers, questionnaire } = parts;
  for (const end of ['before', 'after'] as const) {
    const own = lone.filter(({ sign }) => sign === (end === 'after' ? 1 : -1));
    const mean = common.reduce((sum, child) => sum + child[end].weight * child[end].score, 0) / weightOf(common, end);
    const whole = weightOf(common, end) + own.reduce((sum, { weight }) => sum + weight, 0);
    for (const { weight, score, sign, isOfQuestionnaire } of own) {
      const moved = (sign * weight * (score - mean)) / whole;
      if (isOfQuestionnaire) questionnaire += moved;
      else answers += moved;
    }
  }
  return { ...parts, answers, questionnaire };
}

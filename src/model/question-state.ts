import type { Answer } from './assessment.ts';
import type { QuestionState } from './scorecard.ts';

/** The state of an answer: an exemption that ended before the as-of date is unanswered again. */
export function stateOf(answer: Answer | undefined, asOf: string): QuestionState {
  if (!answer) return 'unanswered';
  if (answer.unknown) return 'unknown';
  if (answer.notApplicable) {
    const { until } = answer.notApplicable;
    return until === undefined || asOf <= until ? 'notApplicable' : 'unanswered';
  }
  const isAnswered =
    answer.level !== undefined ||
    answer.choice !== undefined ||
    answer.checked !== undefined ||
    answer.value !== undefined;
  return isAnswered ? 'scored' : 'unanswered';
}

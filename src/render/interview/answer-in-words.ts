import type { Answer } from '../../model/assessment.ts';
import type { Question } from '../../model/questionnaire.ts';

/** True when there is something to show of an answer. */
export function hasSomething(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && (answer.evidence.length > 0 || Object.keys(answer).length > 1);
}

/** What was said, short: `level 3`, `nobody knew`, `not applicable: reason`; what is missing as `no answer`. */
export function answerInWords(question: Question, answer: Answer | undefined, isBlind = false): string {
  if (!answer) return 'no answer';
  const { level, choice, checked, value, unknown, notApplicable } = answer;
  // Blind, a level is told by the place of its text.
  if (level !== undefined) return isBlind ? `answer ${level + 1}` : `level ${level}`;
  if (choice !== undefined) return question.options.find(({ id }) => id === choice)?.label ?? choice;
  if (checked) return `${checked.length} of ${question.items.length}`;
  if (value !== undefined) return `${value}${question.unit === undefined ? '' : ` ${question.unit}`}`;
  if (unknown) return 'nobody knew';
  if (!notApplicable) return 'no answer';
  const { reason, approvedBy, until } = notApplicable;
  const by = approvedBy === undefined ? '' : `, approved by ${approvedBy}`;
  return `not applicable: ${reason}${by}${until === undefined ? '' : `, until ${until}`}`;
}

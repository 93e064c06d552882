import type { Assessment } from '../../model/assessment.ts';
import type { Question } from '../../model/questionnaire.ts';

/** The target level that holds for a question; absent without a target, or when a map names none for its principle. */
export function targetOf(assessment: Assessment, question: Question): number | undefined {
  const { target } = assessment;
  if (target === undefined || typeof target === 'number') return target;
  return question.principle && target[question.principle];
}

/** The one target that all questions of a group share; absent when they differ or the group is empty. */
export function sharedTarget(assessment: Assessment, questions: readonly Question[]): number | undefined {
  const [first, ...others] = new Set(questions.map((question) => targetOf(assessment, question)));
  return others.length === 0 ? first : undefined;
}

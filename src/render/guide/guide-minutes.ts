import type { Question, QuestionKind } from '../../model/questionnaire.ts';

/** Minutes for a question, its evidence included: a number can be looked up, a way of working cannot. Not measured. */
export const minutesByKind: Readonly<Record<QuestionKind, number>> = { scale: 4, choice: 3, checklist: 3, number: 2 };

/** Minutes more for a question that begins with a case. */
export const caseMinutes = 1;

/** Minutes for the story that opens a section. */
export const storyMinutes = 2;

/** Minutes before the first question and after the last one of a session. */
export const visitMinutes = { opening: 5, closing: 5 } as const;

/** How long each question takes: the number given, else that of its kind and its case. */
export function minutesRule(given: number | undefined): (question: Question) => number {
  return ({ kind, askFirst }) => given ?? minutesByKind[kind] + (askFirst === undefined ? 0 : caseMinutes);
}

/** A duration for people: `48 min`, `2 h`, `2 h 35 min`. */
export function displayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

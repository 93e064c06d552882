import type { Question } from '../../model/questionnaire.ts';

/** What messages call a question: its code, else its id. */
export function nameOf({ code, id }: Question): string {
  return code ?? id;
}

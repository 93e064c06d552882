import type { Question } from '../../model/questionnaire.ts';
import type { CodeView } from './guide-view.ts';

/** Short label of a question, else its id, and where it stands in the guide. */
export function codeView({ id, code }: Pick<Question, 'id' | 'code'>): CodeView {
  return { anchor: `q-${id}`, code: code ?? id };
}

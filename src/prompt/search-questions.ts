import type { Panel } from '../model/interview-desk.ts';
import type { Question } from '../model/questionnaire.ts';

/** The panel of a search: what it finds, the cursor on the first of it. */
export function jumpPanel(questions: readonly Question[], query: string): Panel {
  return { kind: 'jump', query, found: searchQuestions(questions, query).map(({ id }) => id), cursor: 0 };
}

/** Questions that hold every word of a query in code, id, title, question or principle; all for an empty query. */
function searchQuestions(questions: readonly Question[], query: string): readonly Question[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const { code = '', id, title, question: text, principle = '' } = question;
    const hay = `${code} ${id} ${title} ${text} ${principle}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

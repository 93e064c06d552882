import { evidenceView } from './evidence-view.ts';
import type { RegisterGroup } from './question-view.ts';
import { anchorOf, codeOf, type ReportContext } from './report-context.ts';

/** Every item of evidence by question, numbered from 1; questions without evidence are left out. */
export function registerGroups(context: ReportContext): RegisterGroup[] {
  let number = 0;
  return context.card.questions
    .filter(({ evidence }) => evidence.length > 0)
    .map((question) => ({
      anchor: anchorOf('q', question.id),
      code: codeOf(question, question.id),
      count: question.evidence.length,
      items: question.evidence.map((item) => {
        const { type, title, date, flaw } = evidenceView(item, context);
        number += 1;
        return { number, type, title, date, standing: flaw ?? '' };
      }),
    }));
}

import { evidenceView } from './evidence-view.ts';
import { phrases } from './phrases.ts';
import type { RegisterRow } from './question-view.ts';
import { anchorOf, codeOf, type ReportContext } from './report-context.ts';

/** Every item of evidence in the order of the questions, numbered from 1. */
export function registerRows({ card }: ReportContext): RegisterRow[] {
  const rows = card.questions.flatMap((question) =>
    question.evidence.map((item) => {
      const { type, title, date, flaw } = evidenceView(item, card.asOf);
      const place = { anchor: anchorOf('q', question.id), code: codeOf(question, question.id) };
      return { ...place, type, title, date, standing: flaw ?? phrases.current };
    }),
  );
  return rows.map((row, index) => ({ number: index + 1, ...row }));
}

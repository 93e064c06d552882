import { drawPlainBar } from '../charts/plain-bar.ts';
import type { OutcomesView } from './group-view.ts';
import { lensView } from './lens-views.ts';
import { outcomeFacet, type ReportContext } from './report-context.ts';

/** What the questions say about each business outcome; says why when the questionnaire knows none. */
export function outcomesView(context: ReportContext): OutcomesView {
  const lens = context.card.lenses.find(({ id }) => id === outcomeFacet);
  if (!lens) return { title: '', rows: [], empty: context.words.phrases.outcomesNone };
  const { rows, overlap } = lensView(lens, context);
  const scoreOf = new Map(lens.values.map(({ id, score }) => [id, score]));
  return {
    title: lens.title,
    ...(overlap !== undefined && { overlap }),
    rows: rows.map((row) => ({ ...row, bar: drawPlainBar(scoreOf.get(row.id), context.scale) })),
  };
}

import type { History } from '../../model/history.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** What a renderer may know about the place its text goes to. */
export interface HistoryContext {
  style: TextStyle;
  /** Columns. */
  width: number;
}

/** A history to one text that ends in exactly one newline; the same input gives the same bytes. */
export type HistoryRenderer = (history: History, context: HistoryContext) => string | Promise<string>;

/** The formats of `tenet history`, each loaded only when it is asked for. */
export const historyRenderers = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  csv: () => import('./csv.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
} as const satisfies Record<string, () => Promise<{ render: HistoryRenderer }>>;

export type HistoryFormat = keyof typeof historyRenderers;

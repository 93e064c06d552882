import type { Scorecard } from '../../model/scorecard.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** What a renderer may know about the place its text goes to. */
export interface RenderContext {
  style: TextStyle;
  /** Columns. */
  width: number;
}

/** Scorecards to one text that ends in exactly one newline; the same input gives the same bytes. */
export type ScoreRenderer = (scorecards: readonly Scorecard[], context: RenderContext) => string;

/** The formats of `tenet score`, each loaded only when it is asked for. */
export const scoreRenderers = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  markdown: () => import('./markdown.ts'),
  csv: () => import('./csv.ts'),
} as const satisfies Record<string, () => Promise<{ render: ScoreRenderer }>>;

export type ScoreFormat = keyof typeof scoreRenderers;

import type { Scorecard, ScoreSummary } from '../../model/scorecard.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** What a renderer may know about the place its text goes to. */
export interface RenderContext {
  style: TextStyle;
  /** Columns. */
  width: number;
}

/** Scorecards to one text that ends in exactly one newline; the same input gives the same bytes. */
export type ScoreRenderer<Card> = (scorecards: readonly Card[], context: RenderContext) => string;

/** A format of `tenet score`, loaded only when it is asked for; `needs` says how much of a scorecard it shows. */
type ScoreFormatEntry =
  | { needs: 'summary'; load: () => Promise<{ render: ScoreRenderer<ScoreSummary> }> }
  | { needs: 'scorecard'; load: () => Promise<{ render: ScoreRenderer<Scorecard> }> };

/** The formats of `tenet score`. */
export const scoreRenderers = {
  text: { needs: 'summary', load: () => import('./text.ts') },
  json: { needs: 'scorecard', load: () => import('./json.ts') },
  markdown: { needs: 'summary', load: () => import('./markdown.ts') },
  csv: { needs: 'scorecard', load: () => import('./csv.ts') },
} as const satisfies Record<string, ScoreFormatEntry>;

export type ScoreFormat = keyof typeof scoreRenderers;

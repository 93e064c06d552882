import type { Comparison } from '../../model/comparison.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** What a renderer may know about the place its text goes to. */
export interface ComparisonContext {
  style: TextStyle;
  /** Columns. */
  width: number;
}

/** A comparison to one text that ends in exactly one newline; the same input gives the same bytes. */
export type ComparisonRenderer = (comparison: Comparison, context: ComparisonContext) => string | Promise<string>;

/** The formats of `tenet diff`, each loaded only when it is asked for. */
export const comparisonRenderers = {
  text: () => import('./text.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
  json: () => import('./json.ts'),
} as const satisfies Record<string, () => Promise<{ render: ComparisonRenderer }>>;

export type ComparisonFormat = keyof typeof comparisonRenderers;

/** Principles (rows) crossed with the values of one facet (columns). */
export interface HeatMapView {
  /** Id of the facet. */
  id: string;
  /** Anchor in the report, without #. */
  anchor: string;
  /** Title of the facet. */
  title: string;
  /** Titles of the values, in the order of the questionnaire. */
  columns: readonly string[];
  /** One row per principle in their fixed order. */
  rows: readonly HeatRowView[];
}

/** One principle of a heat map. */
export interface HeatRowView {
  /** Anchor of its chapter in the report, without #. */
  anchor: string;
  /** Title of the principle. */
  title: string;
  /** In the order of the columns. */
  cells: readonly HeatCellView[];
}

/** What the questions of one principle that carry one value amount to. */
export interface HeatCellView {
  /** The mean, the only level, the span of two in a shortened edition, a question mark, or a dash where nothing was asked. */
  text: string;
  /** mean, level, range, open (too little is known) or void (nothing was asked). */
  kind: string;
  /** Colour step of the number on the scale, 0 to 5; without a number: none. */
  step: string;
  /** True when three questions or fewer carry the number. */
  isThin: boolean;
  /** How many questions: scored, or scored of asked as 1/2; empty where nothing was asked. */
  count: string;
  /** Why there is no number, in words; only for open cells. */
  reason?: string;
}

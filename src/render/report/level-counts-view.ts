/** How many questions stand at each level, on the chosen basis. */
export interface DistributionView {
  /** One column per level, in it a bar per group, as SVG. */
  chart: string;
  /** Levels with their names, lowest first. */
  levels: readonly string[];
  /** One row per group. */
  rows: readonly DistributionRowView[];
}

/** The questions of one group by level. */
export interface DistributionRowView {
  /** Anchor of its chapter in the report, without #. */
  anchor: string;
  /** Title of the group. */
  title: string;
  /** Counts in the order of the levels; empty for none. */
  counts: readonly string[];
}

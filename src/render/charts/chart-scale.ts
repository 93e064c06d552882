/** The scale that charts are drawn on, in values. */
export interface ChartScale {
  lowest: number;
  highest: number;
  /** Value of each level, lowest first. */
  levels: readonly number[];
}

/** A scale over the values of its levels; without any, 0 to 5. */
export function chartScale(levels: readonly number[]): ChartScale {
  return { lowest: levels[0] ?? 0, highest: levels.at(-1) ?? 5, levels };
}

/** The value at which a level stands; absent without a level. */
export function valueOfLevel(level: number | undefined, { levels }: ChartScale): number | undefined {
  return level === undefined ? undefined : (levels[level] ?? level);
}

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

/** Where a value stands on a line from `start` to `end`, at least `start` and at most `end`. */
export function placeOnLine(value: number, { lowest, highest }: ChartScale, start: number, end: number): number {
  const share = Math.min(1, Math.max(0, (value - lowest) / (highest - lowest)));
  return start + share * (end - start);
}

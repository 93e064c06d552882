/**
 * Lowest to highest: orange to blue, the two ends that people tell apart with every kind of colour vision. White text
 * stands out on each by at least 4.5 to 1.
 */
const steps = ['#a8390b', '#a44e08', '#8a5f12', '#3f6d8c', '#22649e', '#0f4596'] as const;

/** Of a badge without a score: no colour of a level, and no green. */
const unscored = '#707070';

/** The colour of a level on a scale from 0 to `highest`; undefined stands for no score. */
export function badgeColor(level: number | undefined, highest: number): string {
  if (level === undefined) return unscored;
  const share = highest > 0 ? Math.min(1, Math.max(0, level / highest)) : 0;
  return steps[Math.round(share * (steps.length - 1))] ?? unscored;
}

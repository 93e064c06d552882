import type { ChartScale } from './chart-scale.ts';

/** Colour step 0 to 5: where a number lies between the ends of its scale. */
export function colourStep(score: number, { lowest, highest }: ChartScale): string {
  const share = highest > lowest ? (score - lowest) / (highest - lowest) : 0;
  return String(Math.min(5, Math.max(0, Math.floor(share * 5 + 0.5 + 1e-7))));
}

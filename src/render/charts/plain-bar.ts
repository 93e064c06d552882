import { type ChartScale, placeOnLine } from './chart-scale.ts';

/** A score as a bar without words, for a table that says the number beside it. Colours come from the style sheet. */
export function drawPlainBar(score: number | undefined, scale: ChartScale): string {
  const length = score === undefined ? 0 : Math.round(placeOnLine(score, scale, 0, 100) * 10) / 10;
  const held = length > 0 ? `<rect class="held" width="${length}" height="10"/>` : '';
  return `<svg class="plain" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${held}</svg>`;
}

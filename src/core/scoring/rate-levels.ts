import type { Rating } from '../../model/scorecard.ts';
import { isAbove } from './tolerance.ts';

/** A question that takes part in a score. */
export interface Part {
  /** Above 0. */
  weight: number;
  level: number;
}

/**
 * N, P, L or F for a share from 0 to 1: up to 15, 50, 85 %, above.
 * A limit itself belongs to the band below. Source: ISO/IEC 33020:2019.
 */
export function ratingOf(share: number): Rating {
  if (isAbove(share, 0.85)) return 'F';
  if (isAbove(share, 0.5)) return 'L';
  return isAbove(share, 0.15) ? 'P' : 'N';
}

/** One letter per level from 1 to `highest`: the rating of the weight that reaches at least that level. */
export function ratingsOf(parts: readonly Part[], highest: number): string {
  const reach: number[] = [];
  let whole = 0;
  for (const { level, weight } of parts) {
    whole += weight;
    addToReach(reach, level, weight);
  }
  return ratingsOfReach(reach, whole, highest);
}

/** Counts a weight for every level from 1 to the one reached; index = level. */
export function addToReach(reach: number[], level: number, weight: number): void {
  for (let each = 1; each <= level; each++) reach[each] = (reach[each] ?? 0) + weight;
}

/** The same letters from the weights that reach each level, and the whole weight. */
export function ratingsOfReach(reach: readonly number[], whole: number, highest: number): string {
  let letters = '';
  for (let level = 1; level <= highest; level++) letters += ratingOf((reach[level] ?? 0) / whole);
  return letters;
}

/** The highest level rated L or F while every level below it is F; else 0. */
export function levelOf(ratings: string): number {
  let full = 0;
  while (ratings[full] === 'F') full++;
  return ratings[full] === 'L' ? full + 1 : full;
}

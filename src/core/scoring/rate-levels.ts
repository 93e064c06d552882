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
  const whole = weightOf(parts);
  let letters = '';
  for (let level = 1; level <= highest; level++) {
    letters += ratingOf(weightOf(parts.filter((part) => part.level >= level)) / whole);
  }
  return letters;
}

/** The highest level rated L or F while every level below it is F; else 0. */
export function levelOf(ratings: string): number {
  const firstNotFull = [...ratings].findIndex((letter) => letter !== 'F');
  if (firstNotFull === -1) return ratings.length;
  return ratings[firstNotFull] === 'L' ? firstNotFull + 1 : firstNotFull;
}

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.weight, 0);
}

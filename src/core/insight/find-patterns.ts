import type { FoundPattern, Pattern } from '../../model/insight.ts';
import type { PrincipleScore } from '../../model/scorecard.ts';
import { isAtLeast, isSame } from '../scoring/tolerance.ts';

/**
 * The patterns of which the higher principle stands far enough above the lower one, on the basis of the scores given:
 * largest difference first, else in the order of the questionnaire. A principle without a score is in no pattern.
 */
export function findPatterns(patterns: readonly Pattern[], principles: readonly PrincipleScore[]): FoundPattern[] {
  const scores = new Map(principles.map(({ id, score }) => [id, score]));
  const found = patterns.flatMap((pattern) => {
    const [high, low] = [scores.get(pattern.high), scores.get(pattern.low)];
    if (high === undefined || low === undefined || !isAtLeast(high - low, pattern.by)) return [];
    return [{ ...pattern, difference: high - low }];
  });
  return found.sort((left, right) => {
    const distance = right.difference - left.difference;
    return isSame(distance, 0) ? 0 : distance;
  });
}

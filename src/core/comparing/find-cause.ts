import type { ChangeCause, Levels } from '../../model/comparison.ts';
import { type Corners, cornerAt, type End } from './judge-corners.ts';

/**
 * Why the level of a question scored on both sides moved. `answer` where the change of the answer has its part in it;
 * else `time` or `rubric`, whichever moved it further, and `rubric` when both did alike.
 */
export function findCause(corners: Corners, kind: keyof Levels): ChangeCause {
  const at = (rubric: End, day: End, answer: End): number => corners[cornerAt(rubric, day, answer)]?.[kind] ?? 0;
  const direction = Math.sign(at(1, 1, 1) - at(0, 0, 0));
  // One order of steps and its reverse, as in the split of a score.
  const byAnswer = direction * (at(1, 1, 1) - at(1, 1, 0) + at(0, 0, 1) - at(0, 0, 0));
  if (byAnswer > 0) return 'answer';
  const byTime = direction * (at(1, 1, 0) - at(1, 0, 0) + at(0, 1, 1) - at(0, 0, 1));
  const byRubric = direction * (at(1, 0, 0) - at(0, 0, 0) + at(1, 1, 1) - at(0, 1, 1));
  return byTime > byRubric ? 'time' : 'rubric';
}

import { exitCodes } from '../../model/exit-code.ts';
import type { Verdict } from '../../model/verdict.ts';

/** What a check ends with: 0, 1 or 3, by the verdict alone and never by a count. */
export function exitCodeOf({ outcome }: Verdict): 0 | 1 | 3 {
  if (outcome === 'fail') return exitCodes.failed;
  return outcome === 'notCompared' ? exitCodes.notCompared : exitCodes.done;
}

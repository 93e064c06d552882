import type { Comparison, NoScoreReason } from '../../model/comparison.ts';
import type { Words } from '../report/words.ts';
import { isSame } from './header.ts';
import { partsInWords } from './parts-in-words.ts';

/** What a comparison comes to, in one sentence. */
export function verdictSentence(comparison: Comparison, words: Words): string {
  const { changes, number, change: signed } = words;
  const { overall } = comparison;
  if (isSame(comparison)) return changes.nothing;
  const { before, after, delta } = overall;
  if (delta === undefined || before === undefined || after === undefined) {
    const then = scoreOf(before, overall.unscoredBefore, words);
    return changes.thenNow({ before: then, after: scoreOf(after, overall.unscoredAfter, words) });
  }
  const change = signed(delta);
  if (change === signed(0)) return changes.stays({ score: number(after) });
  const parts = partsInWords(overall, words);
  const move = { way: delta > 0 ? 'up' : 'down', before: number(before), after: number(after), change };
  return parts === '' ? changes.moved(move) : changes.movedBy({ ...move, parts });
}

function scoreOf(score: number | undefined, reason: NoScoreReason = 'notAsked', { changes, number }: Words): string {
  return score === undefined ? changes.noScore({ reason: changes.reasons[reason] }) : number(score);
}

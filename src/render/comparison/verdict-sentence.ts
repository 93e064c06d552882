import type { Comparison } from '../../model/comparison.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { isSame } from './header.ts';
import { partsInWords } from './parts-in-words.ts';

/** What a comparison comes to, in one sentence. */
export function verdictSentence(comparison: Comparison): string {
  const { overall } = comparison;
  if (isSame(comparison)) return 'Nothing differs.';
  const { before, after, delta } = overall;
  if (delta === undefined || before === undefined || after === undefined) {
    const [then, now] = [scoreOf(before, overall.unscoredBefore), scoreOf(after, overall.unscoredAfter)];
    return `The whole: ${then} before, ${now} now.`;
  }
  const parts = partsInWords(overall);
  const fromTo = `${displayNumber(before)} to ${displayNumber(after)}`;
  if (displayChange(delta) === '0.00') return `The whole stays at ${displayNumber(after)}.`;
  const verb = delta > 0 ? 'rises' : 'falls';
  return `The whole ${verb} from ${fromTo} (${displayChange(delta)}${parts === '' ? '' : `: ${parts}`}).`;
}

function scoreOf(score: number | undefined, reason: string | undefined): string {
  return score === undefined ? `no score (${unscoredInWords(reason ?? 'notAsked')})` : displayNumber(score);
}

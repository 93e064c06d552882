import type { GroupChange } from '../../model/comparison.ts';
import type { Words } from '../report/words.ts';
import { roundParts } from '../round-parts.ts';

const names = ['answers', 'questionnaire', 'rubric', 'time'] as const;

/** What a delta is made of: `answers −0.40, time −0.17`; the parts add up to the printed delta, those of 0.00 are left out. */
export function partsInWords({ parts, delta, isNotComparable }: GroupChange, words: Words): string {
  if (!parts || delta === undefined) return '';
  if (isNotComparable) return words.changes.tooLittle;
  const rounded = roundParts(
    names.map((name) => parts[name]),
    delta,
  );
  const told = names.flatMap((name, index) => {
    const shown = words.change(rounded[index] ?? 0);
    return shown === words.change(0) ? [] : [`${words.changes.parts[name]} ${shown}`];
  });
  return told.join(words.lists.comma);
}

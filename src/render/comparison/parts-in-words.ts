import type { GroupChange } from '../../model/comparison.ts';
import { displayChange } from '../format-number.ts';
import { roundParts } from '../round-parts.ts';

const names = ['answers', 'questionnaire', 'rubric', 'time'] as const;

/** What a delta is made of: `answers −0.40, time −0.17`; the parts add up to the printed delta, those of 0.00 are left out. */
export function partsInWords({ parts, delta, isNotComparable }: GroupChange): string {
  if (!parts || delta === undefined) return '';
  if (isNotComparable) return 'too little in common to say why';
  const rounded = roundParts(
    names.map((name) => parts[name]),
    delta,
  );
  const told = names.flatMap((name, index) => {
    const shown = displayChange(rounded[index] ?? 0);
    return shown === '0.00' ? [] : [`${name} ${shown}`];
  });
  return told.join(', ');
}

import type { Comparison } from '../../model/comparison.ts';
import { toComparisonView } from '../comparison/to-comparison-view.ts';
import { titledIn } from './in-language.ts';
import type { ChangesView } from './past-view.ts';
import type { Words } from './words.ts';

/** What changed since the base; says why there is nothing when no base was given. */
export function changesView(comparison: Comparison | undefined, words: Words): ChangesView {
  if (!comparison) return { empty: words.phrases.changesNone, notes: [], crossings: [], groups: [] };
  const { verdict, before, after, notes, crossings, scores, groups } = toComparisonView(
    { ...comparison, principles: titledIn(comparison.principles, words) },
    words,
  );
  return { verdict, before, after, notes, crossings, ...(scores && { scores }), groups };
}

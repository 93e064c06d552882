import type { Basis } from '../../model/assessment.ts';

/**
 * The basis on which a whole trend is shown: the one asked for, else that of all assessments, else `evidenced`, because a
 * change of the basis must not look like a change of the organisation.
 */
export function trendBasis(asked: Basis | undefined, own: readonly Basis[]): { basis: Basis; basesDiffer: boolean } {
  const [first = 'claimed'] = own;
  if (asked) return { basis: asked, basesDiffer: false };
  const basesDiffer = own.some((basis) => basis !== first);
  return { basis: basesDiffer ? 'evidenced' : first, basesDiffer };
}

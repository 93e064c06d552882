import type { Comparison } from '../../model/comparison.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import type { ChildChange } from './common-children.ts';
import { compareSections } from './compare-sections.ts';
import { namedBy, pairById, type SplitDelta, toGroupChange, toOverallChange } from './group-change.ts';
import type { End } from './judge-corners.ts';
import { carries, type SeenCard } from './see-on-basis.ts';
import { splitParent } from './split-parent.ts';

/** Tells whether a question, as a side asked it, belongs to a group. */
export type IsMember = (question: QuestionScore, end: End) => boolean;

/** Splits the delta of the group that holds these questions. */
export type SplitGroup = (isMember: IsMember) => SplitDelta;

export type Groups = Pick<Comparison, 'overall' | 'principles' | 'sections' | 'lenses'>;

/** Every group on two sides; deltas are split where `splitGroup` is given, that is not between bare scorecards. */
export function compareGroups(before: SeenCard, after: SeenCard, splitGroup?: SplitGroup): Groups {
  const principles = pairById(before.principles, after.principles).map((ends) => {
    const { id } = namedBy(ends);
    return toGroupChange(
      ends,
      splitGroup?.((question) => question.principle === id),
    );
  });
  const sections = compareSections(before.sections, after.sections, splitGroup);
  const lenses = pairById(before.lenses, after.lenses).map((ends) => {
    const { id, title } = namedBy(ends);
    const values = pairById(ends[0]?.values ?? [], ends[1]?.values ?? []).map((value) => {
      const isMember: IsMember = (question) => carries(question, id, namedBy(value).id);
      return toGroupChange(value, splitGroup?.(isMember));
    });
    return { id, title, values };
  });
  const children = childrenOfWhole({ principles, sections }, [before, after]);
  const split: SplitDelta = (earlier, later) => splitParent(children, earlier, later);
  return { overall: toOverallChange(before, after, splitGroup && split), principles, sections, lenses };
}

// The whole is built from the principles, or from the top sections where there are none.
function childrenOfWhole(
  { principles, sections }: Pick<Groups, 'principles' | 'sections'>,
  sides: readonly [SeenCard, SeenCard],
): ChildChange[] {
  const [before, after] = sides.map(({ hasPrinciples, sections: own }) => {
    const tops = own.filter(({ parent }) => parent === undefined);
    return new Map(hasPrinciples ? [] : tops.map(({ id, weight }) => [id, weight]));
  });
  const weightOf = ({ hasPrinciples }: SeenCard): number | undefined => (hasPrinciples ? 1 : undefined);
  return [
    ...principles.map((change) => ({ change, weights: [weightOf(sides[0]), weightOf(sides[1])] as const })),
    ...sections.map((change) => ({ change, weights: [before?.get(change.id), after?.get(change.id)] as const })),
  ];
}

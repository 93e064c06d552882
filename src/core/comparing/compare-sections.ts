import type { Comparison } from '../../model/comparison.ts';
import type { ChildChange } from './common-children.ts';
import type { IsMember, SplitGroup } from './compare-groups.ts';
import { type Ends, namedBy, pairById, type SplitDelta, toGroupChange } from './group-change.ts';
import type { SeenSection } from './see-on-basis.ts';
import { splitParent } from './split-parent.ts';

type SectionChange = Comparison['sections'][number];

/** The sections of one side, with what lies in them. */
interface Tree {
  byId: ReadonlyMap<string, SeenSection>;
  isParent(id: string): boolean;
  /** True when a section is this one or lies in it. */
  isWithin(section: string, id: string): boolean;
}

/**
 * The sections of two sides. Where one holds sections on both, its delta is made of its children's; else of all questions
 * that lie in it on both sides.
 */
export function compareSections(
  before: readonly SeenSection[],
  after: readonly SeenSection[],
  splitGroup?: SplitGroup,
): SectionChange[] {
  const pairs = pairById(before, after);
  const trees = [treeOf(before), treeOf(after)] as const;
  const changeOf = (ends: Ends<SeenSection>): SectionChange => {
    const { id, parent } = namedBy(ends);
    const isGroup = trees.every((tree) => tree.isParent(id));
    const split = splitGroup && (isGroup ? splitOfGroup(id) : splitGroup(lyingIn(id, trees)));
    return { ...toGroupChange(ends, split), ...(parent !== undefined && { parent }) };
  };
  const splitOfGroup = (id: string): SplitDelta => {
    const children = pairs.flatMap((ends): ChildChange[] => {
      const weights = ends.map((end) => (end?.parent === id ? end.weight : undefined));
      const [earlier, later] = weights;
      if (earlier === undefined && later === undefined) return [];
      // A child on one side only is not split, so that two trees turned upside down have an end.
      const isChild = earlier !== undefined && later !== undefined;
      return [{ change: isChild ? changeOf(ends) : toGroupChange(ends), weights: [earlier, later] }];
    });
    return (scoreBefore, scoreAfter) => splitParent(children, scoreBefore, scoreAfter);
  };
  return pairs.map(changeOf);
}

function lyingIn(id: string, trees: readonly [Tree, Tree]): IsMember {
  return ({ section }, end) => trees[end].isWithin(section, id);
}

function treeOf(sections: readonly SeenSection[]): Tree {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const parents = new Set(sections.flatMap(({ parent }) => parent ?? []));
  const isWithin = (section: string, id: string): boolean => {
    if (section === id) return true;
    const parent = byId.get(section)?.parent;
    return parent !== undefined && isWithin(parent, id);
  };
  return { byId, isParent: (id) => parents.has(id), isWithin };
}

import type { GroupChange, GroupLevelChange, TargetChange } from '../../model/comparison.ts';
import { principleIds } from '../../model/questionnaire.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { Groups } from './compare-groups.ts';
import { withoutUndefined } from './without-undefined.ts';

type GroupKind = GroupLevelChange['of'];

/** Levels crossed and scores that came or went: of the whole, then of principles, or of sections where there are none. */
export function groupChanges({ overall, principles, sections }: Groups, hasPrinciples: boolean): GroupLevelChange[] {
  const [of, groups]: [GroupKind, readonly GroupChange[]] = hasPrinciples
    ? ['principle', principles]
    : ['section', sections];
  return [...changesOf('overall', overall), ...groups.flatMap((group) => changesOf(of, group))];
}

function changesOf(of: GroupKind, change: GroupChange): GroupLevelChange[] {
  const { id: group, levelBefore, levelAfter, unscoredBefore, unscoredAfter } = change;
  if (unscoredBefore && change.after !== undefined) {
    return [{ kind: 'groupBecameScored', of, group, from: unscoredBefore }];
  }
  if (unscoredAfter && change.before !== undefined) {
    return [{ kind: 'groupBecameUnscored', of, group, to: unscoredAfter }];
  }
  if (levelBefore === undefined || levelAfter === undefined || levelBefore === levelAfter) return [];
  const direction = levelAfter > levelBefore ? 'up' : 'down';
  return [{ kind: 'levelCrossed', of, group, direction, before: levelBefore, after: levelAfter }];
}

type Target = Scorecard['assessment']['target'];

/** Other targets: one change where a single level holds for all on both sides, else one for each principle. */
export function targetChanges(before: Target, after: Target): TargetChange[] {
  if (typeof before === 'object' || typeof after === 'object') {
    return principleIds.flatMap((principle) =>
      targetChange({ principle }, targetAt(before, principle), targetAt(after, principle)),
    );
  }
  return targetChange({}, before, after);
}

function targetAt(target: Target, principle: string): number | undefined {
  return typeof target === 'object' ? target[principle] : target;
}

function targetChange(
  place: Pick<TargetChange, 'principle'>,
  before: number | undefined,
  after: number | undefined,
): TargetChange[] {
  if (before === after) return [];
  return [{ kind: 'targetChanged', ...place, ...withoutUndefined({ before, after }) }];
}

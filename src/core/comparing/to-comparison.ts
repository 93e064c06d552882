import type { Basis } from '../../model/assessment.ts';
import type { Comparison, SideHeader } from '../../model/comparison.ts';
import type { QuestionScore, Scorecard } from '../../model/scorecard.ts';
import { compareGroups, type SplitGroup } from './compare-groups.ts';
import { groupChanges, targetChanges } from './group-changes.ts';
import { type CauseOf, questionChanges } from './question-changes.ts';
import { type ScorePair, type TextOfLevel, toQuestionPair } from './question-pair.ts';
import { seeOnBasis } from './see-on-basis.ts';

/** All that two scorecards do not say about themselves. */
export interface Known {
  pairs: readonly ScorePair[];
  causeOf: CauseOf;
  textOf: readonly [TextOfLevel, TextOfLevel];
  /** Absent between bare scorecards: then deltas are not split. */
  splitGroup?: SplitGroup;
}

/** The basis on which two scorecards are compared: their own, and `evidenced` where they differ. */
export function sharedBasis(before: Scorecard, after: Scorecard): Basis {
  return before.basis === after.basis ? before.basis : 'evidenced';
}

/** Puts a comparison together. `names` are those by which the person knows the sides. */
export function toComparison(
  cards: readonly [Scorecard, Scorecard],
  names: readonly [string | undefined, string | undefined],
  { pairs, causeOf, textOf, splitGroup }: Known,
): Comparison {
  const [before, after] = cards;
  const basis = sharedBasis(before, after);
  const groups = compareGroups(seeOnBasis(before, basis), seeOnBasis(after, basis), splitGroup);
  const hasPrinciples = cards.every(({ questionnaire }) => questionnaire.hasPrinciples);
  return {
    format: 'tenet/comparison@1',
    before: toHeader(before, names[0]),
    after: toHeader(after, names[1]),
    basis,
    basesDiffer: before.basis !== after.basis,
    ...groups,
    questions: pairs.map((pair) => toQuestionPair(pair, basis, textOf)),
    changes: [
      ...groupChanges(groups, hasPrinciples),
      ...targetChanges(before.assessment.target, after.assessment.target),
      ...pairs.flatMap((pair) => questionChanges(pair, basis, causeOf)),
    ],
  };
}

/** The questions of two scorecards by the ids that belong together. */
export function toScorePair(
  before: QuestionScore | undefined,
  after: QuestionScore | undefined,
  areComparable: (before: QuestionScore, after: QuestionScore) => boolean,
): ScorePair[] {
  if (before && after) return [{ ends: [before, after], isComparable: areComparable(before, after) }];
  if (after) return [{ ends: [undefined, after], isComparable: false }];
  return before ? [{ ends: [before, undefined], isComparable: false }] : [];
}

function toHeader(card: Scorecard, name: string | undefined): SideHeader {
  const { questionnaire, assessment, asOf, basis } = card;
  const { id, version, title, edition, editionTitle, digest, notice } = questionnaire;
  const { subject, type, date } = assessment;
  return {
    subject,
    type,
    questionnaire: { id, version, title, edition, editionTitle, digest, ...(notice !== undefined && { notice }) },
    date,
    asOf,
    basis,
    scale: card.scale.map(({ level, name: levelName, value }) => ({ level, name: levelName, value })),
    ...(name !== undefined && { name }),
  };
}

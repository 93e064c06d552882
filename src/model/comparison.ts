import type { AssessmentType, Basis } from './assessment.ts';
import type { PrincipleId } from './questionnaire.ts';
import type { JudgedEvidence, QuestionState, Rating, ScaleLevel, UnscoredReason } from './scorecard.ts';

/** Why a level is another one: the answer or its evidence changed, evidence aged, or the rubric judges otherwise. */
export type ChangeCause = 'answer' | 'time' | 'rubric';

export type Confidence = 'low' | 'medium' | 'high';

/** Claimed and evidenced level of one question. */
export interface Levels {
  claimed: number;
  evidenced: number;
}

type NotScored = Exclude<QuestionState, 'scored'>;

/** Why a group or the whole has no score. */
export type NoScoreReason = UnscoredReason | 'principleUnscored';

/** One typed difference of a question, named by its id in `questions` of the comparison. */
export type QuestionChange = {
  question: string;
} /** By the level of the basis; where that stayed, by the other one. Without cause: scorecards alone cannot tell. */ & (
  | { kind: 'raised' | 'lowered'; before: Levels; after: Levels; cause?: ChangeCause }
  | { kind: 'becameScored'; from: NotScored; after: Levels }
  | { kind: 'becameUnscored'; before: Levels; to: NotScored }
  /** Asked on one side only; neither better nor worse. */
  | { kind: 'added' | 'removed' }
  | { kind: 'evidenceAdded' | 'evidenceLost'; item: JudgedEvidence }
  /** Stale: counts no more (at most 12 months old, not outdated), else an older date. Refreshed: the other way round. */
  | { kind: 'evidenceStale' | 'evidenceRefreshed'; before: JudgedEvidence; after: JudgedEvidence }
  /** Absent on a side: not stated there. */
  | { kind: 'confidenceChanged'; before?: Confidence; after?: Confidence }
);

/** One typed difference of the whole (`group` is `overall`), of a principle, or of a section where there are no principles. */
export type GroupLevelChange = { of: 'overall' | 'principle' | 'section'; group: string } & (
  | { kind: 'levelCrossed'; direction: 'up' | 'down'; before: number; after: number }
  | { kind: 'groupBecameScored'; from: NoScoreReason }
  | { kind: 'groupBecameUnscored'; to: NoScoreReason }
);

/** Another level is aimed at: for one principle, or for all where `principle` is absent. Absent on a side: no target. */
export interface TargetChange {
  kind: 'targetChanged';
  principle?: PrincipleId;
  before?: number;
  after?: number;
}

/** One typed difference between two sides; the comparison the other way round holds its opposite. */
export type Change = QuestionChange | GroupLevelChange | TargetChange;

/** What a difference of scores is made of; the parts sum to the delta. */
export interface DeltaParts {
  /** Other answers and other evidence; becoming scored and unscored too. */
  answers: number;
  /** Other questions, weights, editions or groups. */
  questionnaire: number;
  /** The same answers judged by other rules. */
  rubric: number;
  /** The same evidence, older. */
  time: number;
}

/** One group on two sides. What is absent on a side: the group has no score there, or does not exist. */
export interface GroupChange {
  id: string;
  title: string;
  before?: number;
  after?: number;
  /** Why it has no score there; absent when it has one, and when the group does not exist on that side. */
  unscoredBefore?: NoScoreReason;
  unscoredAfter?: NoScoreReason;
  /** after − before; absent unless both are there. */
  delta?: number;
  /** Absent without delta, and between bare scorecards. */
  parts?: DeltaParts;
  /** True when the two sides have too little in common to split the delta: then all of it is questionnaire. */
  isNotComparable?: boolean;
  levelBefore?: number;
  levelAfter?: number;
  /** One letter of N P L F per level from 1 up; absent for groups of groups. */
  ratingsBefore?: string;
  ratingsAfter?: string;
  /** The letter at the target; absent without a single target. */
  ratingBefore?: Rating;
  ratingAfter?: Rating;
  /** Questions that take part in the score; few of them say little. Absent for the whole. */
  scoredBefore?: number;
  scoredAfter?: number;
}

/** The whole on two sides. */
export interface OverallChange extends GroupChange {
  /** Lowest score of a principle, or of a top section; absent without score. */
  floorBefore?: number;
  floorAfter?: number;
  /** All groups that share the floor; absent without score. */
  floorPrinciplesBefore?: readonly string[];
  floorPrinciplesAfter?: readonly string[];
}

/** One question on two sides. */
export interface QuestionPair {
  /** Its id on the later side; for a question asked on the earlier side only, its id there. */
  id: string;
  /** Its id on the earlier side, where that was another one. */
  idBefore?: string;
  code?: string;
  title: string;
  section: string;
  principle?: PrincipleId;
  /** Absent on a side where it was not asked. */
  stateBefore?: QuestionState;
  stateAfter?: QuestionState;
  /** Absent unless scored. */
  before?: Levels;
  after?: Levels;
  /** Texts of the levels reached on the basis; absent unless scored, and where a bare scorecard does not hold them. */
  textBefore?: string;
  textAfter?: string;
  /** Another kind or other anchors: listed, and never a regression. */
  isNotComparable?: boolean;
}

/** What one side of a comparison was. */
export interface SideHeader {
  subject: string;
  type: AssessmentType;
  questionnaire: {
    id: string;
    version: string;
    title: string;
    edition: string;
    editionTitle: string;
    digest: string;
    notice?: string;
  };
  date: string;
  asOf: string;
  /** Its own; the comparison may be on another one. */
  basis: Basis;
  /** Lowest level first. */
  scale: readonly Omit<ScaleLevel, 'means'>[];
  /** As the person named it: a path, `REV:path`; absent: not from a file. */
  name?: string;
}

/** Two sides compared: all that a renderer or a gate needs. */
export interface Comparison {
  format: 'tenet/comparison@1';
  before: SideHeader;
  after: SideHeader;
  /** That of both sides; `evidenced` where they differ. */
  basis: Basis;
  /** True when the sides had different bases. */
  basesDiffer: boolean;
  overall: OverallChange;
  /** Groups of the later side in its order, then those of the earlier side only; questions too. */
  principles: readonly GroupChange[];
  sections: readonly (GroupChange & { parent?: string })[];
  lenses: readonly { id: string; title: string; values: readonly GroupChange[] }[];
  questions: readonly QuestionPair[];
  /** Of the whole, of groups, of targets, then question by question. */
  changes: readonly Change[];
}

/** True for a difference of one question. */
export function isQuestionChange(change: Change): change is QuestionChange {
  return 'question' in change;
}

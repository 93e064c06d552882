import type { EvidenceType } from './questionnaire.ts';

/** A short case of known level. */
export interface Vignette {
  /** Unique in its training. */
  id: string;
  /** Id of the question that is rated. */
  question: string;
  situation: string;
  /** What is shown; absent: nothing. */
  evidence?: readonly { type: EvidenceType; text: string }[];
  /** The level that is claimed: then the one that the evidence supports is rated. Absent: the level is rated. */
  claim?: number;
  /** The level that the experts give. */
  level: number;
  /** What the next level lacks; absent at the highest. */
  whyNotHigher?: string;
  /** What lifts it above the level below; absent at the lowest. */
  whyNotLower?: string;
}

/** Cases with which people who rate learn to rate alike. */
export interface Training {
  format: 'tenet/training@1';
  /** Id of the questionnaire whose questions are rated. */
  questionnaire: string;
  title: string;
  /** From when on somebody rates well enough: fewest exact ratings, most levels that any may be off. Absent: none. */
  passMark?: { exact: number; farthest: number };
  vignettes: readonly Vignette[];
}

/** How well ratings agree with those of the experts; all counts are of cases. */
export interface Agreement {
  rated: number;
  exact: number;
  /** At most one level off, exact ones included. */
  adjacent: number;
  /** Most levels that any rating is off. */
  farthest: number;
  /** Absent without a pass mark, and while cases are left out. */
  isPassed?: boolean;
}

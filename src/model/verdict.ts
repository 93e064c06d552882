import type { Basis } from './assessment.ts';
import type { Change, GroupChange, OverallChange, QuestionPair } from './comparison.ts';
import type { Place } from './place.ts';
import type { Waiver } from './policy.ts';

/**
 * What became of a gate. `warn` failed at severity warn, `waived` failed and is excused, `skipped` could not be judged and
 * says why.
 */
export type GateOutcome = 'pass' | 'fail' | 'warn' | 'waived' | 'skipped';

/**
 * Why a gate was skipped: there is nothing to compare with (`noBase`: nobody named a base, `baseMissing`: it cannot be had,
 * `new`: the assessment is new), the base had no score (`baseUnscored`), or the two have too little in common.
 */
export type SkipReason = 'noBase' | 'baseMissing' | 'new' | 'baseUnscored' | 'notComparable';

/** Where a reason stands; the file alone where no line is known. */
export type VerdictPlace = Omit<Place, 'lineText'> | { file: string };

/** One demand judged. */
export interface JudgedGate {
  /** `area[.id].key`, such as `principles.focus-on-value.minimum`. */
  gate: string;
  severity: 'error' | 'warn';
  outcome: GateOutcome;
  /** What it is about, for people: `Focus on value`, `Outcomes agreed with the consumer`, `The whole`. */
  about: string;
  /** What was demanded: `at least 3.00`. */
  expected: string;
  /** What is so: `2.57`, `unscored: too little is known`. */
  found: string;
  /** Both unrounded, where they are numbers. */
  limit?: number;
  value?: number;
  /** The question that it is about, where it is about one. */
  question?: string;
  /** Of a skipped gate. */
  skipped?: SkipReason;
  /** Of a skipped gate that the policy needs: without it the check cannot pass. */
  isOpen?: true;
  /** Of a waived gate: index in `waivers` of the verdict. */
  waiver?: number;
  /** Absent where nothing can be pointed at. */
  place?: VerdictPlace;
}

/** What became of one assessment. */
export interface JudgedAssessment {
  /** Path from the working folder; for a deleted one that of the base. */
  file: string;
  subject: string;
  /** `YYYY-MM-DD`. */
  date: string;
  asOf: string;
  basis: Basis;
  questionnaire: { id: string; version: string; edition: string };
  /** `alone`: there is no base to compare with. `deleted`: it exists at the base only. */
  state: 'compared' | 'new' | 'alone' | 'notCompared' | 'deleted';
  /** What it was compared with, as a person would write it (`REV:path`, a path), and its date and version. */
  base?: { name: string; date: string; questionnaire: { id: string; version: string; edition: string } };
  /** Why it was not compared; only with `notCompared`. */
  baseProblem?: string;
  /** Scores now and at the base; absent when deleted. */
  overall?: OverallChange;
  /** Principles, or top sections where there are none. */
  groups: readonly GroupChange[];
  /** Typed differences since the base; empty when nothing was compared. */
  changes: readonly Change[];
  /** The questions that `changes` name, and those that cannot be compared. */
  questions: readonly QuestionPair[];
  gates: readonly JudgedGate[];
}

/** A waiver with its state: `future` has not begun, `ending` ends within 14 days, `unused` excuses nothing. */
export interface JudgedWaiver extends Waiver {
  state: 'active' | 'ending' | 'lapsed' | 'unused' | 'future' | 'notJudged';
  /** Days until its last day; negative: it has ended. */
  daysLeft: number;
  place?: VerdictPlace;
}

/** How many gates ended how. */
export type GateCounts = Readonly<Record<GateOutcome, number>>;

/** The outcome of a check: text, every format and the exit code come from it. */
export interface Verdict {
  format: 'tenet/verdict@1';
  /** `notCompared`: no gate fails and one is open: a demand needs the base, which is missing or not comparable. */
  outcome: 'pass' | 'fail' | 'notCompared';
  /** Day on which waivers, ages of assessments and ages of evidence were judged. */
  judgedOn: string;
  /** The base as a whole. `isHead`: it is the judged revision itself. `problem` and `hint` when it could not be had. */
  base?: { name: string; revision?: string; isHead?: boolean; problem?: string; hint?: string };
  counts: GateCounts;
  /** In the order in which they were named. */
  assessments: readonly JudgedAssessment[];
  /** Gates of the project itself: the policy against the base's, waivers that lapsed or excuse nothing. */
  project: readonly JudgedGate[];
  waivers: readonly JudgedWaiver[];
}

import type { Basis } from './assessment.ts';

/** `error` fails the check, `warn` is told, `off` is not judged. */
export type GateSeverity = 'error' | 'warn' | 'off';

/** What every block of demands may say; the severity covers the keys written in that block. Default: `error`. */
interface GateBlock {
  severity?: GateSeverity;
}

/** Demands on the whole. Scores are in the values of the scale. */
export interface OverallGates extends GateBlock {
  minimum?: number;
  /** Least score of the lowest principle. */
  minimumFloor?: number;
  minimumLevel?: number;
  /** Most that the score may have fallen since the base. */
  maximumDrop?: number;
}

/** Demands on one principle. */
export interface PrincipleGates extends GateBlock {
  minimum?: number;
  minimumLevel?: number;
  /** Least letter at the target. */
  minimumRating?: 'P' | 'L' | 'F';
  maximumDrop?: number;
}

/** What CI demands, as `tenet.yaml` holds it. A key that is absent is not demanded. */
export interface Policy {
  /** Goes before the assessment's own. */
  basis?: Basis;
  /** `missing: fail` (default) ends a check without its base with exit code 3; `skip` says so and goes on. */
  base?: { ref?: string; missing?: 'fail' | 'skip' };
  /** Longest life of a waiver in days; default 180. */
  maximumWaiverDays?: number;
  /** True lets a later policy demand less; judged by the base's policy. Default: false. */
  mayLoosen?: boolean;
  overall?: OverallGates;
  /** By principle; `default` stands for each of them, a principle's own block overrides it key by key. */
  principles?: Readonly<Record<string, PrincipleGates>>;
  /** Most levels that a single question may have fallen. */
  questions?: GateBlock & { maximumDrop?: number };
  /** Shares from 0 to 1 of questions. */
  coverage?: GateBlock & { minimumAnswered?: number; maximumUnknown?: number; maximumNotApplicable?: number };
  evidence?: GateBlock & { maximumAgeMonths?: number; refsMustExist?: boolean; noneLost?: boolean };
  /** Most levels that claims may stand above their evidence, per principle. */
  assuranceGap?: GateBlock & { maximum?: number };
  assessmentAge?: GateBlock & { maximumDays?: number };
}

/** A dated, owned exception from one gate. */
export interface Waiver {
  /** Id of a gate, or `area.key` for all gates of that kind. */
  gate: string;
  /** Path of the assessment that it is for, from the project file on; absent: for every one. */
  assessment?: string;
  reason: string;
  owner: string;
  approvedBy?: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  from: string;
  until: string;
}

/** Scores that an assessment has reached and must not fall below again, written by `tenet baseline accept`. */
export interface Baseline {
  format: 'tenet/baseline@1';
  /** By path of the assessment, from the project file on, sorted. */
  assessments: Readonly<Record<string, BaselineFloor>>;
}

/** What one assessment has reached on one basis. */
export interface BaselineFloor {
  /** Why it was accepted, the last time. */
  reason: string;
  /** Date of the assessment that it was taken from. */
  date: string;
  basis: Basis;
  /** Score of the whole; absent when it had none. */
  overall?: number;
  /** Score by principle, or by top section where there are no principles; those without a score are absent. */
  groups: Readonly<Record<string, number>>;
}

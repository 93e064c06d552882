import type { Basis } from './assessment.ts';
import type { ScaleLevel, UnscoredReason } from './scorecard.ts';

/** One version of an assessment: what a commit made of it, or one of several dated files. */
export interface HistoryVersion {
  /** Its path then: from the root of the repository for a commit, as named for a file. */
  file: string;
  /** The path before, where this commit renamed it; or that of the file it is a copy of. */
  renamedFrom?: string;
  copiedFrom?: string;
  /** Absent for a file. */
  commit?: HistoryCommit;
}

export interface HistoryCommit {
  /** Hexadecimal, in full. */
  id: string;
  /** Calendar day of the author date, in the author's own time zone. */
  authored: string;
  author: string;
  /** First line of the message; empty when there is none. */
  subject: string;
}

/** Why a version has no score at all: the first problem, and how many more there are. */
export interface HistoryProblem {
  /** `area/what`, as in diagnostics. */
  code: string;
  message: string;
  /** Where in the file, from 1; absent where no line is to blame. */
  line?: number;
  /** Absent: no other. */
  more?: number;
}

/** A stretch of versions that say the same, or cannot be scored for the same reason. */
export interface HistoryPoint {
  /** Day that a chart shows it at: of the first commit, or of the assessment where it comes from a file. */
  day: string;
  /** Day of the assessment itself; absent when the file does not tell. */
  assessed?: string;
  state: 'scored' | 'notScored' | 'deleted';
  /** Only with `notScored`. */
  problem?: HistoryProblem;
  /** What should be known about how it was scored; empty: nothing. */
  remarks: readonly string[];
  /** What it was scored with; only with `scored`. `answered`: the version that its answers name, where that is another. */
  questionnaire?: { id: string; version: string; edition: string; digest: string; answered?: string };
  /** Scored ÷ asked questions, without those that do not apply, 0 to 1; absent when that is 0 ÷ 0, and unless `scored`. */
  answeredShare?: number;
  /** True when the scored point before it had another questionnaire, version, edition or wording: a step need not be progress. */
  isOtherQuestionnaire?: true;
  /** True for what stood when the asked time began; the version itself is older. */
  isStart?: true;
  /** Oldest first, never empty. */
  versions: readonly HistoryVersion[];
}

/** What a group was at one point; has either `score` or `unscored`. */
export interface HistoryValue {
  /** On the basis of the history. */
  score?: number;
  unscored?: UnscoredReason | 'principleUnscored';
  /** Means on both bases; absent when unscored. */
  claimed?: number;
  evidenced?: number;
  /** Share of weight that is known, 0 to 1; absent when nothing applicable was asked. */
  known?: number;
  /** Absent when unscored. */
  level?: number;
  /** Absent without a single target. */
  target?: number;
  /** Lowest score of a principle, or of a top section; only of the whole, absent when unscored. */
  floor?: number;
  /** Change of the score since the last point that had one; absent at the first. */
  delta?: number;
}

/** The whole, a principle, or a top section where there are no principles, through all points. */
export interface HistorySeries {
  of: 'overall' | 'principle' | 'section';
  /** `overall` for the whole. */
  id: string;
  title: string;
  /** One for each point; null where the point has no score at all, or no such group. */
  values: readonly (HistoryValue | null)[];
  /** Indexes of the first and last point with a score; absent when none has. */
  first?: number;
  last?: number;
  /** Last score − first score; absent with fewer than two. */
  change?: number;
}

/** An assessment through its commits, or through dated files of one subject. */
export interface History {
  format: 'tenet/history@1';
  source: 'commits' | 'files';
  /** As named: the file that was followed, or files and folders. */
  paths: readonly string[];
  /** As named; absent for files. */
  branch?: string;
  /** As asked; absent: from the beginning. */
  since?: string;
  /** True when the repository holds only the newest part of its history. */
  isShallow?: true;
  /** Of the newest version that could be scored, as all that follows until the scale. */
  subject: string;
  questionnaire: { id: string; version: string; title: string; edition: string; editionTitle: string; notice?: string };
  /** Of every score: the one asked for, else that of all assessments, else `evidenced`. */
  basis: Basis;
  /** True when the assessments had different bases and none was asked for. */
  basesDiffer: boolean;
  /** Lowest level first. */
  scale: readonly Omit<ScaleLevel, 'means'>[];
  /** Lowest and highest value of all scales in it. */
  range: readonly [number, number];
  /** Commits or files looked at, the start included. */
  versions: number;
  /** Oldest first, never empty. */
  points: readonly HistoryPoint[];
  /** The whole first, then groups in the order of the newest questionnaire, then those that are no more. */
  series: readonly HistorySeries[];
}

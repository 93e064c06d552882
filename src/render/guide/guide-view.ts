import type { GuideLabels } from './guide-labels.ts';

/** Everything that a guide prints, worded and in order; the templates only place it. */
export interface GuideView {
  /** Language of the questionnaire's texts, as a BCP 47 tag. */
  language: string;
  labels: GuideLabels;
  header: GuideHeader;
  /** How to hold the interviews. */
  steps: readonly string[];
  plan: PlanView;
  sessions: readonly SessionView[];
  /** Ratings to compare; empty when the guide holds no pair of them. */
  looks: readonly LookView[];
  /** What to send beforehand, by role; empty when no question names such evidence. */
  requests: readonly RequestGroup[];
  /** What the assessor arranges, by role. */
  arrangements: readonly RequestGroup[];
  /** Empty when the questionnaire explains no words. */
  glossary: readonly { term: string; meaning: string }[];
}

export interface GuideHeader {
  questionnaire: string;
  id: string;
  version: string;
  edition: string;
  /** Only in a guide for one role. */
  role?: string;
  /** How much there is to do: `18 questions in 9 sessions, 3 h 4 min`. */
  summary: string;
  notice?: string;
  memoryAid?: string;
}

export interface PlanView {
  caption: string;
  rows: readonly { anchor: string; number: number; role: string; codes: readonly CodeView[]; minutes: number }[];
  /** Questions and minutes of all sessions; absent when there is only one. */
  total?: { questions: string; minutes: number };
  /** What the minutes rest on. */
  assumption: string;
}

/** A question by its short label. */
export interface CodeView {
  anchor: string;
  code: string;
}

export interface SessionView {
  anchor: string;
  title: string;
  /** `8 questions, 46 min`. */
  summary: string;
  opening: string;
  closing: string;
  parts: readonly PartView[];
}

/** The questions of one section in a session. */
export interface PartView {
  /** `2.1`: the first part of the second session. */
  number: string;
  title: string;
  start: string;
  intents: readonly string[];
  stories: readonly string[];
  questions: readonly GuideQuestion[];
}

export interface GuideQuestion extends CodeView {
  title: string;
  start: string;
  minutes: string;
  /** Other roles that can answer; absent when there are none. */
  also?: string;
  askFirst?: string;
  question: string;
  why?: string;
  boundary?: string;
  /** What stands above the levels or the things to tick. */
  levelsTitle: string;
  /** Levels with what each one asks for, lowest first; empty for what is ticked. */
  levels: readonly { level: number; text: string }[];
  /** Things to tick; `level` is what one stands for, absent when none stands for a level alone. */
  ticks: readonly { text: string; level?: string }[];
  /** Which numbers are possible; absent when there is no limit. */
  range?: string;
  evidence: readonly { type: string; text: string }[];
  metric?: string;
  record: RecordView;
}

/** Where the rating is written. */
export interface RecordView {
  title: string;
  /** What is marked: levels, unknown, not applicable. */
  boxes: readonly string[];
  /** True when something has to be written beside the boxes. */
  isWritten: boolean;
  confidences: readonly string[];
}

/** Two ratings that make little sense beside each other. */
export interface LookView {
  has: BoundView;
  lacks: BoundView;
  because: string;
  ask: string;
}

export interface BoundView extends CodeView {
  title: string;
  /** `at level 4 or above`. */
  bound: string;
}

/** Evidence of one role, by type. */
export interface RequestGroup {
  role: string;
  items: readonly RequestItem[];
}

export interface RequestItem {
  type: string;
  text: string;
  codes: readonly CodeView[];
}

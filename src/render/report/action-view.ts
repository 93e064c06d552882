import type { QuestionLink } from './question-view.ts';

/** Suggested and decided actions. */
export interface RoadmapView {
  /** Now, next and later, always these three. */
  horizons: readonly HorizonView[];
  /** Says what it means that an action comes after others; absent when none does. */
  waits?: string;
  /** What the team itself has decided, in the order of the file. */
  team: readonly TeamActionView[];
  /** Why there are no team actions; absent when there are. */
  teamEmpty?: string;
}

/** Suggested actions of one horizon. */
export interface HorizonView {
  /** Id: now, next or later. */
  id: string;
  /** Now, Next or Later. */
  title: string;
  /** What belongs here, in a few words. */
  explanation: string;
  /** Most urgent first. */
  actions: readonly SuggestedActionView[];
  /** Why there are none; absent when there are. */
  empty?: string;
}

/** One suggested action. */
export interface SuggestedActionView {
  /** Anchor of the question in the report, without #. */
  anchor: string;
  /** Short label such as FV-2, else the id of the question. */
  code: string;
  /** Title of the question. */
  title: string;
  /** Title of its principle or section. */
  group: string;
  /** What to do. */
  text: string;
  /** Effort as a letter: S, M or L. */
  effort: string;
  /** Effort in words. */
  effortText: string;
  /** Impact in words: high, medium or low. */
  impact: string;
  /** Rank value with two decimals. */
  priority: string;
  /** Change of the evidenced mean of its principle, with sign, or a dash. */
  gain: string;
  /** The rank value as it is worked out: 2 × 3 ÷ 1; with the weight of the outcome between when it is not 1. */
  rank: string;
  /** Questions whose actions come first; empty when it waits for none. */
  after: readonly QuestionLink[];
  /** What the team itself has decided about this question and not finished, in words; absent when nothing. */
  team?: string;
}

/** Something that the team has decided to do. */
export interface TeamActionView {
  /** Anchor of the question in the report, without #; absent when that question was not asked. */
  anchor?: string;
  /** Short label such as FV-2, else the id of the question. */
  code: string;
  /** What to do. */
  text: string;
  /** Who answers for it, or a dash. */
  owner: string;
  /** Day by which it is due, YYYY-MM-DD, or a dash. */
  due: string;
  /** Open, done or dropped; open and past its day on the as-of date: overdue. */
  status: string;
  /** True when it is open and was due before the as-of date. */
  isOverdue: boolean;
}

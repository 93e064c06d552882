import type { PrincipleId } from './questionnaire.ts';

/** Two principles that stand so far apart that it means something. */
export interface Pattern {
  /** Unique among the patterns of its questionnaire. */
  id: string;
  title: string;
  /** The principle that stands higher. */
  high: PrincipleId;
  low: PrincipleId;
  /** Smallest difference of the two scores at which it shows, above 0. */
  by: number;
  /** What the combination tends to look like, for the reader of a report. */
  means: string;
  /** The first question to ask those concerned. */
  ask: string;
}

/** A level that one question is at, or should be at, or above. */
export interface LevelBound {
  question: string;
  atLeast: number;
}

/** An answer that makes little sense without another one. It asks for a second look and never changes an answer. */
export interface CoherenceRule {
  /** Unique among the rules of its questionnaire. */
  id: string;
  if: LevelBound;
  expect: LevelBound;
  because: string;
  /** The question that asks for an example. */
  ask: string;
}

/** A pattern that shows in an assessment. */
export interface FoundPattern extends Pattern {
  /** Score of `high` minus score of `low`, at least `by`. */
  difference: number;
}

/** A bound, and the level that was claimed. */
export interface ClaimedBound extends LevelBound {
  /** Short label of the question; absent when it has none. */
  code?: string;
  level: number;
}

/** A rule of which the first half holds and the second does not. */
export interface CoherenceFinding extends Omit<CoherenceRule, 'if' | 'expect'> {
  if: ClaimedBound;
  expect: ClaimedBound;
}

/** Answers so much alike that somebody may have answered without looking. */
export interface UniformAnswers {
  /** run: one level many times in a row. spread: hardly any difference over many questions. */
  reason: 'run' | 'spread';
  /** How many questions in a row, or in all. */
  questions: number;
  /** The level that repeats; only with `run`. */
  level?: number;
}

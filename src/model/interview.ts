import type { Answer, Evidence, NotApplicable } from './assessment.ts';
import type { Question } from './questionnaire.ts';

/** The one thing that is said about a question. */
export type Given =
  | { level: number }
  | { choice: string }
  | { checked: readonly string[] }
  | { value: number }
  | { unknown: true }
  | { notApplicable: NotApplicable };

/** One step of an interview: something said about the question at hand, or a move. */
export type InterviewEvent =
  | { kind: 'give'; given: Given }
  /** The note, or what is better or worse than the level says; an empty text removes it. Default: of the question at hand. */
  | { kind: 'note'; text: string; about?: 'best' | 'worst'; question?: string }
  /** Without a value it is not stated any more. */
  | { kind: 'confidence'; value?: 'low' | 'medium' | 'high' }
  /** Puts an item in its place, from 0; at the end of the list it is added, without an item the place is removed. */
  | { kind: 'evidence'; index: number; item?: Evidence }
  | { kind: 'next' }
  | { kind: 'back' }
  | { kind: 'jump'; to: string }
  | { kind: 'finish' }
  /** Visits these questions next, in their order. */
  | { kind: 'revisit'; questions: readonly string[] }
  /** What somebody else has written to the file meanwhile; undefined: withdrawn. */
  | { kind: 'outside'; answers: ReadonlyMap<string, Answer | undefined> };

/** What does not change while an interview runs. */
export interface Interview {
  /** Those of the edition, in order: any of them can be jumped to. */
  questions: readonly Question[];
  /** Day on which evidence and exemptions are judged, `YYYY-MM-DD`. */
  asOf: string;
}

/** Where an interview stands. A plain value: every event makes a new one. */
export interface InterviewState {
  /** By question id; also those outside the edition, which stay as they are. */
  answers: ReadonlyMap<string, Answer>;
  /** Ids of the questions to visit, in order. */
  plan: readonly string[];
  /** Id of the question at hand; absent at the end. */
  here: string | undefined;
  /** Where `back` leads, nearest last. */
  trail: readonly (string | undefined)[];
}

import type { Answer, Evidence } from './assessment.ts';
import type { Interview, InterviewState } from './interview.ts';

/** One line to fill in. */
export interface Field {
  key: string;
  label: string;
  /** `path` is completed with Tab; `choice` takes one of `choices`, everything else a line of text. */
  kind: 'text' | 'path' | 'choice';
  choices?: readonly string[];
  /** What to write, shown while it is empty. */
  hint?: string;
}

/** A few lines to fill in, one of them at hand. */
export interface Form {
  title: string;
  fields: readonly Field[];
  /** By key of the field; absent: empty. */
  values: Readonly<Record<string, string>>;
  /** Index of the field at hand. */
  at: number;
  /** What a path could become, after Tab. */
  choices?: readonly string[];
  /** Why it could not be accepted. */
  problem?: string;
}

/**
 * What a form is about; `index` is the place of the evidence item, at the end of the list for a new one, `item` the one
 * that it was opened for.
 */
export type FormPurpose =
  | { of: 'note' }
  | { of: 'value' }
  | { of: 'notApplicable' }
  | { of: 'evidence'; index: number; item?: Evidence }
  | { of: 'saveAs' };

/** What lies over the question. */
export type Panel =
  | { kind: 'form'; purpose: FormPurpose; form: Form }
  /** `found`: ids of the questions that the query finds. */
  | { kind: 'jump'; query: string; found: readonly string[]; cursor: number }
  | { kind: 'evidence'; cursor: number }
  | { kind: 'help' }
  /** Another version of the questionnaire, and what that means for the answers. */
  | { kind: 'takeUp'; title: string; lines: readonly string[] }
  | { kind: 'conflict'; question: string; theirs: Answer | undefined };

export interface Notice {
  tone: 'good' | 'warning' | 'error';
  text: string;
}

/** All that the screen of an interview depends on. */
export interface Desk {
  interview: Interview;
  state: InterviewState;
  /** Index of the option or of the line under the cursor; -1: none yet. */
  cursor: number;
  /** Items of a checklist that are ticked and not yet recorded. */
  ticked: readonly string[];
  panel?: Panel;
  notice?: Notice;
  /** First line of the question that is shown, where it does not fit. */
  scroll: number;
  /** Questions whose answers are not on file yet. */
  unsaved: readonly string[];
  /** Those of them that go before what somebody else has written. */
  overwrite: readonly string[];
  /** Answers that the file held after the last save; absent: nothing was saved in this session. */
  saved?: number;
  /** Levels have neither number nor name while people answer. */
  isBlind: boolean;
}

/** A key press. */
export interface Key {
  /** Name of a key without a character of its own, such as `up` or `return`; else the character. */
  name: string;
  isCtrl?: boolean;
  /** The line as typed so far, this key included. */
  line: string;
}

/** What the world has to do after a key. */
export type Effect =
  | { kind: 'save' }
  | { kind: 'saveAs'; path: string }
  /** The note in the person's own editor. */
  | { kind: 'compose'; question: string; text: string }
  /** The rest of a path. */
  | { kind: 'complete'; text: string }
  /** The version of the questionnaire at hand becomes that of the assessment. */
  | { kind: 'takeUp' }
  | { kind: 'leave' };

export interface Step {
  desk: Desk;
  effects: readonly Effect[];
}

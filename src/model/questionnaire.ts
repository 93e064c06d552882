import type { CoherenceRule, Pattern } from './insight.ts';
import type { RubricDocument } from './rubric.ts';

/** The seven guiding principles of ITIL 4, in the order in which reports show them. */
export const principleIds = [
  'focus-on-value',
  'start-where-you-are',
  'progress-iteratively-with-feedback',
  'collaborate-and-promote-visibility',
  'think-and-work-holistically',
  'keep-it-simple-and-practical',
  'optimize-and-automate',
] as const;

export type PrincipleId = (typeof principleIds)[number];

/** Names of the principles as printed in tables, charts and messages. */
export const principleTitles: Readonly<Record<PrincipleId, string>> = {
  'focus-on-value': 'Focus on value',
  'start-where-you-are': 'Start where you are',
  'progress-iteratively-with-feedback': 'Progress iteratively with feedback',
  'collaborate-and-promote-visibility': 'Collaborate and promote visibility',
  'think-and-work-holistically': 'Think and work holistically',
  'keep-it-simple-and-practical': 'Keep it simple and practical',
  'optimize-and-automate': 'Optimize and automate',
};

export type QuestionKind = 'scale' | 'choice' | 'checklist' | 'number';

/** The key with which each kind of question is answered. */
export const answerKeyByKind = { scale: 'level', choice: 'choice', checklist: 'checked', number: 'value' } as const;

export type EvidenceType = 'document' | 'record' | 'measure' | 'observation' | 'interview';

/** One thing to do, offered while the evidenced level lies in the inclusive range `from`..`to`. */
export interface SuggestedAction {
  from: number;
  to: number;
  text: string;
  /** S: up to two weeks for one team, M: one to three months, L: three to nine months. */
  effort: 'S' | 'M' | 'L';
  impact: 'H' | 'M' | 'L';
}

/** What to count: `text` is the figure, `of` its denominator. */
export interface Metric {
  text: string;
  of?: string;
  unit: string;
  better: 'higher' | 'lower';
}

/** One question as scoring and reports use it: every default filled in. */
export interface Question {
  /** Unique in its questionnaire and stable for ever. */
  id: string;
  /** Short label for talk, tables and charts; absent when the author gave none. */
  code?: string;
  title: string;
  question: string;
  kind: QuestionKind;
  askFirst?: string;
  why?: string;
  notThis?: string;
  /** Roles best placed to answer; empty when not stated. */
  ask: readonly string[];
  /** Observable text per level, index = level; empty unless `kind` is scale. */
  anchors: readonly string[];
  /** Choices of a `choice` question with the level each one stands for; else empty. */
  options: readonly { id: string; label: string; level: number }[];
  /** Items of a `checklist` question; else empty. */
  items: readonly { id: string; label: string }[];
  /** What a `number` question counts in. */
  unit?: string;
  /** Lowest and highest number that can be answered; absent = no limit. */
  minimum?: number;
  maximum?: number;
  /** The number from which level 1, 2, 3 … is reached; falling when lower is better. */
  thresholds: readonly number[];
  better?: 'higher' | 'lower';
  /** Kinds of evidence to ask for. */
  evidence: readonly { type: EvidenceType; text: string }[];
  metric?: Metric;
  actions: readonly SuggestedAction[];
  /** Facet id to the values that this question carries, first = primary. */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Editions besides `full`, which holds every question. */
  editions: readonly string[];
  /** Share of its groups; 0 keeps the question in the report but out of every score. */
  weight: number;
  /** Secondary principles: for search and insight, never scored. */
  also: readonly PrincipleId[];
  /** Key of its rubric in the questionnaire's `rubrics`, or the id of one from outside. */
  rubric: string;
  /** Absent only in a questionnaire with `principles: none`. */
  principle?: PrincipleId;
  /** Earlier ids of this question. */
  renamedFrom: readonly string[];
  /** Id of the section that holds it. */
  section: string;
}

/** A part of a questionnaire: holds sections or questions, never both. */
export interface Section {
  id: string;
  title: string;
  principle?: PrincipleId;
  weight: number;
  intent?: string;
  seen?: string;
  antiPatterns: readonly string[];
  storyPrompt?: string;
  sections: readonly Section[];
  /** Question ids in order; empty when it holds sections. */
  questions: readonly string[];
}

/** How many of something there should be, both ends included. */
export interface Range {
  from: number;
  to: number;
}

/** Another way to group the questions. `scored: false` is for search only. */
export interface Facet {
  id: string;
  title: string;
  values: Readonly<Record<string, string>>;
  many: boolean;
  scored: boolean;
  /** True: scores are also made for each principle and value together. Absent: no. */
  heatMap?: boolean;
  /** For `tenet lint`: how many values each question carries. Absent: not checked. */
  perQuestion?: Range;
  /** For `tenet lint`: how many questions each value has at least. Absent: not checked. */
  perValue?: number;
}

/** A named subset of the questions. */
export interface Edition {
  title: string;
  /** For `tenet lint`: how many questions each principle has in it. Absent: not checked. */
  perPrinciple?: Range;
  /** For `tenet lint`: facets of which every value occurs in it. Absent: not checked. */
  touches?: readonly string[];
}

/** Something that those who adopt the framework are promised, and the questions that find out whether they get it. */
export interface Promised {
  text: string;
  /** Ids of questions. */
  questions: readonly string[];
}

/** What becomes of the findings of one content rule. */
export type RuleSetting = 'off' | 'warn' | 'error';

export interface ScoringRule {
  method: 'mean';
  /** Share of weight, 0 to 1, that must be known before a group is scored. */
  minimumKnown: number;
  overall: 'allPrinciples' | 'scoredPrinciples';
}

/** A versioned set of questions, every default filled in, questions flat and in order. */
export interface Questionnaire {
  id: string;
  version: string;
  title: string;
  framework?: { name: string; edition?: string };
  language: string;
  notice?: string;
  memoryAid?: string;
  /** False with `principles: none`: scored by section only. */
  hasPrinciples: boolean;
  scoring: ScoringRule;
  /** Edition id to its title; always holds `full`. */
  editions: Readonly<Record<string, Edition>>;
  facets: readonly Facet[];
  glossary: Readonly<Record<string, string>>;
  patterns: readonly Pattern[];
  coherence: readonly CoherenceRule[];
  promises: readonly Promised[];
  /** Content rules that are judged otherwise than usual, by id. */
  lint: Readonly<Record<string, RuleSetting>>;
  sections: readonly Section[];
  questions: readonly Question[];
  /** Rubrics made for or written in this questionnaire, by key; those named by id are found elsewhere. */
  rubrics: Readonly<Record<string, RubricDocument>>;
}

/** The values that a question carries in a facet, first = primary; empty when it carries none. */
export function valuesOf(question: Question, facet: string): readonly string[] {
  // Ids come from the user: "constructor" is one like any other.
  return Object.hasOwn(question.facets, facet) ? (question.facets[facet] ?? []) : [];
}

/** Questions of an edition, in questionnaire order; `full` is all of them. */
export function questionsOf(questionnaire: Questionnaire, edition: string): readonly Question[] {
  if (edition === 'full') return questionnaire.questions;
  return questionnaire.questions.filter((question) => question.editions.includes(edition));
}

/** How many lines there are to choose from; a question that is answered with a number has none. */
export function optionCount(question: Question): number {
  return {
    scale: question.anchors.length,
    choice: question.options.length,
    checklist: question.items.length,
    number: 0,
  }[question.kind];
}

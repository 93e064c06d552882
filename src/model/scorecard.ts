import type { AssessmentType, Basis, Evidence, NotApplicable, TeamAction } from './assessment.ts';
import type { CoherenceFinding, FoundPattern, UniformAnswers } from './insight.ts';
import type { PrincipleId, QuestionKind, SuggestedAction } from './questionnaire.ts';

export type QuestionState = 'scored' | 'unknown' | 'notApplicable' | 'unanswered';

/** Why a group has no score; the first that holds, in this order. */
export type UnscoredReason = 'notAsked' | 'weightless' | 'notApplicable' | 'unanswered' | 'tooLittleKnown';

/** N: up to 15 %, P: up to 50 %, L: up to 85 %, F: above (the bands of ISO/IEC 33020). */
export type Rating = 'N' | 'P' | 'L' | 'F';

/** An evidence item with its age on the as-of date. */
export interface JudgedEvidence extends Evidence {
  /** Whole months that have begun since its date; absent: undated. */
  ageMonths?: number;
}

/** A level of one question with the text that describes it. */
export interface ReachedLevel {
  level: number;
  name: string;
  text: string;
}

/** The level above the evidenced one, and what it still needs. */
export interface NextLevel extends ReachedLevel {
  /** Sentences from the rubric, never empty. */
  missing: readonly string[];
  /** What is on file, as facts: "1 document (14 months old)". Empty: no evidence. */
  onFile: readonly string[];
}

/** One question that was asked. */
export interface QuestionScore {
  id: string;
  code?: string;
  title: string;
  question: string;
  kind: QuestionKind;
  section: string;
  /** Absent with `principles: none`. */
  principle?: PrincipleId;
  facets: Readonly<Record<string, readonly string[]>>;
  /** Share of its groups; 0 keeps the question in the report but out of every score. */
  weight: number;
  state: QuestionState;
  /** Level the answer asserts; absent unless scored. */
  claimed?: number;
  /** Highest level that its evidence supports, at most `claimed`; absent unless scored. */
  evidenced?: number;
  /** claimed − evidenced, in levels; absent unless scored. */
  assuranceGap?: number;
  /** The number that the score uses on the chosen basis; absent unless scored. */
  value?: number;
  confidence?: 'low' | 'medium' | 'high';
  note?: string;
  best?: string;
  worst?: string;
  /** What was chosen, ticked or counted, for kinds other than scale. */
  answer?: string | number | readonly string[];
  evidence: readonly JudgedEvidence[];
  /** The level reached on the chosen basis; absent unless scored. */
  reached?: ReachedLevel;
  /** Absent at the highest level, and when scored without explanation. */
  next?: NextLevel;
  /** As agreed; with state `unanswered` the agreement has lapsed. */
  notApplicable?: NotApplicable;
  /** The action whose range holds the evidenced level; absent at the highest level. */
  action?: SuggestedAction;
  /** The single target level that holds for this question; absent without one. */
  target?: number;
}

/** A group of questions or of groups; has either `score` or `unscored`. */
export interface GroupScore {
  id: string;
  title: string;
  /** On the chosen basis, within the scale; absent when unscored. */
  score?: number;
  unscored?: UnscoredReason;
  /** Mean of claimed values over the scored questions; absent when unscored. */
  claimed?: number;
  /** Mean of evidenced values over the same questions; absent when unscored. */
  evidenced?: number;
  /** claimed − evidenced; absent when unscored. */
  assuranceGap?: number;
  /** Score if everything not known were the lowest … highest; absent when nothing applicable was asked. */
  interval?: readonly [number, number];
  /** Share of weight that is known, 0 to 1; absent when nothing applicable was asked. */
  known?: number;
  /** Unweighted, over scored questions; absent when unscored and for groups of groups. */
  median?: number;
  lowest?: number;
  highest?: number;
  /** highest − lowest. */
  spread?: number;
  /** Highest level whose rating is L or F while all below are F; absent when unscored. */
  level?: number;
  /** One letter of N P L F per level from 1 up; absent when unscored and for groups of groups. */
  ratings?: string;
  /** Target when one level holds for all its questions. */
  target?: number;
  /** target − score; negative above the target; absent without target or score. */
  gap?: number;
  /** The letter of `ratings` at the target. */
  rating?: Rating;
  asked: number;
  /** Questions that take part in the score. */
  scored: number;
}

/** A group of questions sorted by principle. */
export interface PrincipleScore extends GroupScore {
  id: PrincipleId;
}

/** A part of the questionnaire, in order, parents before children. */
export interface SectionScore extends GroupScore {
  /** Id of the section that holds it; absent at the top. */
  parent?: string;
  weight: number;
  principle?: PrincipleId;
}

/** The scores seen through one facet. */
export interface Lens {
  id: string;
  title: string;
  values: readonly GroupScore[];
}

/** Principles crossed with the values of one facet. */
export interface HeatMap {
  /** Id of the facet. */
  id: string;
  /** Title of the facet. */
  title: string;
  /** The values in the author's order. */
  columns: readonly { id: string; title: string }[];
  /** One row per principle in the order of the seven; its cells stand in the order of the columns. */
  rows: readonly { principle: PrincipleId; cells: readonly HeatCell[] }[];
}

/** The questions of one principle that carry one value; has either `score` or `unscored`. */
export interface HeatCell extends Pick<GroupScore, 'score' | 'unscored' | 'lowest' | 'highest' | 'asked' | 'scored'> {}

export interface OverallScore {
  score?: number;
  unscored?: UnscoredReason | 'principleUnscored';
  claimed?: number;
  evidenced?: number;
  assuranceGap?: number;
  interval?: readonly [number, number];
  known?: number;
  /** Lowest principle score; absent when unscored. */
  floor?: number;
  /** All principles that share the floor. */
  floorPrinciples: readonly string[];
  level?: number;
  target?: number;
  gap?: number;
  /** Groups that have no score, in order. */
  unscoredGroups: readonly string[];
}

/** Counts of questions asked. */
export interface Coverage {
  asked: number;
  scored: number;
  unknown: number;
  unanswered: number;
  notApplicable: number;
  /** scored ÷ (asked − notApplicable); absent when that is 0. */
  answeredShare?: number;
}

/** How well the answers are backed. */
export interface Assurance {
  /** Scored questions with at least one item that counts (dated, not outdated, at most 12 months old). */
  questionsWithCurrentEvidence: number;
  /** Scored questions with any evidence item at all. */
  questionsWithEvidence: number;
  items: number;
  /** Older than twelve months. */
  staleItems: number;
  undatedItems: number;
  outdatedItems: number;
  /** Answers by the respondent's own confidence. */
  confidence: Readonly<Record<'low' | 'medium' | 'high' | 'notStated', number>>;
}

/** One suggested action with its place in the order of work. */
export interface RankedAction {
  question: string;
  text: string;
  effort: 'S' | 'M' | 'L';
  impact: 'H' | 'M' | 'L';
  /** max(0, target − evidenced) × outcome weight × impact ÷ effort. */
  priority: number;
  /** Change of its principle's evidenced mean if the question rises as the action intends; absent when unscored. */
  gain?: number;
  /** now: at most five. An action that waits for another one is never for now. */
  horizon: 'now' | 'next' | 'later';
  /** Questions whose actions come first, because this one would rest on them; absent: none. */
  after?: readonly string[];
}

/** A level of the scale as the report explains it. */
export interface ScaleLevel {
  level: number;
  name: string;
  means: string;
  value: number;
}

/** What a scorecard can do without, in the order in which it is told. */
export const withheldParts = ['names', 'notes', 'evidence'] as const;

/** names: of people. notes: what was said and decided in words. evidence: what the items are, apart from type and date. */
export type WithheldPart = (typeof withheldParts)[number];

/** Stands where a text was that must not be empty. */
export const withheldText = 'withheld';

/** The computed result of an assessment: all that a renderer or a gate needs, and nothing volatile. */
export interface Scorecard {
  format: 'tenet/scorecard@1';
  questionnaire: {
    id: string;
    version: string;
    title: string;
    edition: string;
    editionTitle: string;
    digest: string;
    language: string;
    notice?: string;
    hasPrinciples: boolean;
  };
  assessment: {
    subject: string;
    scope?: string;
    type: AssessmentType;
    date: string;
    assessors: readonly string[];
    target?: number | Readonly<Record<string, number>>;
    outcomeWeights?: Readonly<Record<string, number>>;
    /** SHA-256 of the answers; absent only in a scorecard made for a table. */
    digest?: string;
  };
  /** Day on which evidence was judged. */
  asOf: string;
  basis: Basis;
  /** The scale that all scored questions share, lowest level first; names of the questionnaire's first rubric. */
  scale: readonly ScaleLevel[];
  rubrics: readonly { id: string; version: string; title: string }[];
  scoring: { method: 'mean'; minimumKnown: number; overall: 'allPrinciples' | 'scoredPrinciples' };
  overall: OverallScore;
  /** In the order of the seven; empty with `principles: none`. */
  principles: readonly PrincipleScore[];
  sections: readonly SectionScore[];
  lenses: readonly Lens[];
  /** Principles within the facets that ask for it. Absent: none does, or the scorecard is older than heat maps. */
  heatMaps?: readonly HeatMap[];
  /** Scored principles, best first; those less than 0.3 below their group's best stand together. */
  ties: readonly (readonly string[])[];
  /** Pairs of principles that stand far apart in a telling way, largest difference first. */
  patterns: readonly FoundPattern[];
  /** Pairs of answers to look at again. */
  coherence: readonly CoherenceFinding[];
  /** Absent: the answers differ as answers do. */
  uniform?: UniformAnswers;
  questions: readonly QuestionScore[];
  coverage: Coverage;
  assurance: Assurance;
  /** Suggested actions, most urgent first. */
  roadmap: readonly RankedAction[];
  /** What the team itself has decided. */
  actions: readonly TeamAction[];
  /** What was taken out before the card was handed on; absent: nothing. */
  withheld?: readonly WithheldPart[];
}

/** The part of a scorecard that a table of scores shows; far less work than the whole. */
export type ScoreSummary = Omit<Scorecard, 'lenses' | 'heatMaps' | 'questions' | 'roadmap'>;

/** What became of one question, in numbers. */
export type QuestionLine = Pick<QuestionScore, 'id' | 'state' | 'claimed' | 'evidenced' | 'value'>;

/** A scorecard without facet values, texts and patterns: one line of a stream. Titles of groups are not written. */
export interface ScoreLine
  extends Pick<
    Scorecard,
    'asOf' | 'basis' | 'overall' | 'principles' | 'sections' | 'ties' | 'coverage' | 'assurance'
  > {
  format: 'tenet/scores@1';
  questionnaire: Pick<Scorecard['questionnaire'], 'id' | 'version' | 'edition' | 'digest'>;
  assessment: Pick<Scorecard['assessment'], 'subject' | 'type' | 'date'>;
  questions: readonly QuestionLine[];
}

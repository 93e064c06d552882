import type { EvidenceType, PrincipleId } from './questionnaire.ts';

export type Basis = 'claimed' | 'evidenced';
export type AssessmentType = 'self' | 'facilitated' | 'independent';

/** What backs an answer. */
export interface Evidence {
  type: EvidenceType;
  title?: string;
  /** Path in the repository or URL. */
  ref?: string;
  /** `YYYY-MM-DD`; absent: undated, and then it counts for no level. */
  date?: string;
  /** Where it was seen; several places as a list. */
  place?: string | readonly string[];
  /** Consecutive periods that a measure covers. */
  periods?: number;
  /** The decision that was taken from it. */
  decision?: string;
  before?: string | number;
  after?: string | number;
  /** True when it is from before a reorganisation and no longer counts. */
  outdated?: boolean;
}

/** An agreed exemption; after `until` the question counts as unanswered. */
export interface NotApplicable {
  reason: string;
  approvedBy?: string;
  until?: string;
}

/** What was said about one question: at most one of level, choice, checked, value, unknown, notApplicable. */
export interface Answer {
  level?: number;
  choice?: string;
  checked?: readonly string[];
  value?: number;
  /** Asked, and nobody knew. */
  unknown?: true;
  notApplicable?: NotApplicable;
  confidence?: 'low' | 'medium' | 'high';
  note?: string;
  best?: string;
  worst?: string;
  evidence: readonly Evidence[];
}

/** Something the team has decided to do. */
export interface TeamAction {
  question: string;
  text: string;
  owner?: string;
  due?: string;
  status?: 'open' | 'done' | 'dropped';
}

/** Answers about one subject on one date; question ids are current ones (renames resolved). */
export interface Assessment {
  questionnaire: { id: string; version: string; edition: string; digest?: string };
  subject: string;
  scope?: string;
  type: AssessmentType;
  /** As written, else `evidenced` for an independent assessment and `claimed` for the others. */
  basis: Basis;
  date: string;
  assessors: readonly string[];
  /** One level for all, or a level by principle. */
  target?: number | Readonly<Partial<Record<PrincipleId, number>>>;
  /** Weight of business outcomes for ranking actions; an outcome not named has 1. */
  outcomeWeights: Readonly<Record<string, number>>;
  /** Keyed by question id; includes answers outside the edition, which are kept and not scored. */
  answers: ReadonlyMap<string, Answer>;
  actions: readonly TeamAction[];
}

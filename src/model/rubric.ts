import type { Answer, Evidence } from './assessment.ts';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One named stage, with the schemas that an answer must satisfy to claim it and to have it evidenced. */
export interface RubricLevel {
  /** Whole number from 0, contiguous. */
  level: number;
  name: string;
  means: string;
  /** The number that arithmetic uses for this level; default: the level itself. */
  value: number;
  /** Absent: the claim at this level asks nothing more than the level below. */
  claim?: JsonSchema;
  /** Absent: no evidence is asked for at this level. */
  evidence?: JsonSchema;
}

/** Ordered JSON Schemas that turn an answer into a level; complete, nothing left to inherit. */
export interface RubricDocument {
  id: string;
  version: string;
  title: string;
  levels: readonly RubricLevel[];
}

/** Says yes or no to an answer with its derived facts. */
export type Accepts = (instance: unknown) => boolean;

/** One place where evidence was seen, with the newest age by evidence type. */
export interface PlaceFacts {
  place: string;
  newest: Record<string, number>;
}

/** Ages of the evidence items in begun months, at their places; undefined for an undated one. */
export type EvidenceAges = readonly (number | undefined)[];

/** Works out one entry per distinct place. */
export type PlacesOf = (evidence: readonly Evidence[], ages: EvidenceAges) => PlaceFacts[];

/** Says the same about an answer as written and the ages of its evidence, without an instance made of them. */
export type QuickAccepts = (answer: Answer, ages: EvidenceAges, placesOf: PlacesOf) => boolean;

/** Says what is missing, one sentence each; empty when nothing is. */
export type Complaints = (instance: unknown) => readonly string[];

/** A rubric ready to judge: index = level; an absent function accepts everything. */
export interface CompiledRubric {
  rubric: RubricDocument;
  claim: readonly (Accepts | undefined)[];
  evidence: readonly (Accepts | undefined)[];
  /** Only for built-in rubrics: the same verdicts, with less work. */
  quick?: { claim: readonly (QuickAccepts | undefined)[]; evidence: readonly (QuickAccepts | undefined)[] };
  /** Only when the rubric was compiled for explaining: what the claim and the evidence of a level still lack. */
  missing?: { claim: readonly (Complaints | undefined)[]; evidence: readonly (Complaints | undefined)[] };
}

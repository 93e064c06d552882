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

/** Says what is missing, one sentence each; empty when nothing is. */
export type Complaints = (instance: unknown) => readonly string[];

/** A rubric ready to judge: index = level; an absent function accepts everything. */
export interface CompiledRubric {
  rubric: RubricDocument;
  claim: readonly (Accepts | undefined)[];
  evidence: readonly (Accepts | undefined)[];
  /** Only when the rubric was compiled for explaining: what the claim and the evidence of a level still lack. */
  missing?: { claim: readonly (Complaints | undefined)[]; evidence: readonly (Complaints | undefined)[] };
}

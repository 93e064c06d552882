import type { Comparison } from '../../model/comparison.ts';
import type { Baseline, Policy, Waiver } from '../../model/policy.ts';
import type { JudgedEvidence, Scorecard } from '../../model/scorecard.ts';
import type { VerdictPlace } from '../../model/verdict.ts';

/** All that a check has gathered; judging it reads nothing else. */
export interface JudgeInput {
  policy: Policy;
  waivers: readonly Waiver[];
  /** Absent: nothing was accepted yet. */
  baseline?: Baseline;
  base: BaseRules;
  /** Day on which waivers, ages of assessments and ages of evidence are judged, `YYYY-MM-DD`. */
  judgedOn: string;
  assessments: readonly AssessmentFacts[];
  /** Assessments that the base has and the judged revision has not. */
  deleted: readonly DeletedAssessment[];
  /** True when every assessment of the project is judged in this run. */
  isWholeProject: boolean;
  /** Where in the project file something stands, by keys and indexes from its root; undefined without a project file. */
  placeInProject: (path: readonly (string | number)[]) => VerdictPlace | undefined;
}

/** What the base demanded; its own rules decide whether they may be loosened. */
export type BaseRules =
  /** Nobody named a base; `hint` says how. */
  | { state: 'none'; hint: string }
  /** It was named and cannot be had. */
  | { state: 'missing'; name: string; problem: string; hint?: string }
  | {
      state: 'found';
      name: string;
      /** Full id of the commit; absent for a file. */
      revision?: string;
      /** True when the base is the judged revision itself, so that nothing committed can differ. */
      isHead: boolean;
      /** Absent: the base has no project file, or none with a policy. */
      policy?: Policy;
      waivers: readonly Waiver[];
      baseline?: Baseline;
    };

export interface DeletedAssessment {
  /** Path from the working folder. */
  file: string;
  /** Path from the project file on. */
  id: string;
  subject: string;
  date: string;
  asOf: string;
  basis: Scorecard['basis'];
  questionnaire: { id: string; version: string; edition: string };
  /** As a person would write it: `REV:path`. */
  name: string;
}

/** A reference of an evidence item that leads nowhere. */
export interface BrokenReference {
  question: string;
  /** Index in the question's evidence. */
  index: number;
  ref: string;
  /** No such path; a path outside the repository; a URL of a wrong form. */
  why: 'missing' | 'outside' | 'badUrl';
}

/** One assessment with what it is compared with. */
export interface AssessmentFacts {
  /** Path from the working folder. */
  file: string;
  /** Path from the project file on: what waivers and the baseline know it by. */
  id: string;
  scorecard: Scorecard;
  base:
    | {
        state: 'compared';
        name: string;
        comparison: Comparison;
        /** Evidence that is gone from questions that cannot be compared: the comparison is silent about those. */
        lostElsewhere: readonly { question: string; item: JudgedEvidence }[];
        /** Path from the project file on that it had at the base, where it has another one now. */
        earlierId?: string;
      }
    | { state: 'new' }
    /** The base as a whole is `none` or `missing`. */
    | { state: 'alone' }
    /** The base has it, but it cannot be compared: `problem` says why. */
    | { state: 'notCompared'; name: string; problem: string; earlierId?: string };
  brokenReferences: readonly BrokenReference[];
  /** Where an answer stands, or one of its evidence items; without a question, and for one that is not there, the head. */
  placeOf: (question?: string, evidence?: number) => VerdictPlace;
}

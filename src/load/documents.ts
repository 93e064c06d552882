import type { Answer, Assessment, TeamAction } from '../model/assessment.ts';
import type { CoherenceRule, Pattern } from '../model/insight.ts';
import type { Policy, Waiver } from '../model/policy.ts';
import type {
  Edition,
  Facet,
  PrincipleId,
  Promised,
  Question,
  RuleSetting,
  ScoringRule,
  Section,
} from '../model/questionnaire.ts';
import type { JsonSchema } from '../model/rubric.ts';

/** Files as their schemas let them through: what may be left out is optional here and filled in by the model. */

type Loose<T, Required extends keyof T> = Pick<T, Required> & Partial<T>;

export interface RubricFile {
  format: 'tenet/rubric@1';
  id: string;
  version: string;
  title: string;
  extends?: string;
  levels: readonly {
    level: number;
    name?: string;
    means?: string;
    value?: number;
    claim?: JsonSchema;
    evidence?: JsonSchema;
  }[];
}

export interface QuestionFile
  extends Omit<Loose<Question, 'id' | 'title' | 'question' | 'kind'>, 'facets' | 'rubric' | 'section'> {
  facets?: Readonly<Record<string, string | readonly string[]>>;
  rubric?: string | RubricFile;
}

export interface SectionFile extends Omit<Loose<Section, 'id' | 'title'>, 'sections' | 'questions'> {
  sections?: readonly SectionFile[];
  questions?: readonly QuestionFile[];
}

export interface QuestionnaireFile {
  format: 'tenet/questionnaire@1';
  id: string;
  version: string;
  title: string;
  framework?: { name: string; edition?: string };
  language?: string;
  notice?: string;
  memoryAid?: string;
  rubric?: string | RubricFile;
  principles?: 'none';
  scoring?: Partial<ScoringRule>;
  editions?: Readonly<Record<string, Edition>>;
  facets?: Readonly<Record<string, Loose<Omit<Facet, 'id'>, 'title' | 'values'>>>;
  glossary?: Readonly<Record<string, string>>;
  patterns?: readonly (Omit<Pattern, 'by'> & Partial<Pick<Pattern, 'by'>>)[];
  coherence?: readonly CoherenceRule[];
  promises?: readonly Promised[];
  lint?: Readonly<Record<string, RuleSetting>>;
  sections: readonly SectionFile[];
}

export interface AssessmentFile {
  format: 'tenet/assessment@1';
  questionnaire: { id: string; version: string; edition?: string; digest?: string };
  subject: string;
  scope?: string;
  type: Assessment['type'];
  basis?: Assessment['basis'];
  date: string;
  assessors?: readonly string[];
  target?: number | Partial<Record<PrincipleId, number>>;
  outcomeWeights?: Readonly<Record<string, number>>;
  answers?: Readonly<Record<string, Omit<Answer, 'evidence'> & Partial<Pick<Answer, 'evidence'>>>>;
  actions?: readonly TeamAction[];
}

export interface ProjectFile {
  format: 'tenet/project@1';
  assessments?: readonly string[];
  questionnaires?: readonly string[];
  rubrics?: readonly string[];
  /** BCP 47 tag of the language of reports; absent: en. */
  locale?: string;
  reports?: readonly { format: 'html' | 'markdown'; to: string }[];
  templates?: string;
  policy?: Policy;
  waivers?: readonly Waiver[];
  lint?: Readonly<Record<string, RuleSetting>>;
}

import type { Place } from '../../model/place.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { answerProblems } from './answers.ts';
import { browserProblems } from './browser.ts';
import { commandProblems } from './command.ts';
import type { CatalogEntry } from './entry.ts';
import { fileProblems } from './file.ts';
import { gitProblems } from './git.ts';
import { historyProblems } from './history.ts';
import { interviewProblems } from './interview.ts';
import { policyProblems } from './policy.ts';
import { questionnaireProblems } from './questionnaire.ts';
import { rubricProblems } from './rubric.ts';
import { schemaProblems } from './schema.ts';
import { templateProblems } from './template.ts';
import { translationProblems } from './translation.ts';

/** Every problem that can be reported, by code. */
export const catalog = {
  ...fileProblems,
  ...schemaProblems,
  ...questionnaireProblems,
  ...answerProblems,
  ...rubricProblems,
  ...templateProblems,
  ...commandProblems,
  ...policyProblems,
  ...gitProblems,
  ...historyProblems,
  ...interviewProblems,
  ...browserProblems,
  ...translationProblems,
} as const;

export type ProblemCode = keyof typeof catalog;
type FactsOf<Code extends ProblemCode> = Parameters<(typeof catalog)[Code]['say']>[0];

/** Makes the diagnostic of one case; its words come from the catalog. */
export function problem<Code extends ProblemCode>(
  code: Code,
  facts: FactsOf<Code>,
  place?: Place | { file: string },
): Diagnostic {
  const entry = catalog[code] as CatalogEntry<FactsOf<Code>>;
  return { code, severity: entry.severity, ...entry.say(facts), ...(place && { place }) };
}

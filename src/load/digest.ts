import canonicalize from 'canonicalize';
import type { Host } from '../host.ts';
import type { Questionnaire, Section } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';

/** SHA-256 over the canonical JSON (RFC 8785) of a value: `sha256:` and 64 hexadecimal digits. */
export async function digestOf(value: unknown, host: Pick<Host, 'sha256'>): Promise<string> {
  return `sha256:${await host.sha256(canonicalize(value) ?? '')}`;
}

/**
 * Everything of a questionnaire that decides a score or that a respondent reads; not the facilitator's guidance, and not
 * the version, which is a statement about this content. `rubricOf` finds a rubric by the key that questions name.
 */
export function questionnaireFacts(
  questionnaire: Questionnaire,
  rubricOf: (key: string) => RubricDocument | undefined,
): unknown {
  const { id, scoring, hasPrinciples, memoryAid = null, editions, facets, sections, questions } = questionnaire;
  const keys = [...new Set(questions.map((question) => question.rubric))];
  return {
    id,
    scoring,
    hasPrinciples,
    memoryAid,
    editions: Object.keys(editions),
    facets: facets.filter((facet) => facet.scored).map((facet) => ({ id: facet.id, values: facet.values })),
    sections: sections.map(sectionFacts),
    questions: questions.map(({ askFirst, why, notThis, ask, evidence, metric, actions, also, ...asked }) => asked),
    rubrics: Object.fromEntries(keys.map((key) => [key, rubricOf(key)?.levels ?? null])),
  };
}

function sectionFacts({ id, title, weight, sections, questions }: Section): unknown {
  return { id, title, weight, sections: sections.map(sectionFacts), questions };
}

import type { Question, Questionnaire, ScoringRule, Section } from '../../src/model/questionnaire.ts';

type Given = Partial<Omit<Questionnaire, 'scoring'>> & { scoring?: Partial<ScoringRule> };

/** A questionnaire of these questions; without `sections`, one for each section id that they name. */
export function aQuestionnaire(given: Given & { questions: readonly Question[] }): Questionnaire {
  const { scoring, ...others } = given;
  const ids = [...new Set(given.questions.map((question) => question.section))];
  return {
    id: 'sample',
    version: '1.0.0',
    title: 'Sample questionnaire',
    language: 'en',
    hasPrinciples: true,
    scoring: { method: 'mean', minimumKnown: 0.7, overall: 'allPrinciples', ...scoring },
    editions: { full: { title: 'Full edition' } },
    facets: [],
    glossary: {},
    patterns: [],
    coherence: [],
    promises: [],
    lint: {},
    sections: ids.map((id) => aSection({ id, questions: idsIn(given.questions, id) })),
    rubrics: {},
    ...others,
  };
}

/** A section with weight 1. */
export function aSection(given: Partial<Section> & { id: string }): Section {
  return { title: `Title of ${given.id}`, weight: 1, antiPatterns: [], sections: [], questions: [], ...given };
}

function idsIn(questions: readonly Question[], section: string): string[] {
  return questions.filter((question) => question.section === section).map((question) => question.id);
}

import type { Question } from '../../src/model/questionnaire.ts';

/** A scale question on focus on value in section `main`, with an anchor for each of the six levels. */
export function aQuestion(given: Partial<Question> & { id: string }): Question {
  return {
    title: `Title of ${given.id}`,
    question: `How is ${given.id} done?`,
    kind: 'scale',
    ask: [],
    anchors: [0, 1, 2, 3, 4, 5].map((level) => `Anchor ${level} of ${given.id}.`),
    options: [],
    items: [],
    thresholds: [],
    evidence: [],
    actions: [],
    facets: {},
    editions: [],
    weight: 1,
    also: [],
    rubric: 'evidence-ladder',
    principle: 'focus-on-value',
    renamedFrom: [],
    section: 'main',
    ...given,
  };
}

/** Questions q1, q2 … that are alike. */
export function questions(count: number, given: Partial<Question> = {}): Question[] {
  return Array.from({ length: count }, (_, index) => aQuestion({ id: `q${index + 1}`, ...given }));
}

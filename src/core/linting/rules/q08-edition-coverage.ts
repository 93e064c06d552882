import {
  type Edition,
  principleIds,
  type Question,
  type Questionnaire,
  questionsOf,
  valuesOf,
} from '../../../model/questionnaire.ts';
import type { ContentRule } from '../content-rule.ts';

export const editionCoverage: ContentRule = {
  id: 'Q08',
  title: 'editions hold as many questions of each principle, and the facet values, that they ask for',
  why: 'A shorter edition stands for the whole only when nothing that is reported is left out.',
  severity: 'error',
  check: (questionnaire) =>
    Object.entries(questionnaire.editions).flatMap(([id, edition]) => {
      const questions = questionsOf(questionnaire, id);
      const messages = [
        ...checkPrinciples(questions, edition, questionnaire),
        ...checkFacets(questions, edition, questionnaire),
      ];
      return messages.map((message) => ({ path: ['editions', id], message: `edition "${id}" ${message}` }));
    }),
};

function checkPrinciples(
  questions: readonly Question[],
  { perPrinciple }: Edition,
  { hasPrinciples }: Questionnaire,
): string[] {
  if (!perPrinciple || !hasPrinciples) return [];
  const { from, to } = perPrinciple;
  return principleIds.flatMap((id) => {
    const count = questions.filter((question) => question.principle === id).length;
    return count < from || count > to ? [`holds ${count} of principle ${id}, ${from} to ${to} asked for`] : [];
  });
}

function checkFacets(questions: readonly Question[], { touches = [] }: Edition, { facets }: Questionnaire): string[] {
  return facets
    .filter(({ id }) => touches.includes(id))
    .flatMap(({ id, values }) => {
      const held = new Set(questions.flatMap((question) => valuesOf(question, id)));
      const missing = Object.keys(values).filter((value) => !held.has(value));
      return missing.map((value) => `has no question with "${value}" of facet "${id}"`);
    });
}

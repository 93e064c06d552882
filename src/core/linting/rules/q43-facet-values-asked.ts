import { type Facet, type Questionnaire, valuesOf } from '../../../model/questionnaire.ts';
import type { ContentRule, Finding } from '../content-rule.ts';

export const facetValuesAsked: ContentRule = {
  id: 'Q43',
  title: 'every value of a facet has as many questions as asked for',
  why: 'A group of two or three answers says little about what it stands for.',
  severity: 'error',
  check: (questionnaire) => questionnaire.facets.flatMap((facet) => checkFacet(facet, questionnaire)),
};

function checkFacet({ id, values, perValue }: Facet, { questions }: Questionnaire): Finding[] {
  if (perValue === undefined) return [];
  const carried = questions.flatMap((question) => valuesOf(question, id));
  return Object.keys(values).flatMap((value) => {
    const count = carried.filter((one) => one === value).length;
    if (count >= perValue) return [];
    return [{ path: ['facets', id, 'values', value], message: `${count} of at least ${perValue} questions` }];
  });
}

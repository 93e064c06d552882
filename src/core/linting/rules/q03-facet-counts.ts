import { type Facet, type Question, valuesOf } from '../../../model/questionnaire.ts';
import { type ContentRule, type Finding, inEachQuestion } from '../content-rule.ts';

const mostAlso = 2;

export const facetCounts: ContentRule = {
  id: 'Q03',
  title: 'questions carry as many facet values as asked for, and at most two other principles',
  why: 'A facet that questions carry unevenly gives scores that rest on gaps; a question about everything is about nothing.',
  severity: 'error',
  check: inEachQuestion((question, { facets }) => [
    ...facets.flatMap((facet) => checkFacet(question, facet)),
    ...checkAlso(question),
  ]),
};

function checkFacet(question: Question, { id, perQuestion }: Facet): Finding[] {
  if (!perQuestion) return [];
  const count = valuesOf(question, id).length;
  if (perQuestion.from <= count && count <= perQuestion.to) return [];
  const { from, to } = perQuestion;
  const asked = from === to ? `${from}` : `${from} to ${to}`;
  return [{ path: ['facets', id], message: `values of facet "${id}": ${count}, ${asked} asked for` }];
}

function checkAlso({ also, principle }: Question): Finding[] {
  const messages = [
    ...(also.length > mostAlso ? [`${also.length} other principles, at most ${mostAlso} tell something`] : []),
    ...also.filter((id) => id === principle).map((id) => `"${id}" is the question's own principle`),
  ];
  return messages.map((message) => ({ path: ['also'], message }));
}

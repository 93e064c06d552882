import type { QuestionScore } from '../../model/scorecard.ts';
import type { FilterView } from './choice-view.ts';
import { anchorOf, type ReportContext } from './report-context.ts';

/** What the questions can be filtered by; only choices that some question has. */
export function filterView(context: ReportContext): FilterView {
  const { card, groups, words } = context;
  const states = new Set(card.questions.flatMap((question) => statesOf(question)));
  const titles = { ...words.names.states, below: words.phrases.belowTarget };
  const used = new Set(card.questions.flatMap((question) => facetKeys(question, context)));
  return {
    groups: groups.map(({ id, title }) => ({ id: anchorOf('g', id), title })),
    states: (['scored', 'below', 'unknown', 'unanswered', 'notApplicable'] as const)
      .filter((id) => states.has(id))
      .map((id) => ({ id, title: titles[id] })),
    facets: card.lenses.map(({ title, values }, facet) => ({
      title,
      values: values
        .map((value, index) => ({ id: `${facet}.${index}`, title: value.title }))
        .filter(({ id }) => used.has(id)),
    })),
  };
}

/** The states of a question, as the filter knows them: its own, and `below` when it stands below its target. */
export function statesOf({ state, target, evidenced = 0, claimed = 0 }: QuestionScore): string[] {
  const isBelow = state === 'scored' && target !== undefined && Math.min(claimed, evidenced) < target;
  return [state, ...(isBelow ? ['below'] : [])];
}

/** Its facet values, as the filter knows them: place of the facet, a dot, place of the value. */
export function facetKeys({ facets }: QuestionScore, { card }: ReportContext): string[] {
  return card.lenses.flatMap(({ id, values }, facet) =>
    values.flatMap((value, index) =>
      Object.hasOwn(facets, id) && facets[id]?.includes(value.id) ? [`${facet}.${index}`] : [],
    ),
  );
}

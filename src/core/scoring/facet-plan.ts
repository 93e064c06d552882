import { type Facet, type PrincipleId, type Question, valuesOf } from '../../model/questionnaire.ts';
import { type LeafPlan, planLeaf, type ScoringPlan } from './scoring-plan.ts';

/** The groups of one facet that is scored. */
export interface FacetPlan {
  facet: Facet;
  /** In the author's order. */
  values: readonly LeafPlan[];
  /** One row per principle with a group per value; absent without a heat map. */
  rows?: readonly { principle: PrincipleId; cells: readonly LeafPlan[] }[];
}

const known = new WeakMap<ScoringPlan, readonly FacetPlan[]>();

/** Works out the groups of all facets; the second time for a plan it has been done already. A table needs none of them. */
export function planFacets(plan: ScoringPlan): readonly FacetPlan[] {
  const facets = known.get(plan) ?? plan.questionnaire.facets.filter(({ scored }) => scored).map(planOf(plan));
  known.set(plan, facets);
  return facets;
}

const planOf =
  ({ questionnaire, questions, principles }: ScoringPlan) =>
  (facet: Facet): FacetPlan => {
    const groups = Object.entries(facet.values).map(([id, title]) => ({ id, title }));
    const plansOf = (isMeant: (question: Question) => boolean): LeafPlan[] =>
      groups.map((group) =>
        planLeaf(group, questions, (each) => isMeant(each) && valuesOf(each, facet.id).includes(group.id)),
      );
    const values = plansOf(() => true);
    if (facet.heatMap !== true || !questionnaire.hasPrinciples) return { facet, values };
    const rows = principles.map(({ id }) => ({
      principle: id,
      cells: plansOf(({ principle }) => principle === id),
    }));
    return { facet, values, rows };
  };

import type { Assessment } from '../../model/assessment.ts';
import type { GroupScore, Lens, PrincipleScore, SectionScore } from '../../model/scorecard.ts';
import { planFacets } from './facet-plan.ts';
import type { JudgedQuestion } from './judge-questions.ts';
import { type ScoringContext, scoreLeaf } from './score-leaf.ts';
import { scoreParent } from './score-parent.ts';
import type { LeafPlan, ScoringPlan, SectionPlan } from './scoring-plan.ts';
import { sharedTarget } from './target-of.ts';

/** What every grouping needs: the asked questions as judged, in questionnaire order. */
export interface Grouping {
  plan: ScoringPlan;
  assessment: Assessment;
  judged: readonly JudgedQuestion[];
  context: ScoringContext;
}

/** One score per principle in the order of the seven; empty with `principles: none`. */
export function scorePrinciples(grouping: Grouping): PrincipleScore[] {
  return grouping.plan.principles.map((plan) => leafOf(plan, grouping));
}

/** One lens per facet that is scored, with a group per value in the author's order. */
export function scoreLenses(grouping: Grouping): Lens[] {
  return planFacets(grouping.plan).map(({ facet: { id, title }, values }) => ({
    id,
    title,
    values: values.map((value) => leafOf(value, grouping)),
  }));
}

/** The section tree flattened, parents before children, in questionnaire order. */
export function scoreSections(grouping: Grouping): SectionScore[] {
  const sections: SectionScore[] = [];
  for (const plan of grouping.plan.sections) addSection(plan, grouping, sections);
  return sections;
}

function addSection(plan: SectionPlan, grouping: Grouping, sections: SectionScore[]): SectionScore {
  if (plan.children.length === 0) {
    const leaf = inPlace(leafOf(plan.leaf, grouping), plan);
    sections.push(leaf);
    return leaf;
  }
  const inner: SectionScore[] = [];
  const children = plan.children.map((child) => addSection(child, grouping, inner));
  const parent = inPlace(parentOf(plan, children, grouping), plan);
  sections.push(parent, ...inner);
  return parent;
}

function inPlace(group: GroupScore, { parent, section }: SectionPlan): SectionScore {
  const { weight, principle } = section;
  // A copy of so many properties would cost more than scoring them did.
  return Object.assign(group, parent !== undefined && { parent }, { weight }, principle !== undefined && { principle });
}

function parentOf({ section, leaf }: SectionPlan, children: readonly SectionScore[], grouping: Grouping): GroupScore {
  const target = sharedTarget(grouping.assessment, leaf.principles);
  const scored = scoreParent(
    children.map((group) => ({ weight: group.weight, group })),
    target,
    grouping.context,
  );
  return {
    id: section.id,
    title: section.title,
    ...scored,
    ...(target !== undefined && { target }),
    asked: children.reduce((sum, child) => sum + child.asked, 0),
    scored: children.reduce((sum, child) => sum + child.scored, 0),
  };
}

function leafOf<Id extends string>(plan: LeafPlan<Id>, { judged, assessment, context }: Grouping) {
  return scoreLeaf(plan, judged, sharedTarget(assessment, plan.principles), context);
}

import type { Assessment } from '../../model/assessment.ts';
import {
  principleIds,
  principleTitles,
  type Questionnaire,
  type Section,
  valuesOf,
} from '../../model/questionnaire.ts';
import type { GroupScore, Lens, PrincipleScore, SectionScore } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';
import { type ScoringContext, scoreLeaf } from './score-leaf.ts';
import { scoreParent } from './score-parent.ts';
import { sharedTarget } from './target-of.ts';

/** What every grouping needs: the asked questions as judged, in questionnaire order. */
export interface Grouping {
  questionnaire: Questionnaire;
  assessment: Assessment;
  judged: readonly JudgedQuestion[];
  context: ScoringContext;
}

/** One score per principle in the order of the seven; empty with `principles: none`. */
export function scorePrinciples(grouping: Grouping): PrincipleScore[] {
  if (!grouping.questionnaire.hasPrinciples) return [];
  return principleIds.map((id) => {
    const group = { id, title: principleTitles[id] };
    return { ...leafOf(group, (item) => item.question.principle === id, grouping), id };
  });
}

/** One lens per facet that is scored, with a group per value in the author's order. */
export function scoreLenses(grouping: Grouping): Lens[] {
  const facets = grouping.questionnaire.facets.filter((facet) => facet.scored);
  return facets.map((facet) => ({
    id: facet.id,
    title: facet.title,
    values: Object.entries(facet.values).map(([id, title]) =>
      leafOf({ id, title }, (item) => valuesOf(item.question, facet.id).includes(id), grouping),
    ),
  }));
}

/** The section tree flattened, parents before children, in questionnaire order. */
export function scoreSections(grouping: Grouping): SectionScore[] {
  return grouping.questionnaire.sections.flatMap((section) => scoreSection(section, undefined, grouping));
}

function scoreSection(section: Section, parent: string | undefined, grouping: Grouping): SectionScore[] {
  const place = {
    ...(parent !== undefined && { parent }),
    weight: section.weight,
    ...(section.principle && { principle: section.principle }),
  };
  if (section.sections.length === 0) {
    const members = new Set(section.questions);
    return [{ ...leafOf(section, (item) => members.has(item.question.id), grouping), ...place }];
  }
  const inner = section.sections.flatMap((child) => scoreSection(child, section.id, grouping));
  const children = inner.filter((child) => child.parent === section.id);
  return [{ ...parentOf(section, children, grouping), ...place }, ...inner];
}

function parentOf(section: Section, children: readonly SectionScore[], grouping: Grouping): GroupScore {
  const target = sharedTarget(grouping.assessment, weightyWithin(section, grouping));
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

function weightyWithin(section: Section, { judged }: Grouping) {
  const ids = new Set(idsWithin(section));
  return judged.map((item) => item.question).filter((question) => ids.has(question.id) && question.weight > 0);
}

function idsWithin(section: Section): readonly string[] {
  return section.sections.length > 0 ? section.sections.flatMap(idsWithin) : section.questions;
}

function leafOf(
  group: { id: string; title: string },
  isMember: (item: JudgedQuestion) => boolean,
  { judged, assessment, context }: Grouping,
): GroupScore {
  const members = judged.filter(isMember);
  const weighty = members.filter((item) => item.question.weight > 0).map((item) => item.question);
  return scoreLeaf({ id: group.id, title: group.title, target: sharedTarget(assessment, weighty) }, members, context);
}

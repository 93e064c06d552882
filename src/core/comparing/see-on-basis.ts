import type { Basis } from '../../model/assessment.ts';
import type { GroupScore, OverallScore, QuestionScore, Scorecard, SectionScore } from '../../model/scorecard.ts';
import { levelOf, ratingsOf } from '../scoring/rate-levels.ts';
import { isSame } from '../scoring/tolerance.ts';
import { withoutUndefined } from './without-undefined.ts';

/** What a comparison looks at in a group. */
export type SeenGroup = Pick<
  GroupScore,
  'id' | 'title' | 'score' | 'unscored' | 'level' | 'ratings' | 'rating' | 'scored'
>;
export type SeenSection = SeenGroup & Pick<SectionScore, 'parent' | 'weight'>;

/** The groups of a scorecard on one basis. */
export interface SeenCard {
  hasPrinciples: boolean;
  overall: Pick<OverallScore, 'score' | 'unscored' | 'level' | 'floor' | 'floorPrinciples'>;
  principles: readonly SeenGroup[];
  sections: readonly SeenSection[];
  lenses: readonly { id: string; title: string; values: readonly SeenGroup[] }[];
}

/** The groups as scored, or, for a scorecard on the claimed basis, as they would be on `evidenced`: it carries both. */
export function seeOnBasis(card: Scorecard, basis: Basis): SeenCard {
  const { hasPrinciples } = card.questionnaire;
  if (basis === card.basis) return { ...card, hasPrinciples };
  const principles = card.principles.map((group) => rated(group, card, (item) => item.principle === group.id));
  const sections = seeSections(card);
  const lenses = card.lenses.map(({ id, title, values }) => ({
    id,
    title,
    values: values.map((group) => rated(group, card, (item) => carries(item, id, group.id))),
  }));
  const parts = hasPrinciples
    ? principles
    : sections.filter(({ parent, weight }) => parent === undefined && weight > 0);
  return { hasPrinciples, overall: seeOverall(card.overall, parts), principles, sections, lenses };
}

// Scores on the evidenced basis are the evidenced means; levels and ratings are not in the scorecard.
function rated(group: GroupScore, card: Scorecard, isMember: (item: QuestionScore) => boolean): SeenGroup {
  if (group.unscored || group.evidenced === undefined) return group;
  const parts = card.questions.flatMap((item) =>
    isMember(item) && item.evidenced !== undefined ? [{ weight: item.weight, level: item.evidenced }] : [],
  );
  const ratings = ratingsOf(parts, card.scale.length - 1);
  const rating = group.target === undefined ? undefined : (ratings[group.target - 1] as SeenGroup['rating']);
  const { id, title, scored, evidenced } = group;
  return { id, title, scored, score: evidenced, level: levelOf(ratings), ratings, ...(rating && { rating }) };
}

// Children come after their parents, so the last is seen first.
function seeSections(card: Scorecard): SeenSection[] {
  const seen: SeenSection[] = [];
  for (const section of [...card.sections].reverse()) {
    const children = seen.filter(({ parent }) => parent === section.id);
    seen.unshift(children.length > 0 ? seeParent(section, children) : seeLeaf(section, card));
  }
  return seen;
}

function seeLeaf(section: SectionScore, card: Scorecard): SeenSection {
  const { weight, parent } = section;
  const group = rated(section, card, (item) => item.section === section.id);
  return { ...group, weight, ...(parent !== undefined && { parent }) };
}

function seeParent(section: SectionScore, children: readonly SeenSection[]): SeenSection {
  if (section.unscored || section.evidenced === undefined) return section;
  const { id, title, scored, weight, parent, evidenced } = section;
  const level = lowestOf(children.filter((child) => child.weight > 0).map(levelIfScored));
  return { id, title, scored, weight, score: evidenced, ...withoutUndefined({ parent, level }) };
}

function seeOverall(overall: OverallScore, parts: readonly SeenGroup[]): SeenCard['overall'] {
  if (overall.unscored || overall.evidenced === undefined) return overall;
  const floor = lowestOf(parts.map(({ score }) => score));
  const lowest = parts.filter(({ score }) => score !== undefined && isSame(score, floor ?? score));
  const level = lowestOf(parts.map(levelIfScored));
  const floorPrinciples = lowest.map(({ id }) => id);
  return { score: overall.evidenced, floorPrinciples, ...withoutUndefined({ level, floor }) };
}

function levelIfScored({ score, level }: SeenGroup): number | undefined {
  return score === undefined ? undefined : level;
}

function lowestOf(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** True when a question carries a value of a facet. */
export function carries({ facets }: QuestionScore, facet: string, value: string): boolean {
  // Ids come from the user: "constructor" is one like any other.
  return Object.hasOwn(facets, facet) && facets[facet]?.includes(value) === true;
}

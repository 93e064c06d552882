import type { GroupScore, QuestionScore, Scorecard } from '../../model/scorecard.ts';

/** A group that gates are about, with its questions. */
export interface JudgedGroup {
  score: GroupScore;
  /** In questionnaire order. */
  members: readonly QuestionScore[];
}

/** The principles of a scorecard; where there are none, its sections. */
export function groupsOfCard({ questionnaire, principles, sections, questions }: Scorecard): JudgedGroup[] {
  if (questionnaire.hasPrinciples) {
    return principles.map((score) => ({ score, members: questions.filter(({ principle }) => principle === score.id) }));
  }
  const parentById = new Map(sections.map(({ id, parent }) => [id, parent]));
  const isWithin = (section: string | undefined, id: string): boolean =>
    section !== undefined && (section === id || isWithin(parentById.get(section), id));
  return sections.map((score) => ({ score, members: questions.filter(({ section }) => isWithin(section, score.id)) }));
}

/** The groups that the whole is made of: principles, or top sections. */
export function partsOfWhole(card: Scorecard): JudgedGroup[] {
  if (card.questionnaire.hasPrinciples) return groupsOfCard(card);
  const top = new Set(card.sections.flatMap(({ id, parent }) => (parent === undefined ? [id] : [])));
  return groupsOfCard(card).filter(({ score }) => top.has(score.id));
}

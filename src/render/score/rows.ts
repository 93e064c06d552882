import type { GroupScore, ScoreSummary } from '../../model/scorecard.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { sectionsDiffer } from '../sections-differ.ts';

/** One line of a score table. */
export interface ScoreRow {
  title: string;
  /** Nesting below the top, from 0. */
  depth: number;
  score: number | undefined;
  /** Why there is no score, in words; empty with a score. */
  reason: string;
  interval: readonly [number, number] | undefined;
  level: number | undefined;
  rating: string | undefined;
  claimed: number | undefined;
  evidenced: number | undefined;
  target: number | undefined;
}

/** The whole first, then the principles; the sections where there are no principles. */
export function scoreRows(card: ScoreSummary): ScoreRow[] {
  const { overall, principles, questionnaire } = card;
  const whole = toRow({ ...overall, title: 'Overall' }, 0);
  return [whole, ...(questionnaire.hasPrinciples ? principles.map((group) => toRow(group, 0)) : allSections(card))];
}

/** The sections of a questionnaire that has principles, where they say something else; else none. */
export function sectionRows(card: ScoreSummary): ScoreRow[] {
  return card.questionnaire.hasPrinciples && sectionsDiffer(card) ? allSections(card) : [];
}

function allSections(card: ScoreSummary): ScoreRow[] {
  return card.sections.map((section) => toRow(section, depthOf(section.id, card)));
}

function toRow(
  group: Partial<Omit<GroupScore, 'unscored'>> & { title: string; unscored?: string },
  depth: number,
): ScoreRow {
  const { title, score, unscored, interval, level, rating, claimed, evidenced, target } = group;
  const reason = unscored === undefined ? '' : unscoredInWords(unscored);
  return { title, depth, score, reason, interval, level, rating, claimed, evidenced, target };
}

function depthOf(id: string, card: ScoreSummary): number {
  const parent = card.sections.find((section) => section.id === id)?.parent;
  return parent === undefined ? 0 : 1 + depthOf(parent, card);
}

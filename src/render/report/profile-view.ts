import { drawRadar } from '../charts/radar.ts';
import { displayNumber } from '../format-number.ts';
import { distributionView } from './distribution-view.ts';
import { groupView } from './group-scores.ts';
import type { TieView } from './group-view.ts';
import { labels } from './labels.ts';
import { phrases } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import type { ProfileView } from './report-view.ts';

/** The groups side by side, with their order as far as the numbers bear one. */
export function profileView(context: ReportContext): ProfileView {
  const { card, groups, scale } = context;
  const isDrawable = groups.filter((group) => group.score !== undefined).length >= 3;
  const ties = tieViews(context);
  const distribution = distributionView(context);
  return {
    groupLabel: card.questionnaire.hasPrinciples ? labels.principle : labels.section,
    groups: groups.map((group) => groupView(group, context)),
    ...(isDrawable ? { radar: drawRadar(groups, scale) } : { radarEmpty: phrases.radarFew }),
    ...(distribution && { distribution }),
    ties,
    tiesText: tiesText(context),
  };
}

function tiesText({ card, groups }: ReportContext): string {
  if (card.ties.length > 0) return phrases.tiesRule;
  return groups.some(({ score }) => score !== undefined) ? phrases.tiesPrinciples : phrases.tiesNone;
}

function tieViews({ card, groups }: ReportContext): TieView[] {
  const scoreById = new Map(groups.map(({ id, title, score }) => [id, { title, score }]));
  const textOf = (id: string): string => {
    const { title = id, score } = scoreById.get(id) ?? {};
    return score === undefined ? title : `${title} ${displayNumber(score)}`;
  };
  const place = (index: number): number => card.ties.slice(0, index).reduce((sum, tie) => sum + tie.length, 1);
  return card.ties.map((ids, index) => ({
    place: place(index),
    text: ids.map(textOf).join(', '),
    isTie: ids.length > 1,
  }));
}

import type { ChartScale } from '../charts/chart-scale.ts';
import { drawRadar } from '../charts/radar.ts';
import { distributionView } from './distribution-view.ts';
import { groupView } from './group-scores.ts';
import type { TieView } from './group-view.ts';
import type { ReportContext } from './report-context.ts';
import type { ProfileView } from './report-view.ts';

/** The groups side by side, with their order as far as the numbers bear one. */
export function profileView(context: ReportContext): ProfileView {
  const { card, groups, scale, words } = context;
  const { labels, phrases } = words;
  const isDrawable = groups.filter((group) => group.score !== undefined).length >= 3;
  const ties = tieViews(context);
  const distribution = distributionView(context);
  return {
    groupLabel: card.questionnaire.hasPrinciples ? labels.principle : labels.section,
    groups: groups.map((group) => groupView(group, context)),
    axis: isEven(scale) ? card.scale.map(({ level, name }) => ({ level: String(level), name })) : [],
    ...(isDrawable ? { radar: drawRadar(groups, scale, words) } : { radarEmpty: phrases.radarFew }),
    ...(distribution && { distribution }),
    ties,
    tiesText: tiesText(context),
  };
}

function isEven({ levels }: ChartScale): boolean {
  const [first = 0, second = 0] = levels;
  return levels.every((value, index) => Math.abs(value - first - index * (second - first)) < 1e-9);
}

function tiesText({ card, groups, words }: ReportContext): string {
  const { phrases } = words;
  if (card.ties.length > 0) return phrases.tiesRule;
  return groups.some(({ score }) => score !== undefined) ? phrases.tiesPrinciples : phrases.tiesNone;
}

function tieViews({ card, groups, words }: ReportContext): TieView[] {
  const scoreById = new Map(groups.map(({ id, title, score }) => [id, { title, score }]));
  const textOf = (id: string): string => {
    const { title = id, score } = scoreById.get(id) ?? {};
    return score === undefined ? title : `${title} ${words.number(score)}`;
  };
  const place = (index: number): number => card.ties.slice(0, index).reduce((sum, tie) => sum + tie.length, 1);
  return card.ties.map((ids, index) => ({
    place: place(index),
    text: ids.map(textOf).join(words.lists.comma),
    isTie: ids.length > 1,
  }));
}

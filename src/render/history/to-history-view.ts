import type { History } from '../../model/history.ts';
import { english } from '../english.ts';
import { displayNumber } from '../format-number.ts';
import { cleanTexts } from '../report/clean-text.ts';
import { drawTrend } from './draw-trend.ts';
import { headlineOf } from './headline.ts';
import type { GroupView, HistoryView, PointsView, ScoresView } from './history-view.ts';
import { keys, labels } from './labels.ts';
import { dateKey, pointRows } from './point-rows.ts';
import { shownKeys } from './shown-keys.ts';
import { frames, gridFor } from './trend-grid.ts';
import { trendRows } from './trend-rows.ts';
import { trendSentences } from './trend-sentences.ts';

/** Everything that the page prints: pure, no clock. Texts are free of control characters. */
export function toHistoryView(raw: History): HistoryView {
  const history = cleanTexts(raw);
  const { subject, questionnaire, series } = history;
  const { notice } = questionnaire;
  const [lede = '', ...more] = trendSentences(history, english);
  const [whole] = series;
  return {
    language: 'en',
    labels,
    header: { subject, ...headlineOf(history), ...(notice !== undefined && { notice }) },
    lede,
    more,
    chart: whole ? drawTrend(whole, gridFor(history, frames.large), { id: 'whole', words: english }) : '',
    legend: shownKeys(history).map((key) => ({ key, text: keys[key] })),
    groupsTitle: series.some(({ of }) => of === 'section') ? labels.sections : labels.groups,
    groups: groupViews(history),
    points: pointsView(history),
    scores: scoresView(history),
  };
}

const ways = { '1': 'rose', '0': 'same', '-1': 'fell' } as const;

function groupViews(history: History): GroupView[] {
  const grid = gridFor(history, frames.small);
  return trendRows(history).flatMap(({ title, first, last, change, direction, note }, index) => {
    const series = history.series[index];
    if (!series || series.of === 'overall') return [];
    const chart = drawTrend(series, grid, { id: `group-${index}`, words: english });
    return [{ title, first, last, change, way: ways[direction], ...(note !== '' && { note }), chart }];
  });
}

function pointsView(history: History): PointsView {
  const rows = pointRows(history).map(({ message, answered, direction, ...row }) => ({
    ...row,
    what: message,
    known: answered,
    way: ways[direction],
  }));
  return { dates: dateKey(history.source), isOfCommits: history.source === 'commits', rows };
}

function scoresView(history: History): ScoresView {
  const { series } = history;
  return {
    titles: series.map(({ title }) => title),
    rows: pointRows(history).map(({ day, place }, index) => ({
      day,
      place,
      cells: series.map(({ title, values }) => {
        const score = values[index]?.score;
        return { title, text: score === undefined ? '' : displayNumber(score) };
      }),
    })),
  };
}

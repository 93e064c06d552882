import type { History, HistorySeries } from '../../model/history.ts';
import type { Words } from '../report/words.ts';
import { directionOf } from './trend-rows.ts';

/** What the trend says, for somebody with half a minute; never empty. */
export function trendSentences(history: History, words: Words): string[] {
  const [whole, ...groups] = history.series;
  return [
    ...(whole ? wholeSentences(whole, history, words) : []),
    ...groupSentences(groups, words),
    ...wordOfCaution(history, words),
  ];
}

function wholeSentences(series: HistorySeries, history: History, words: Words): string[] {
  const isOver = series.last !== undefined && series.last < history.points.length - 1;
  return [wholeSentence(series, history, words), ...(isOver ? [words.trend.ended] : [])];
}

function wholeSentence({ values, first, last, change }: HistorySeries, { points }: History, words: Words): string {
  const { trend } = words;
  if (first === undefined || last === undefined) return trend.never;
  const scoreAt = (index: number): string => words.number(values[index]?.score ?? 0);
  const dayAt = (index: number): string => words.date(points[index]?.day ?? '');
  const [before, after, from, to] = [scoreAt(first), scoreAt(last), dayAt(first), dayAt(last)];
  if (change === undefined) return trend.single({ score: after, date: to });
  const when = from === to ? trend.on({ date: to }) : trend.between({ from, to });
  if (directionOf(change) === 0) return trend.stayed({ score: after, when });
  return trend.moved({ way: wayOf(change), before, after, change: words.change(change), when });
}

function groupSentences(groups: readonly HistorySeries[], words: Words): string[] {
  const changes = groups.map(({ change = 0 }) => change);
  return [Math.max(0, ...changes), Math.min(0, ...changes)].flatMap((limit) => mostMoved(groups, limit, words));
}

function mostMoved(groups: readonly HistorySeries[], limit: number, { trend, change: signed }: Words): string[] {
  const moved = groups.filter(({ change = 0 }) => Math.abs(change - limit) < 1e-9);
  const [first, ...others] = moved;
  if (!first || directionOf(limit) === 0) return [];
  const move = { name: first.title, way: wayOf(limit), change: signed(limit) };
  return [others.length === 0 ? trend.movedMost(move) : trend.movedMostWith({ ...move, others: others.length })];
}

function wayOf(change: number): 'up' | 'down' {
  return change > 0 ? 'up' : 'down';
}

function wordOfCaution({ points }: History, { trend }: Words): string[] {
  const turns = points.filter(({ isOtherQuestionnaire }) => isOtherQuestionnaire).length;
  const gaps = points.filter(({ state }) => state !== 'scored').length;
  return [
    ...(turns > 0 ? [trend.turns] : []),
    ...(gaps > 0 ? [trend.gaps({ count: gaps, all: String(points.length) })] : []),
  ];
}

import type { History, HistorySeries } from '../../model/history.ts';
import { counted } from '../counted.ts';
import { english } from '../english.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { directionOf } from './trend-rows.ts';

/** What the trend says, for somebody with half a minute; never empty. */
export function trendSentences(history: History): string[] {
  const [whole, ...groups] = history.series;
  return [...(whole ? wholeSentences(whole, history) : []), ...groupSentences(groups), ...wordOfCaution(history)];
}

function wholeSentences(series: HistorySeries, history: History): string[] {
  const isOver = series.last !== undefined && series.last < history.points.length - 1;
  return [wholeSentence(series, history), ...(isOver ? ['There has been no overall score since then.'] : [])];
}

function wholeSentence({ values, first, last, change }: HistorySeries, { points }: History): string {
  if (first === undefined || last === undefined) return 'No point has an overall score.';
  const [before, after] = [first, last].map((index) => displayNumber(values[index]?.score ?? 0));
  const [from, to] = [first, last].map((index) => english.date(points[index]?.day ?? ''));
  if (change === undefined) return `The score was ${after} on ${to}; there is no other to compare it with.`;
  const when = from === to ? `on ${to}` : `between ${from} and ${to}`;
  const verb = { '1': 'rose', '-1': 'fell', '0': 'stayed' }[directionOf(change)];
  if (verb === 'stayed') return `The score stayed at ${after} ${when}.`;
  return `The score ${verb} from ${before} to ${after} (${displayChange(change)}) ${when}.`;
}

function groupSentences(groups: readonly HistorySeries[]): string[] {
  const changes = groups.map(({ change = 0 }) => change);
  return [...mostMoved(groups, Math.max(0, ...changes), 'rose'), ...mostMoved(groups, Math.min(0, ...changes), 'fell')];
}

function mostMoved(groups: readonly HistorySeries[], limit: number, verb: string): string[] {
  const moved = groups.filter(({ change = 0 }) => Math.abs(change - limit) < 1e-9);
  const [first, ...others] = moved;
  if (!first || directionOf(limit) === 0) return [];
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`;
  return [`${first.title}${more} ${verb} most (${displayChange(limit)}).`];
}

function wordOfCaution({ points }: History): string[] {
  const turns = points.filter(({ isOtherQuestionnaire }) => isOtherQuestionnaire).length;
  const gaps = points.filter(({ state }) => state !== 'scored').length;
  return [
    ...(turns > 0 ? ['The questionnaire changed on the way, so a step there need not be progress.'] : []),
    ...(gaps > 0 ? [`${gaps} of ${points.length} points ${gaps === 1 ? 'has' : 'have'} no score.`] : []),
  ];
}

import type { History, HistorySeries } from '../../model/history.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { displayDate } from '../report/display-date.ts';
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
  const [from, to] = [first, last].map((index) => displayDate(points[index]?.day ?? ''));
  if (change === undefined) return `The score was ${after} on ${to}, the only one so far.`;
  const when = from === to ? `on ${to}` : `between ${from} and ${to}`;
  const verb = { '1': 'rose', '-1': 'fell', '0': 'stayed' }[directionOf(change)];
  if (verb === 'stayed') return `The score stayed at ${after} ${when}.`;
  return `The score ${verb} from ${before} to ${after} (${displayChange(change)}) ${when}.`;
}

function groupSentences(groups: readonly HistorySeries[]): string[] {
  const moved = groups.map(({ title, change = 0 }) => ({ title, change }));
  const highest = Math.max(0, ...moved.map(({ change }) => change));
  const lowest = Math.min(0, ...moved.map(({ change }) => change));
  const at = (limit: number) => moved.find(({ change }) => change === limit && directionOf(change) !== 0);
  const [up, down] = [at(highest), at(lowest)];
  const phrase = (each: { title: string; change: number }, verb: string): string =>
    `${each.title} ${verb} most (${displayChange(each.change)}).`;
  return [...(up ? [phrase(up, 'rose')] : []), ...(down ? [phrase(down, 'fell')] : [])];
}

function wordOfCaution({ points }: History): string[] {
  const turns = points.filter(({ isOtherQuestionnaire }) => isOtherQuestionnaire).length;
  const gaps = points.filter(({ state }) => state !== 'scored').length;
  return [
    ...(turns > 0 ? ['The questionnaire changed on the way, so a step there need not be progress.'] : []),
    ...(gaps > 0 ? [`${gaps} of ${points.length} points ${gaps === 1 ? 'has' : 'have'} no score.`] : []),
  ];
}

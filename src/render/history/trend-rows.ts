import type { History, HistorySeries } from '../../model/history.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { absent } from '../report/words.ts';

/** The whole or a group from its first score to its last, in words and figures. */
export interface TrendRow {
  title: string;
  /** With two decimals; `–` where there is none. */
  first: string;
  last: string;
  change: string;
  /** −1 fell, 0 unchanged as printed or unknown, 1 rose. */
  direction: -1 | 0 | 1;
  /** By point. */
  scores: readonly (number | undefined)[];
  /** Why the last score is not that of the newest point, or there is none; empty: nothing to say. */
  note: string;
}

/** The whole first, then the groups. */
export function trendRows(history: History): TrendRow[] {
  return history.series.map((series) => toRow(series, history));
}

function toRow(series: HistorySeries, { points }: History): TrendRow {
  const { title, values, first = -1, last = -1, change } = series;
  const scores = values.map((value) => value?.score);
  const shown = (score: number | undefined): string => (score === undefined ? absent : displayNumber(score));
  const isLate = last !== points.length - 1;
  return {
    title,
    first: shown(scores[first]),
    last: shown(scores[last]),
    change: change === undefined ? absent : displayChange(change),
    direction: directionOf(change),
    scores,
    note: last === -1 ? neverScored(series) : isLate ? `last scored on ${points[last]?.day}` : '',
  };
}

function neverScored({ values }: HistorySeries): string {
  const reason = values.findLast((value) => value?.unscored !== undefined)?.unscored;
  return `not scored: ${unscoredInWords(reason ?? 'notAsked')}`;
}

/** The sign of a change as it is printed: less than a hundredth is none. */
export function directionOf(change = 0): -1 | 0 | 1 {
  const text = displayChange(change);
  return text.startsWith('+') ? 1 : text.startsWith('\u2212') ? -1 : 0;
}

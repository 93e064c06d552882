import type { History } from '../../model/history.ts';
import { drawTrend } from '../history/draw-trend.ts';
import { shownKeys } from '../history/shown-keys.ts';
import { frames, gridFor } from '../history/trend-grid.ts';
import { trendSentences } from '../history/trend-sentences.ts';
import { titledIn } from './in-language.ts';
import type { TrendPointView, TrendView } from './past-view.ts';
import { absent, type Words } from './words.ts';

/** So many points stand in the table; the chart has all of them. */
const pointLimit = 24;

/** How the overall score went; absent when no history was given or nothing in it is scored. */
export function trendView(history: History | undefined, words: Words): TrendView | undefined {
  const [whole] = history?.series ?? [];
  if (!history || !whole) return undefined;
  const scores = whole.values.map((value) => value?.score);
  const points = history.points.map(({ day }, index): TrendPointView => {
    const floor = whole.values[index]?.floor;
    const [score, before] = [scores[index], scores.slice(0, index).findLast((each) => each !== undefined)];
    return {
      day,
      score: score === undefined ? absent : words.number(score),
      floor: floor === undefined ? absent : words.number(floor),
      change: score === undefined || before === undefined ? absent : words.change(score - before),
    };
  });
  const left = points.length - pointLimit;
  return {
    sentences: trendSentences({ ...history, series: titledIn(history.series, words) }, words),
    legend: shownKeys(history).map((key) => ({ key, text: words.trend.keys[key] })),
    chart: drawTrend({ ...whole, title: words.trend.whole }, gridFor(history, frames.large), { id: 'trend', words }),
    points: points.slice(-pointLimit),
    ...(left > 0 && { more: words.phrases.trendMore({ count: left }) }),
  };
}

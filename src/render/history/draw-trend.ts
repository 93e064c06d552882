import type { HistoryValue } from '../../model/history.ts';
import { valueOfLevel } from '../charts/chart-scale.ts';
import { escapeXml } from '../charts/escape-xml.ts';
import type { Words } from '../report/words.ts';
import { drawAxes } from './draw-axes.ts';
import { type Grid, tenths } from './trend-grid.ts';

/** One line to draw: the whole or a group, by point. */
export interface Trend {
  title: string;
  values: readonly (HistoryValue | null)[];
}

/** More dots than this are a smear. */
const mostDots = 60;

/**
 * Scores over time as steps that break where nothing is scored, with the target and a mark where the questionnaire
 * changed; the large one also shows the floor. Colours come from the style sheet.
 */
export function drawTrend({ title, values }: Trend, grid: Grid, { id, words }: { id: string; words: Words }): string {
  const { frame, scale } = grid;
  const targets = values.map((value) => valueOfLevel(value?.target, scale));
  const scores = values.map((value) => value?.score);
  const floors = frame.name === 'large' ? values.map((value) => value?.floor) : [];
  const parts = [
    ...holes(scores, grid),
    ...drawAxes(grid),
    ...turns(grid),
    ...lines('aim', targets, grid),
    ...lines('low', floors, grid),
    ...lines('held', scores, grid),
    ...dots(scores, grid),
  ];
  const open = `<svg class="trend ${frame.name}" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="${id}-t ${id}-d">`;
  const name = `<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(describe(scores, grid, words))}</desc>`;
  return `${open}${name}${parts.join('')}</svg>`;
}

type Spot = readonly [index: number, value: number];

/** Neighbours that have a value. */
function stretchesOf(values: readonly (number | undefined)[]): Spot[][] {
  const stretches: Spot[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value !== undefined) stretches.at(-1)?.push([index, value]);
    else stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

// What was scored holds until the next version, and no longer than to one without a score.
function held(stretch: readonly Spot[], { xs, y }: Grid): string {
  const [first] = stretch;
  const last = stretch.at(-1);
  if (!first || !last) return '';
  const moves = stretch.slice(1).filter(([, value], at) => value !== stretch[at]?.[1]);
  const steps = moves.map(([index, value]) => `H${xs[index]}V${y(value)}`);
  return `M${xs[first[0]]} ${y(first[1])}${steps.join('')}H${xs[last[0] + 1] ?? xs[last[0]]}`;
}

function lines(name: string, values: readonly (number | undefined)[], grid: Grid): string[] {
  const drawn = stretchesOf(values).map((stretch) => held(stretch, grid));
  return drawn.length === 0 ? [] : [`<path class="${name}" d="${drawn.join('')}"/>`];
}

function dots(scores: readonly (number | undefined)[], { xs, y, frame }: Grid): string[] {
  const stretches = stretchesOf(scores);
  const spots = stretches.flat();
  const last = spots.at(-1);
  // A point between two gaps has no line that would show it.
  const shown = spots.length <= mostDots ? spots : stretches.filter(({ length }) => length === 1).flat();
  const radius = frame.name === 'large' ? 3 : 2.5;
  const dot =
    (size: number) =>
    ([index, value]: Spot) =>
      `<circle class="dot" cx="${xs[index]}" cy="${y(value)}" r="${size}"/>`;
  return [...shown.filter((spot) => spot !== last).map(dot(radius)), ...(last ? [dot(radius + 1.5)(last)] : [])];
}

// From a point without a score to the next that has one.
function holes(scores: readonly (number | undefined)[], { xs, frame }: Grid): string[] {
  return scores.flatMap((score, index) => {
    if (score !== undefined || (index > 0 && scores[index - 1] === undefined)) return [];
    const next = scores.findIndex((each, place) => place > index && each !== undefined);
    const [from, to] = [xs[index] ?? 0, (next === -1 ? frame.right : xs[next]) ?? 0];
    const width = tenths(Math.max(3, to - from));
    return [`<rect class="hole" x="${from}" y="${frame.top}" width="${width}" height="${frame.bottom - frame.top}"/>`];
  });
}

function turns({ history, xs, frame }: Grid): string[] {
  const at = history.points.flatMap(({ isOtherQuestionnaire }, index) => (isOtherQuestionnaire ? [xs[index]] : []));
  const marks = at.map((x) => `M${x} ${frame.top}V${frame.bottom}`);
  return marks.length === 0 ? [] : [`<path class="turn" d="${marks.join('')}"/>`];
}

function describe(scores: readonly (number | undefined)[], { history }: Grid, { trend, number }: Words): string {
  const spots = stretchesOf(scores).flat();
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return trend.chartNone;
  const on = ([index, value]: Spot): string =>
    trend.chartPoint({ score: number(value), day: history.points[index]?.day ?? '' });
  const values = spots.map(([, value]) => value);
  const gaps = scores.length - spots.length;
  const facts = [
    trend.chartSpan({ first: on(first), last: on(last) }),
    trend.chartEnds({ lowest: number(Math.min(...values)), highest: number(Math.max(...values)) }),
    ...(gaps > 0 ? [trend.chartGaps({ count: String(gaps), all: String(scores.length) })] : []),
  ];
  return `${facts.join('; ')}. ${trend.chartTable}`;
}

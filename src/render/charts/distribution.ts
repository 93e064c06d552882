import { type ChartScale, placeOnLine } from './chart-scale.ts';
import { colourStep } from './colour-step.ts';
import { escapeXml } from './escape-xml.ts';
import { shorten } from './shorten.ts';

/** One row of the chart: how many questions stand at each level, lowest first. */
export interface DistributionRow {
  title: string;
  counts: readonly number[];
}

/** The words of the chart. */
export interface DistributionWords {
  title: string;
  inWords: string;
  /** What each column is called: its level, with its name. */
  levels: readonly string[];
  /** Stands in the place of the bars of a group that has none. */
  notScored: string;
}

const width = 860;
const labelWidth = 268;
const rowHeight = 28;
const barHeight = 16;
/** Room above the first row, for the levels. */
const top = 30;
/** Room that a number takes beside the longest bar. */
const numberRoom = 26;

/**
 * How many questions of each group stand at each level: one column per level, in it a bar as long as its number. So the
 * place tells the level, and no colour has to be told apart. Colours come from the style sheet.
 */
export function drawDistribution(
  rows: readonly DistributionRow[],
  scale: ChartScale,
  words: DistributionWords,
): string {
  const column = (width - labelWidth) / words.levels.length;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const xOf = (level: number): number => tenth(labelWidth + level * column);
  const height = top + rows.length * rowHeight;
  const rules = words.levels.map((_, level) => `M${xOf(level)} ${top - 4}V${height}`).join('');
  const heads = words.levels.map((name, level) => text(xOf(level), top - 13, shorten(name, column / 7)));
  const lengthOf = (count: number): number =>
    tenth(placeOnLine(count, { lowest: 0, highest: most, levels: [] }, 0, column - numberRoom));
  const drawn = rows.map((row, index) => drawRow(row, top + index * rowHeight, { xOf, lengthOf, words }));
  const bars = words.levels.map((_, level) => barsOf(level, drawn, scale));
  const open = `<svg class="spread" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="spread-t spread-d">`;
  const name = `<title id="spread-t">${escapeXml(words.title)}</title><desc id="spread-d">${escapeXml(words.inWords)}</desc>`;
  const texts = `${heads.join('')}<g class="name">${drawn.map((row) => row.texts).join('')}</g>`;
  return `${open}${name}<path class="rule" d="${rules}"/>${bars.join('')}${texts}</svg>`;
}

interface DrawnRow {
  texts: string;
  /** One outline per level; empty for none. */
  bars: readonly string[];
}

interface Columns {
  xOf: (level: number) => number;
  lengthOf: (count: number) => number;
  words: DistributionWords;
}

function drawRow({ title, counts }: DistributionRow, y: number, { xOf, lengthOf, words }: Columns): DrawnRow {
  const line = y + rowHeight / 2 + 5;
  const label = text(0, line, shorten(title, 36));
  if (counts.every((count) => count === 0)) return { texts: label + text(xOf(0) + 6, line, words.notScored), bars: [] };
  const numbers = counts.map((count, level) =>
    count === 0 ? '' : text(tenth(xOf(level) + lengthOf(count) + 6), line, String(count)),
  );
  const bars = counts.map((count, level) => {
    const length = lengthOf(count);
    return count === 0 ? '' : `M${xOf(level)} ${y + (rowHeight - barHeight) / 2}h${length}v${barHeight}h${-length}Z`;
  });
  return { texts: label + numbers.join(''), bars };
}

function barsOf(level: number, rows: readonly DrawnRow[], scale: ChartScale): string {
  const d = rows.map(({ bars }) => bars[level] ?? '').join('');
  return d === '' ? '' : `<path class="p${colourStep(scale.levels[level] ?? level, scale)}" d="${d}"/>`;
}

function text(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}">${escapeXml(words)}</text>`;
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}

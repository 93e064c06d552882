import { type ChartScale, placeOnLine } from './chart-scale.ts';
import { colourStep } from './colour-step.ts';
import { escapeXml } from './escape-xml.ts';

/** One row of the chart: how many questions stand at each level, lowest first. */
export interface DistributionRow {
  title: string;
  counts: readonly number[];
}

const width = 600;
const rowHeight = 26;
const barHeight = 18;

/**
 * How many questions of each group stand at each level, as bars of equal length cut by level; the number stands in each
 * piece. A group without a scored question has an empty track. Colours come from the style sheet.
 */
export function drawDistribution(
  rows: readonly DistributionRow[],
  scale: ChartScale,
  title: string,
  inWords: string,
): string {
  const pieces = rows.flatMap((row, index) => piecesOf(row, index * rowHeight));
  const steps = new Map<string, string>();
  for (const { level, x, y, length } of pieces) {
    const step = colourStep(scale.levels[level] ?? level, scale);
    steps.set(step, `${steps.get(step) ?? ''}M${x} ${y}h${length}v${barHeight}h${-length}Z`);
  }
  const tracks = rows.map((_, index) => `M0 ${index * rowHeight}h${width}v${barHeight}h${-width}Z`).join('');
  const numbers = pieces.map(({ level, count, x, y, length }) => {
    const step = colourStep(scale.levels[level] ?? level, scale);
    return `<text class="f${step}" x="${tenth(x + length / 2)}" y="${y + 13}">${count}</text>`;
  });
  const shapes = [...steps].sort().map(([step, d]) => `<path class="p${step}" d="${d}"/>`);
  const height = rows.length * rowHeight - (rowHeight - barHeight);
  const open = `<svg class="spread" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="spread-t spread-d">`;
  const name = `<title id="spread-t">${escapeXml(title)}</title><desc id="spread-d">${escapeXml(inWords)}</desc>`;
  return `${open}${name}<path class="track" d="${tracks}"/>${shapes.join('')}${numbers.join('')}</svg>`;
}

interface Piece {
  level: number;
  count: number;
  x: number;
  y: number;
  length: number;
}

function piecesOf({ counts }: DistributionRow, y: number): Piece[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const line: ChartScale = { lowest: 0, highest: whole, levels: [] };
  let before = 0;
  return counts.flatMap((count, level) => {
    if (count === 0) return [];
    const [x, end] = [before, before + count].map((at) => tenth(placeOnLine(at, line, 0, width)));
    before += count;
    return [{ level, count, x: x ?? 0, y, length: tenth((end ?? 0) - (x ?? 0)) }];
  });
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}

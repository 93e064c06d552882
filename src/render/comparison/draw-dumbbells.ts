import type { GroupChange, SideHeader } from '../../model/comparison.ts';
import { type ChartScale, chartScale, placeOnLine } from '../charts/chart-scale.ts';
import { escapeXml } from '../charts/escape-xml.ts';
import { shorten } from '../charts/shorten.ts';
import type { Words } from '../report/words.ts';

const width = 720;
const rowHeight = 30;
const labelWidth = 270;
const [lineStart, lineEnd] = [labelWidth + 20, width - 20];
/** Room above the first row, for the levels. */
const top = 28;

/**
 * Where each group stood and where it stands, as two dots with a line between, on the scale of the later side. Colours come
 * from the style sheet; the hollow dot is the earlier one, so that no colour has to be told apart.
 */
export function drawDumbbells(groups: readonly GroupChange[], { scale: levels }: SideHeader, words: Words): string {
  const scale = chartScale(levels.map(({ value }) => value));
  const height = top + groups.length * rowHeight + 6;
  const rows = groups.map((group, index) =>
    drawRow(group, scale, { y: top + index * rowHeight + rowHeight / 2, words }),
  );
  const open = `<svg class="dumbbells" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="dumbbells-t dumbbells-d">`;
  const name = `<title id="dumbbells-t">${escapeXml(words.changes.chartTitle)}</title>`;
  const told = groups.map((group) => inWords(group, words)).join('; ');
  const description = `<desc id="dumbbells-d">${escapeXml(told)}</desc>`;
  return `${open}${name}${description}${drawLevels(levels, scale, height)}${rows.join('')}</svg>`;
}

function drawLevels(levels: SideHeader['scale'], scale: ChartScale, height: number): string {
  return levels
    .map(({ level, value }) => {
      const x = tenth(placeOnLine(value, scale, lineStart, lineEnd));
      return `<path class="rule" d="M${x} ${top}V${height - 6}"/><text x="${x}" y="${top - 10}" text-anchor="middle">${level}</text>`;
    })
    .join('');
}

function drawRow(
  { title, before, after }: GroupChange,
  scale: ChartScale,
  { y, words }: { y: number; words: Words },
): string {
  const label = `<text class="name" x="${labelWidth}" y="${y + 4}" text-anchor="end">${escapeXml(shorten(title, longest))}</text>`;
  const xOf = (score: number): number => tenth(placeOnLine(score, scale, lineStart, lineEnd));
  const bar =
    before === undefined || after === undefined || xOf(before) === xOf(after)
      ? ''
      : `<path class="${after > before ? 'rise' : 'fall'}" d="M${xOf(before)} ${y}H${xOf(after)}"/>`;
  const then = before === undefined ? '' : `<circle class="then" cx="${xOf(before)}" cy="${y}" r="5"/>`;
  const now = after === undefined ? '' : `<circle class="now" cx="${xOf(after)}" cy="${y}" r="5.5"/>`;
  const unscored = `<text x="${lineStart}" y="${y + 4}">${escapeXml(words.phrases.notScored)}</text>`;
  const none = before === undefined && after === undefined ? unscored : '';
  return `${label}${bar}${then}${now}${none}`;
}

/** Longest title that has room beside the lines. */
const longest = 36;

function inWords({ title, before, after }: GroupChange, { changes, phrases, number }: Words): string {
  const scoreOf = (score: number | undefined): string => (score === undefined ? phrases.notScored : number(score));
  return changes.chartRow({ title, before: scoreOf(before), after: scoreOf(after) });
}

function tenth(x: number): number {
  return Math.round(x * 10) / 10;
}

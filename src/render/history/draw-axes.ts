import { escapeXml } from '../charts/escape-xml.ts';
import { dayNumber } from './place-days.ts';
import type { Grid } from './trend-grid.ts';

/** Lines at the levels with their digits; on a large chart also the first and last day and the years between them. */
export function drawAxes(grid: Grid): string[] {
  const { frame, y, history } = grid;
  const rules = history.scale.map(({ value }) => `M${frame.left} ${y(value)}H${frame.right}`);
  const isLarge = frame.name === 'large';
  const ends = history.scale.filter((_, index, all) => isLarge || index === 0 || index === all.length - 1);
  const digits = ends.map(({ level, value }) => text(frame.left - 7, y(value) + 4, String(level), 'end'));
  return [`<path class="rule" d="${rules.join('')}"/>`, ...digits, ...(isLarge ? dates(grid) : [])];
}

function dates(grid: Grid): string[] {
  const { frame, history } = grid;
  const days = history.points.map(({ day }) => day);
  const first = days[0] ?? '';
  const last = days.reduce((latest, day) => (day > latest ? day : latest), first);
  const below = frame.bottom + 24;
  if (first === last) return [text((frame.left + frame.right) / 2, below, first, 'middle')];
  const years = yearsBetween(first, last, grid);
  return [
    text(frame.left, below, first, 'start'),
    ...years.map(([year, x]) => `<path class="tick" d="M${x} ${frame.bottom}v6"/>${text(x, below, year, 'middle')}`),
    text(frame.right, below, last, 'end'),
  ];
}

/** Room that a date takes at either end of the axis. */
const dateRoom = 110;
const mostYears = 12;

// Every year that begins between the two days, unless its number would touch a date; none when they are too many.
function yearsBetween(first: string, last: string, { frame }: Grid): [string, number][] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const count = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  if (!(to > from) || count > mostYears) return [];
  const years = Array.from({ length: Math.max(0, count) }, (_, index) => String(Number(first.slice(0, 4)) + index + 1));
  return years
    .map((year): [string, number] => {
      const share = (dayNumber(`${year}-01-01`) - from) / (to - from);
      return [year, Math.round(frame.left + share * (frame.right - frame.left))];
    })
    .filter(([, x]) => x > frame.left + dateRoom && x < frame.right - dateRoom);
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${Math.round(y * 10) / 10}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

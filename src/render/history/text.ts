import type { History } from '../../model/history.ts';
import { printable } from '../../model/printable-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { displayPlain } from '../format-number.ts';
import { clip, padEnd, padStart, paragraph } from '../pad-text.ts';
import { widthOf } from '../text-width.ts';
import { headlineOf } from './headline.ts';
import { dateKey, type PointRow, pointRows } from './point-rows.ts';
import type { HistoryContext, HistoryRenderer } from './registry.ts';
import { gap, sparkline } from './sparkline.ts';
import { type TrendRow, trendRows } from './trend-rows.ts';

/** For a terminal: a line with a sparkline for the whole and each group, then every point with its commit and what is to be known. */
export const render: HistoryRenderer = (history, context) => {
  const lines = [...header(history, context), '', ...trends(history, context), '', ...points(history, context)];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

function header(history: History, { style, width }: HistoryContext): string[] {
  const { questionnaire, followed, extent, days, scored, warnings } = headlineOf(history);
  return [
    `Tenet  ${style.strong(oneLine(history.subject))}`,
    ...[questionnaire, followed, `${extent}, ${days.join(' to ')}, ${scored}`].map((text) =>
      style.faint(atMost(text, width)),
    ),
    ...warnings.map((text) => style.warning(atMost(text, width))),
  ];
}

/** Columns that first, last and change take, with the spaces before them. */
const figures = 6 + 6 + 8;

function trends(history: History, { style, width }: HistoryContext): string[] {
  const rows = trendRows(history);
  const titleWidth = Math.min(44, Math.max(10, ...rows.map(({ title }) => widthOf(oneLine(title)))));
  const room = Math.max(8, Math.min(60, width - titleWidth - figures - 2));
  const head = `${padEnd('', titleWidth)} first  last  change  trend`;
  const line = (row: TrendRow, index: number): string[] => [
    [
      (index === 0 ? style.strong : same)(padEnd(oneLine(row.title), titleWidth)),
      padStart(row.first, 5),
      padStart(row.last, 5),
      paint(row.direction, style)(padStart(row.change, 7)),
      ` ${style.accent(sparkline(row.scores, history.range, room))}`,
    ].join(' '),
    ...(row.note === '' ? [] : [style.warning(`  ${row.note}`)]),
  ];
  return [style.faint(head), ...rows.flatMap(line), style.faint(atMost(legend(history, room), width))];
}

function legend({ range, points }: History, room: number): string {
  const [lowest, highest] = range.map(displayPlain);
  const column = points.length > room ? 'a column may stand for several points' : 'one column for each point';
  return `▁ at ${lowest}, █ at ${highest}, ${gap} without a score; ${column}`;
}

// Commits have two dates and an id; files have their own date and a name.
function points(history: History, { style, width }: HistoryContext): string[] {
  const isOfCommits = history.source === 'commits';
  const dates = isOfCommits ? ['authored  ', 'assessed  ', 'commit '] : ['assessed  '];
  const head = [...dates, 'score change floor level known'].join(' ');
  const room = Math.max(12, width - head.length - 2);
  const line = (row: PointRow): string[] => [
    [
      row.day,
      ...(isOfCommits ? [padEnd(row.assessed, 10), padEnd(row.place, 7)] : []),
      padStart(row.score, 5),
      paint(row.direction, style)(padStart(row.change, 6)),
      padStart(row.floor, 5),
      padStart(row.level, 5),
      padStart(row.answered, 5),
      ` ${clip(oneLine(isOfCommits ? row.message : row.place), room)}`,
    ].join(' '),
    ...row.warnings.map((text) => style.warning(below(text, width))),
    ...row.notes.map((text) => style.faint(below(text, width))),
  ];
  return [
    style.faint(`${head}  ${isOfCommits ? 'message' : 'file'}`),
    ...pointRows(history).flatMap(line),
    style.faint(atMost(dateKey(history.source), width)),
  ];
}

function atMost(text: string, width: number): string {
  return paragraph(oneLine(text), width, '');
}

function below(text: string, width: number): string {
  return paragraph(oneLine(text), Math.min(width, 100), '    ', '  ');
}

function paint(direction: -1 | 0 | 1, style: TextStyle): (text: string) => string {
  return { '-1': style.warning, '0': same, '1': style.good }[direction];
}

const same = (text: string): string => text;

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

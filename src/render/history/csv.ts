import type { History, HistoryPoint, HistorySeries } from '../../model/history.ts';
import type { HistoryRenderer } from './registry.ts';

const columns = [
  'subject',
  'questionnaire',
  'version',
  'edition',
  'basis',
  'point',
  'day',
  'assessed',
  'versions',
  'file',
  'commit',
  'author',
  'message',
  'group',
  'id',
  'title',
  'score',
  'unscored',
  'change',
  'claimed',
  'evidenced',
  'known',
  'level',
  'target',
  'floor',
  'problem',
] as const;

type Cell = string | number | undefined;

/** One line for each point and group, points without any score included; RFC 4180 with line feeds. Points count from 1. */
export const render: HistoryRenderer = (history) => {
  const rows = history.points.flatMap((point, index) => rowsOf(point, index, history));
  return [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\n`).join('');
};

function rowsOf(point: HistoryPoint, index: number, { subject, basis, series }: History): Cell[][] {
  const { questionnaire, day, assessed, versions, state, problem } = point;
  const [{ file, commit } = { file: '', commit: undefined }] = versions;
  const judged = [questionnaire?.id, questionnaire?.version, questionnaire?.edition, basis];
  const dates = [index + 1, day, assessed, versions.length];
  const head = [subject, ...judged, ...dates, file, commit?.id, commit?.author, commit?.subject];
  if (state !== 'scored') return [[...head, ...noGroup(state, problem?.message)]];
  return series.flatMap((each) => groupCells(each, index).map((cells) => [...head, ...cells]));
}

function noGroup(state: string, problem: string | undefined): Cell[] {
  const cells: Cell[] = Array.from({ length: columns.length - columns.indexOf('group') });
  cells[4] = state;
  cells[cells.length - 1] = problem;
  return cells;
}

function groupCells({ of, id, title, values }: HistorySeries, index: number): Cell[][] {
  const value = values[index];
  if (!value) return [];
  const { score, unscored, delta, claimed, evidenced, known, level, target, floor } = value;
  return [[of, id, title, score, unscored, delta, claimed, evidenced, known, level, target, floor, undefined]];
}

// A cell that begins like a formula would be run by a spreadsheet; the apostrophe makes it a text.
function toCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 1e12) / 1e12);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

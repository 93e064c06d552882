import type { History } from '../../model/history.ts';
import { english } from '../english.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { cleanTexts } from '../report/clean-text.ts';
import { headlineOf } from './headline.ts';
import { dateKey, type PointRow, pointRows } from './point-rows.ts';
import type { HistoryRenderer } from './registry.ts';
import { sparkline } from './sparkline.ts';
import { type TrendRow, trendRows } from './trend-rows.ts';
import { trendSentences } from './trend-sentences.ts';

const sparkWidth = 40;

/** A table of the groups with their trends and a table of the points, for a wiki or a page of notes. */
export const render: HistoryRenderer = (raw) => {
  const history = cleanTexts(raw);
  const dates = escapeMarkdown(dateKey(history.source));
  const lines = [...header(history), ...trends(history), '', ...points(history), '', dates];
  return `${lines.join('\n')}\n`;
};

function header(history: History): string[] {
  const { questionnaire, followed, extent, days, scored, warnings } = headlineOf(history);
  const span = `${extent}, ${days.join(' to ')}`;
  const facts = [`from ${followed}`, questionnaire, span, scored, ...warnings].map((text) =>
    escapeMarkdown(capitalized(text)),
  );
  return [
    '<!-- tenet:history -->',
    '',
    `## ${escapeMarkdown(history.subject)}`,
    '',
    escapeMarkdown(trendSentences(history, english).join(' ')),
    '',
    `${facts.join('. ')}.`,
    '',
  ];
}

function trends(history: History): string[] {
  const cells = ({ title, first, last, change, scores, note }: TrendRow): string[] => [
    escapeMarkdown(note === '' ? title : `${title} (${note})`),
    first,
    last,
    change,
    sparkline(scores, history.range, sparkWidth),
  ];
  return table(
    'Group | First | Last | Change | Trend',
    '--- | ---: | ---: | ---: | ---',
    trendRows(history).map(cells),
  );
}

function points(history: History): string[] {
  const isOfCommits = history.source === 'commits';
  const cells = (row: PointRow): string[] => [
    row.day,
    ...(isOfCommits ? [row.assessed, `\`${row.place}\``] : []),
    row.score,
    row.change,
    row.floor,
    row.level,
    row.answered,
    whatOf(isOfCommits ? row.message : row.place, row),
  ];
  const [head, rule] = isOfCommits ? ['Authored | Assessed | Commit', '--- | --- | ---'] : ['Assessed', '---'];
  return table(
    `${head} | Score | Change | Floor | Level | Known | What`,
    `${rule} | ---: | ---: | ---: | ---: | ---: | ---`,
    pointRows(history).map(cells),
  );
}

function whatOf(name: string, { warnings, notes }: PointRow): string {
  return [name, ...warnings, ...notes].filter(Boolean).map(escapeMarkdown).join('; ');
}

function table(head: string, rule: string, rows: readonly (readonly string[])[]): string[] {
  return [head, rule, ...rows.map((cells) => cells.join(' | '))].map((line) => `| ${line} |`);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

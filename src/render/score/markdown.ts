import type { ScoreSummary } from '../../model/scorecard.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { displayNumber } from '../format-number.ts';
import { pairInWords, patternInWords, uniformInWords } from '../insight-lines.ts';
import type { ScoreRenderer } from './registry.ts';
import { type ScoreRow, scoreRows, sectionRows } from './rows.ts';

/** A short table per scorecard, for a pull request or a page of notes. */
export const render: ScoreRenderer<ScoreSummary> = (scorecards) =>
  `<!-- tenet:score -->\n\n${scorecards.map(section).join('\n')}`;

function section(card: ScoreSummary): string {
  const { subject, type, date } = card.assessment;
  const { title, version, editionTitle } = card.questionnaire;
  const head = `${escapeMarkdown(title)} ${version}, ${escapeMarkdown(editionTitle)}, ${type} on ${date}, judged as of ${card.asOf} on ${card.basis} levels`;
  const rows = [...scoreRows(card), ...sectionRows(card)].map((row) => `| ${cells(row).join(' | ')} |`);
  return [
    `## ${escapeMarkdown(subject)}`,
    '',
    `${head}.`,
    '',
    '| Group | Score | Interval | Level | Rating at target | Claimed | Evidenced |',
    '| --- | ---: | --- | ---: | --- | ---: | ---: |',
    ...rows,
    '',
    ...insights(card),
  ].join('\n');
}

function insights({ patterns, coherence, uniform }: ScoreSummary): string[] {
  const texts = [
    ...patterns.map(patternInWords),
    ...coherence.map(pairInWords),
    ...(uniform ? [uniformInWords(uniform)] : []),
  ];
  return texts.length === 0 ? [] : ['To look at:', '', ...texts.map((text) => `- ${escapeMarkdown(text)}`), ''];
}

function cells({ title, score, reason, interval, level, rating, claimed, evidenced }: ScoreRow): string[] {
  return [
    escapeMarkdown(title),
    score === undefined ? `not scored: ${reason}` : displayNumber(score),
    interval ? `${displayNumber(interval[0])} to ${displayNumber(interval[1])}` : '',
    level === undefined ? '' : String(level),
    rating ?? '',
    claimed === undefined ? '' : displayNumber(claimed),
    evidenced === undefined ? '' : displayNumber(evidenced),
  ];
}

import { printable } from '../../model/printable-text.ts';
import type { ScoreSummary } from '../../model/scorecard.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { displayInterval, displayNumber, displayShare } from '../format-number.ts';
import { insightLines } from '../insight-lines.ts';
import { padEnd, padStart } from '../pad-text.ts';
import { scoreBar } from '../score-bar.ts';
import type { RenderContext, ScoreRenderer } from './registry.ts';
import { type ScoreRow, scoreRows, sectionRows } from './rows.ts';

/** A table per scorecard for a terminal: score, bar with target mark, interval, level, rating, and the other basis. */
export const render: ScoreRenderer<ScoreSummary> = (scorecards, context) =>
  scorecards.map((card) => section(card, context)).join('\n');

/** What the columns of one table are. */
interface Layout {
  titleWidth: number;
  /** 0: no room for bars. */
  barWidth: number;
  hasIntervals: boolean;
}

function section(card: ScoreSummary, { style, width }: RenderContext): string {
  const rows = scoreRows(card);
  const sections = sectionRows(card);
  const layout = layoutOf([...rows, ...sections], width);
  const lines = [
    ...header(card, style),
    '',
    style.faint(columnHeads(card, layout)),
    ...rows.map((row, index) => line(row, index === 0 ? style.strong : plain, card, layout, style)),
    ...(sections.length > 0 ? ['', style.faint('by section')] : []),
    ...sections.map((row) => line(row, plain, card, layout, style)),
    '',
    ...footer(card, style),
    ...insightLines(card, { style, width }, true),
  ];
  return `${lines.map((text) => text.trimEnd()).join('\n')}\n`;
}

const plain = (text: string): string => text;

// An interval says something only where answers are open; elsewhere its place goes to the bars.
function layoutOf(rows: readonly ScoreRow[], width: number): Layout {
  const titleWidth = Math.max(...rows.map((row) => [...row.title].length + row.depth * 2), 10);
  const hasIntervals = rows.some(
    (row) => row.interval && displayInterval(row.interval) !== displayNumber(row.score ?? -1),
  );
  const room = width - titleWidth - (hasIntervals ? 44 : 32);
  return { titleWidth, barWidth: room < 8 ? 0 : Math.min(24, room), hasIntervals };
}

function header(card: ScoreSummary, style: TextStyle): string[] {
  const { subject, type, date } = card.assessment;
  const { title, version, editionTitle } = card.questionnaire;
  return [
    `Tenet  ${style.strong(printable(subject))}`,
    style.faint(printable(`${title} ${version}, ${editionTitle} · ${type}, ${date}`)),
    style.faint(`scored on ${card.basis} levels, evidence judged as of ${card.asOf}`),
  ];
}

function otherBasis({ basis }: ScoreSummary): 'claimed' | 'evidenced' {
  return basis === 'claimed' ? 'evidenced' : 'claimed';
}

function columnHeads(card: ScoreSummary, { titleWidth, barWidth, hasIntervals }: Layout): string {
  return [
    `${padEnd('', titleWidth)} score`,
    ...(barWidth > 0 ? [padEnd('', barWidth)] : []),
    ...(hasIntervals ? [padEnd('interval', 11)] : []),
    'level',
    ' target',
    ' evidenced'.replace('evidenced', otherBasis(card)),
  ].join(' ');
}

function line(
  row: ScoreRow,
  emphasis: (text: string) => string,
  card: ScoreSummary,
  { titleWidth, barWidth, hasIntervals }: Layout,
  style: TextStyle,
): string {
  const name = emphasis(padEnd(printable('  '.repeat(row.depth) + row.title), titleWidth));
  if (row.score === undefined) return `${name}     – ${style.warning(`not scored: ${row.reason}`)}`;
  const target = row.target === undefined ? '' : row.rating ? `${row.rating} at ${row.target}` : String(row.target);
  const other = row[otherBasis(card)];
  return [
    `${name}  ${displayNumber(row.score)}`,
    ...(barWidth > 0 ? [style.accent(scoreBar(row, card.scale, barWidth))] : []),
    ...(hasIntervals ? [padEnd(row.interval ? displayInterval(row.interval) : '', 11)] : []),
    padStart(row.level === undefined ? '' : String(row.level), 5),
    padStart(target, 7),
    padStart(other === undefined ? '' : displayNumber(other), 10),
  ].join(' ');
}

function footer(card: ScoreSummary, style: TextStyle): string[] {
  const { overall, coverage, assurance, ties } = card;
  const titleOf = new Map(card.principles.map(({ id, title }) => [id as string, title]));
  const floor = overall.floorPrinciples.map((id) => titleOf.get(id) ?? id).join(', ');
  const open = coverage.asked - coverage.scored;
  const lines = [
    overall.floor === undefined ? '' : `floor ${displayNumber(overall.floor)}: ${floor}`,
    `${coverage.scored} of ${coverage.asked} questions scored${open > 0 ? `, ${openParts(card)}` : ''}`,
    `${assurance.questionsWithCurrentEvidence} of ${coverage.scored} scored questions have evidence that counts`,
    ties.some((group) => group.length > 1) ? 'differences below 0.30 are ties' : '',
    overall.unscored === undefined ? '' : style.warning(`no overall score: ${overall.unscoredGroups.join(', ')}`),
    overall.known !== undefined && overall.known < 1
      ? `${displayShare(overall.known)} of the principles are known`
      : '',
  ];
  return lines.filter((text) => text !== '');
}

function openParts({ coverage }: ScoreSummary): string {
  const parts = (['unknown', 'unanswered', 'notApplicable'] as const).filter((state) => coverage[state] > 0);
  const words = { unknown: 'unknown', unanswered: 'unanswered', notApplicable: 'not applicable' };
  return parts.map((state) => `${coverage[state]} ${words[state]}`).join(', ');
}

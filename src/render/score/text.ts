import type { Scorecard } from '../../model/scorecard.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { displayInterval, displayNumber, displayShare } from '../format-number.ts';
import { forTerminal, padEnd, padStart } from '../pad-text.ts';
import { type ScoreRow, scoreRows } from './rows.ts';
import type { RenderContext, ScoreRenderer } from './registry.ts';

const barWidth = 20;

/** A table per scorecard for a terminal: score, bar with target mark, interval, level, rating, what evidence supports. */
export const render: ScoreRenderer = (scorecards, context) =>
  scorecards.map((card) => section(card, context)).join('\n');

function section(card: Scorecard, { style, width }: RenderContext): string {
  const rows = scoreRows(card);
  const titleWidth = Math.max(...rows.map((row) => row.title.length + row.depth * 2), 10);
  const hasBars = width >= titleWidth + barWidth + 54;
  const lines = [
    ...header(card, style),
    '',
    style.faint(columnHeads(titleWidth, hasBars)),
    ...rows.map((row, index) => line(row, titleWidth, hasBars, card, index === 0 ? style.strong : undefined, style)),
    '',
    ...footer(card, style),
  ];
  return `${lines.map((text) => text.trimEnd()).join('\n')}\n`;
}

function header(card: Scorecard, style: TextStyle): string[] {
  const { subject, type, date } = card.assessment;
  const { title, version, editionTitle } = card.questionnaire;
  return [
    `Tenet  ${style.strong(forTerminal(subject))}`,
    style.faint(forTerminal(`${title} ${version}, ${editionTitle} · ${type}, ${date}`)),
    style.faint(`scored on ${card.basis} levels, evidence judged as of ${card.asOf}`),
  ];
}

function columnHeads(titleWidth: number, hasBars: boolean): string {
  const bars = hasBars ? ` ${padEnd('', barWidth)}` : '';
  return `${padEnd('', titleWidth)} score${bars}   interval    level  target  claimed  evidenced`;
}

function line(
  row: ScoreRow,
  titleWidth: number,
  hasBars: boolean,
  card: Scorecard,
  emphasis: ((text: string) => string) | undefined,
  style: TextStyle,
): string {
  const title = padEnd(forTerminal('  '.repeat(row.depth) + row.title), titleWidth);
  const name = emphasis ? emphasis(title) : title;
  if (row.score === undefined) return `${name}     – ${style.warning(`not scored: ${row.reason}`)}`;
  const bars = hasBars ? ` ${bar(row, card, style)}` : '';
  const target = row.target === undefined ? '' : row.rating ? `${row.rating} at ${row.target}` : String(row.target);
  const numbers = [row.claimed, row.evidenced].map((value) => (value === undefined ? '' : displayNumber(value)));
  const interval = row.interval ? displayInterval(row.interval) : '';
  return [
    `${name}  ${displayNumber(row.score)}${bars}`,
    padEnd(interval === displayNumber(row.score) ? '' : interval, 11),
    padStart(row.level === undefined ? '' : String(row.level), 5),
    padStart(target, 7),
    padStart(numbers[0] ?? '', 8),
    padStart(numbers[1] ?? '', 10),
  ].join(' ');
}

// Eighths of a block make a bar of twenty columns as fine as the numbers beside it.
function bar({ score = 0, target }: ScoreRow, card: Scorecard, style: TextStyle): string {
  const [lowest, highest] = [card.scale[0]?.value ?? 0, card.scale.at(-1)?.value ?? 1];
  const eighths = Math.round(((score - lowest) / (highest - lowest)) * barWidth * 8);
  const filled = '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
  const cells = [...padEnd(filled, barWidth)];
  const mark = target === undefined ? -1 : Math.round(((valueOf(target, card) - lowest) / (highest - lowest)) * barWidth) - 1;
  if (cells[mark] === ' ') cells[mark] = '│';
  return style.accent(cells.join(''));
}

function valueOf(level: number, card: Scorecard): number {
  return card.scale[level]?.value ?? level;
}

function footer(card: Scorecard, style: TextStyle): string[] {
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
    overall.known !== undefined && overall.known < 1 ? `${displayShare(overall.known)} of the principles are known` : '',
  ];
  return lines.filter((text) => text !== '');
}

function openParts({ coverage }: Scorecard): string {
  const parts = (['unknown', 'unanswered', 'notApplicable'] as const).filter((state) => coverage[state] > 0);
  const words = { unknown: 'unknown', unanswered: 'unanswered', notApplicable: 'not applicable' };
  return parts.map((state) => `${coverage[state]} ${words[state]}`).join(', ');
}

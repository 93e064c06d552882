import type { GroupScore, OverallScore, Scorecard } from '../../model/scorecard.ts';
import type { ScoreRenderer } from './registry.ts';

const columns = [
  'subject',
  'questionnaire',
  'version',
  'edition',
  'date',
  'asOf',
  'basis',
  'group',
  'id',
  'title',
  'score',
  'unscored',
  'claimed',
  'evidenced',
  'lowest possible',
  'highest possible',
  'known',
  'level',
  'rating',
  'target',
  'asked',
  'scored',
] as const;

type Cell = string | number | undefined;

/** One line per principle, section and facet value and one for the whole, of each scorecard; RFC 4180 with line feeds. */
export const render: ScoreRenderer<Scorecard> = (scorecards) => {
  const rows = scorecards.flatMap(rowsOf);
  return [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\n`).join('');
};

function rowsOf(card: Scorecard): Cell[][] {
  const { questionnaire, assessment, asOf, basis } = card;
  const head = [
    assessment.subject,
    questionnaire.id,
    questionnaire.version,
    questionnaire.edition,
    assessment.date,
    asOf,
    basis,
  ];
  const { asked, scored } = card.coverage;
  const whole = { ...card.overall, id: 'overall', title: 'Overall', asked, scored };
  const rowOf = (kind: string) => (group: GroupLike) => [...head, kind, ...groupCells(group)];
  return [
    rowOf('overall')(whole),
    ...card.principles.map(rowOf('principle')),
    ...card.sections.map(rowOf('section')),
    ...card.lenses.flatMap((lens) => lens.values.map(rowOf(lens.id))),
  ];
}

type GroupLike = Omit<GroupScore, 'unscored'> & Pick<OverallScore, 'unscored'>;

function groupCells(group: GroupLike): Cell[] {
  const { id, title, score, unscored, claimed, evidenced, interval, known, level, rating, target, asked, scored } =
    group;
  return [
    id,
    title,
    score,
    unscored,
    claimed,
    evidenced,
    interval?.[0],
    interval?.[1],
    known,
    level,
    rating,
    target,
    asked,
    scored,
  ];
}

// A cell that begins like a formula would be run by a spreadsheet; the apostrophe makes it a text.
function toCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 1e12) / 1e12);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

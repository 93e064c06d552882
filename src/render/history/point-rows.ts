import type { History, HistoryPoint, HistorySeries, HistoryValue, HistoryVersion } from '../../model/history.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import { counted } from '../counted.ts';
import { english } from '../english.ts';
import { displayChange, displayNumber, displayShare } from '../format-number.ts';
import { sharedRemarks } from './shared-remarks.ts';
import { directionOf } from './trend-rows.ts';

/** One point in words and figures; what is not known is empty. */
export interface PointRow {
  day: string;
  assessed: string;
  /** The commit's short id, or the file. */
  place: string;
  /** First line of the commit's message; empty for a file. */
  message: string;
  author: string;
  /** Of the whole. */
  score: string;
  change: string;
  direction: -1 | 0 | 1;
  floor: string;
  level: string;
  /** Share of the questions that have a level. */
  answered: string;
  /** Why there is no score, or what to mind when reading it; each a phrase without full stop. */
  warnings: readonly string[];
  /** What else there is to know. */
  notes: readonly string[];
}

const shortId = 7;

/** Which date is which, as a sentence. */
export function dateKey(source: History['source']): string {
  const assessed = 'the date in the assessment, on which its evidence is judged.';
  return source === 'files'
    ? `Assessed: ${assessed}`
    : `Authored: the day of the commit, where its author was; assessed: ${assessed}`;
}

/** Oldest first. */
export function pointRows(history: History): PointRow[] {
  const [whole, ...groups] = history.series;
  const shared = sharedRemarks(history);
  return history.points.map((point, index) => {
    const value = whole?.values[index] ?? {};
    const remarks = point.remarks.filter((remark) => !shared.includes(remark));
    return toRow({ ...point, remarks }, value, value.unscored ? whyUnscored(value.unscored, groups, index) : []);
  });
}

/** So many groups are named, the others counted. */
const mostNamed = 3;

// A whole without score is the doing of its groups.
function whyUnscored(reason: string, groups: readonly HistorySeries[], index: number): string[] {
  const causes = groups.flatMap(({ title, values }) => {
    const unscored = values[index]?.unscored;
    return unscored ? [`${title} (${unscoredInWords(unscored)})`] : [];
  });
  const others = causes.length - mostNamed;
  const named = [...causes.slice(0, mostNamed), ...(others > 0 ? [counted(others, 'other')] : [])];
  return [`no overall score: ${english.list(named) || unscoredInWords(reason)}`];
}

function toRow(
  point: HistoryPoint,
  { score, delta, floor, level }: HistoryValue,
  unscored: readonly string[],
): PointRow {
  const { day, assessed = '', versions, answeredShare } = point;
  const [first] = versions;
  const number = (x: number | undefined): string => (x === undefined ? '' : displayNumber(x));
  return {
    day,
    assessed,
    place: first?.commit ? first.commit.id.slice(0, shortId) : (first?.file ?? ''),
    message: first?.commit?.subject ?? '',
    author: first?.commit?.author ?? '',
    score: number(score),
    change: delta === undefined ? '' : displayChange(delta),
    direction: directionOf(delta),
    floor: number(floor),
    level: level === undefined ? '' : String(level),
    answered: answeredShare === undefined ? '' : displayShare(answeredShare),
    warnings: [...unscored, ...warningsOf(point)],
    notes: notesOf(point),
  };
}

function warningsOf({ state, problem, questionnaire, isOtherQuestionnaire, remarks }: HistoryPoint): string[] {
  const { id, version, edition } = questionnaire ?? {};
  return [
    ...(state === 'deleted' ? ['not scored: the file was taken away'] : []),
    ...(problem ? [`not scored: ${problemInWords(problem)}`] : []),
    ...(isOtherQuestionnaire ? [`another questionnaire from here on: ${id} ${version}, edition ${edition}`] : []),
    ...remarks,
  ];
}

function notesOf({ isStart, versions }: HistoryPoint): string[] {
  return [
    ...(isStart ? ['what stood before'] : []),
    ...versions.flatMap(({ renamedFrom, copiedFrom, file }) => [
      ...(renamedFrom ? [`renamed from ${renamedFrom} to ${file}`] : []),
      ...(copiedFrom ? [`copied from ${copiedFrom} to ${file}`] : []),
    ]),
    ...sameInMore(versions),
  ];
}

function problemInWords({ message, line, more }: NonNullable<HistoryPoint['problem']>): string {
  const where = line === undefined ? '' : `line ${line}: `;
  return `${where}${message}${more ? `, and ${counted(more, 'more problem')}` : ''}`;
}

function sameInMore(versions: readonly HistoryVersion[]): string[] {
  const more = versions.length - 1;
  const last = versions.at(-1);
  if (more === 0 || !last) return [];
  const [noun, where] = last.commit
    ? ['more commit', `${last.commit.id.slice(0, shortId)} of ${last.commit.authored}`]
    : ['more file', last.file];
  return [`the same in ${counted(more, noun)}, up to ${where}`];
}

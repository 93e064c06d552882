import type { History, HistoryPoint } from '../../model/history.ts';
import type { ScoreSummary } from '../../model/scorecard.ts';
import { foldVersions, type Stretch } from './fold-versions.ts';
import type { JudgedVersion, Outcome } from './judged-version.ts';
import { toSeries } from './to-series.ts';

/** What was asked for, and how all of it was scored. */
export type HistoryHead = Pick<
  History,
  'source' | 'paths' | 'branch' | 'since' | 'isShallow' | 'basis' | 'basesDiffer'
>;

/**
 * A trend from versions, oldest first, that are all scored on the basis of the head: pure, no clock. Undefined when none
 * of them has a score: then there is nothing to show.
 */
export function toHistory(head: HistoryHead, versions: readonly JudgedVersion[]): History | undefined {
  const stretches = foldVersions(versions);
  const summaries = stretches.map(([{ outcome }]) => (outcome.state === 'scored' ? outcome.summary : undefined));
  const known = summaries.filter((summary) => summary !== undefined);
  const newest = known.at(-1);
  if (!newest) return undefined;
  return {
    format: 'tenet/history@1',
    ...head,
    ...headerOf(newest),
    range: rangeOf(known),
    versions: versions.length,
    points: toPoints(stretches, summaries),
    series: toSeries(summaries),
  };
}

function toPoints(stretches: readonly Stretch[], summaries: readonly (ScoreSummary | undefined)[]): HistoryPoint[] {
  let before: ScoreSummary | undefined;
  return stretches.map((stretch, index) => {
    const point = toPoint(stretch, before);
    before = summaries[index] ?? before;
    return point;
  });
}

function headerOf({
  assessment,
  questionnaire,
  scale,
}: ScoreSummary): Pick<History, 'subject' | 'questionnaire' | 'scale'> {
  const { id, version, title, edition, editionTitle, notice } = questionnaire;
  return {
    subject: assessment.subject,
    questionnaire: { id, version, title, edition, editionTitle, ...(notice !== undefined && { notice }) },
    scale: scale.map(({ level, name, value }) => ({ level, name, value })),
  };
}

function rangeOf(summaries: readonly ScoreSummary[]): readonly [number, number] {
  const values = summaries.flatMap(({ scale }) => scale.map(({ value }) => value));
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}

function toPoint(stretch: Stretch, before: ScoreSummary | undefined): HistoryPoint {
  const [{ day, outcome, isStart }] = stretch;
  return {
    day,
    ...factsOf(outcome, before),
    ...(isStart && { isStart }),
    versions: stretch.map(({ version }) => version),
  };
}

type Facts = Omit<HistoryPoint, 'day' | 'versions' | 'isStart'>;

function factsOf(outcome: Outcome, before: ScoreSummary | undefined): Facts {
  if (outcome.state === 'deleted') return { state: 'deleted', remarks: [] };
  if (outcome.state === 'notScored') {
    const { state, problem, assessed } = outcome;
    return { ...(assessed !== undefined && { assessed }), state, problem, remarks: [] };
  }
  const { state, summary, answered, remarks } = outcome;
  const { id, version, edition, digest } = summary.questionnaire;
  const { answeredShare } = summary.coverage;
  return {
    assessed: summary.assessment.date,
    state,
    remarks,
    questionnaire: { id, version, edition, digest, ...(answered !== version && { answered }) },
    ...(answeredShare !== undefined && { answeredShare }),
    ...(before && isOther(before, summary) && { isOtherQuestionnaire: true as const }),
  };
}

function isOther({ questionnaire: before }: ScoreSummary, { questionnaire: after }: ScoreSummary): boolean {
  const facts = ['id', 'version', 'edition', 'digest'] as const;
  return facts.some((fact) => before[fact] !== after[fact]);
}

import type { HistorySeries, HistoryValue } from '../../model/history.ts';
import type { GroupScore, OverallScore, ScoreSummary } from '../../model/scorecard.ts';

/** A group of a scorecard as a trend shows it. */
interface Group {
  of: HistorySeries['of'];
  id: string;
  title: string;
  value: HistoryValue;
}

/** The whole and its groups through all points; a point without any score is undefined. */
export function toSeries(points: readonly (ScoreSummary | undefined)[]): HistorySeries[] {
  const groups = points.map((summary) => summary && new Map(groupsOf(summary).map((group) => [keyOf(group), group])));
  return distinctGroups(groups).map(({ of, id, title }) => {
    const values = groups.map((known) => known?.get(keyOf({ of, id }))?.value ?? null);
    return { of, id, title, ...withDeltas(values) };
  });
}

// The newest questionnaire says what stands first; what it has no more comes after. What none asks about is left out.
function distinctGroups(points: readonly (ReadonlyMap<string, Group> | undefined)[]): Group[] {
  const known = new Map<string, Group>();
  for (const groups of [...points].reverse()) {
    for (const [key, group] of groups ?? []) {
      if (group.value.unscored !== 'notAsked' && !known.has(key)) known.set(key, group);
    }
  }
  return [...known.values()];
}

function keyOf({ of, id }: Pick<Group, 'of' | 'id'>): string {
  return `${of} ${id}`;
}

function groupsOf({ overall, principles, sections, questionnaire }: ScoreSummary): Group[] {
  const whole: Group = { of: 'overall', id: 'overall', title: 'Overall', value: toValue(overall) };
  const tops = sections.filter(({ parent }) => parent === undefined);
  const of = questionnaire.hasPrinciples ? 'principle' : 'section';
  const groups = questionnaire.hasPrinciples ? principles : tops;
  return [whole, ...groups.map((group): Group => ({ of, id: group.id, title: group.title, value: toValue(group) }))];
}

function toValue(group: GroupScore | OverallScore): HistoryValue {
  const { score, unscored, claimed, evidenced, known, level, target } = group;
  const floor = 'floor' in group ? group.floor : undefined;
  return {
    ...(score !== undefined && { score }),
    ...(unscored !== undefined && { unscored }),
    ...(claimed !== undefined && { claimed }),
    ...(evidenced !== undefined && { evidenced }),
    ...(known !== undefined && { known }),
    ...(level !== undefined && { level }),
    ...(target !== undefined && { target }),
    ...(floor !== undefined && { floor }),
  };
}

// A gap is no step: a change is told against the last point that had a score.
function withDeltas(
  values: readonly (HistoryValue | null)[],
): Pick<HistorySeries, 'values' | 'first' | 'last' | 'change'> {
  const scores = values.map((value) => value?.score);
  const scored = [...scores.keys()].filter((index) => scores[index] !== undefined);
  const [first, last] = [scored[0], scored.at(-1)];
  const before = new Map(scored.slice(1).map((index, place) => [index, scored[place]]));
  const stepTo = (index: number) => differenceOf(scores, before.get(index), index);
  return {
    values: values.map((value, index) => {
      const delta = stepTo(index);
      return value && { ...value, ...(delta !== undefined && { delta }) };
    }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    ...(scored.length > 1 && { change: differenceOf(scores, first, last) ?? 0 }),
  };
}

function differenceOf(scores: readonly (number | undefined)[], from = -1, to = -1): number | undefined {
  const [before, after] = [scores[from], scores[to]];
  return before === undefined || after === undefined ? undefined : after - before;
}

import type { Answer } from '../../../model/assessment.ts';
import type { Question } from '../../../model/questionnaire.ts';
import type { Figures } from './schema-constants.ts';

/** An answer without its evidence. */
export type BareAnswer = Omit<Answer, 'evidence'>;

/** Answers from worst to best; those of one rank are not compared with each other. */
export type Ranking = readonly (readonly BareAnswer[])[];

/** The answers that a question can be given, as rankings. `figures` is what its rubric makes of a number. */
export function answersToTry(question: Question, highest: number, figures: Figures): Ranking[] {
  switch (question.kind) {
    case 'scale':
      return [upTo(highest).map((level) => [{ level }])];
    case 'choice':
      return [upTo(highest).map((level) => choicesAt(level, question))];
    case 'checklist':
      return ticks(question.items.map(({ id }) => id));
    case 'number':
      return [valuesFor(question, figures).map((value) => [{ value }])];
  }
}

function upTo(highest: number): number[] {
  return Array.from({ length: highest + 1 }, (_, level) => level);
}

function choicesAt(level: number, { options }: Question): BareAnswer[] {
  return options.filter((option) => option.level === level).map(({ id }) => ({ choice: id }));
}

// From the first item on, from the last one on, each alone, and all but one.
function ticks(ids: readonly string[]): Ranking[] {
  const growing = (all: readonly string[]): (readonly string[])[] => [
    [],
    ...all.map((_, index) => all.slice(0, index + 1)),
  ];
  const steps: (readonly (readonly string[])[])[] = [growing(ids), growing(ids.toReversed())];
  for (const id of ids) steps.push([[], [id], ids], [[], ids.filter((other) => other !== id), ids]);
  return steps.map((sets) => sets.map((checked) => [{ checked }]));
}

// Each point, just below and above it, and the next whole numbers, for schemas that accept no others.
function valuesFor({ thresholds, minimum, maximum, better }: Question, figures: Figures): number[] {
  const points = [...thresholds, ...figures.points, minimum ?? 0, maximum ?? 0];
  const near = smallestGap(points) / 1000;
  const values = points.flatMap((point) => [point - 1, point - near, point, point + near, point + 1]);
  const allowed = values.filter(
    (value) =>
      value >= (minimum ?? -Infinity) &&
      value <= (maximum ?? Infinity) &&
      (!figures.areWhole || Number.isInteger(value)),
  );
  const ascending = [...new Set(allowed)].sort((left, right) => left - right);
  return better === 'lower' ? ascending.reverse() : ascending;
}

function smallestGap(points: readonly number[]): number {
  const sorted = [...new Set(points)].sort((left, right) => left - right);
  return Math.min(1, ...sorted.slice(1).map((point, index) => point - (sorted[index] ?? point)));
}

/** The levels that a question means to offer: options may leave some out, and few items cannot tell all apart. */
export function offeredLevels({ kind, options, items }: Question, highest: number): ReadonlySet<number> {
  if (kind === 'choice') return new Set(options.map(({ level }) => level));
  if (kind !== 'checklist') return new Set(upTo(highest));
  return new Set([0, ...items.map((_, index) => Math.floor(((index + 1) * highest) / items.length))]);
}

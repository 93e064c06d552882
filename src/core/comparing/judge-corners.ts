import type { Answer } from '../../model/assessment.ts';
import type { Levels } from '../../model/comparison.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import { deriveInstance, judgeEvidence, type RubricInstance } from '../rubric/derive-instance.ts';
import { judgeAnswer } from '../rubric/judge-answer.ts';
import { isEqual } from './is-equal.ts';
import type { Asked } from './side.ts';

/** The side that something is taken from: 0 is before, 1 is after. */
export type End = 0 | 1;
const ends: readonly End[] = [0, 1];
const noAnswer: Answer = { evidence: [] };

/** Levels of one question for each choice of rubric, day and answer, by `cornerAt`; absent where the answer has none. */
export type Corners = readonly (Levels | undefined)[];

export function cornerAt(rubric: End, day: End, answer: End): number {
  return rubric * 4 + day * 2 + answer;
}

/** The levels of a scored question; absent otherwise. */
export function levelsOf({ claimed, evidenced }: QuestionScore): Levels | undefined {
  return claimed === undefined || evidenced === undefined ? undefined : { claimed, evidenced };
}

/** Judges each side's answer by both rubrics on both days, nothing twice, and nothing that a scorecard already says. */
export function judgeCorners(before: Asked, after: Asked): Corners {
  const sides = [before, after] as const;
  const placeOf = placesOf(before, after);
  const judged = new Map<number, Levels>();
  for (const end of ends) {
    const levels = levelsOf(sides[end].score);
    if (levels) judged.set(placeOf(end, end, end), levels);
  }
  const instances = new Map<number, RubricInstance>();
  const instanceAt = (day: End, answer: End): RubricInstance => {
    const place = placeOf(0, day, answer);
    const instance = instances.get(place) ?? instanceOf(sides[answer].answer, sides[day].asOf);
    instances.set(place, instance);
    return instance;
  };
  const levelsAt = (rubric: End, day: End, answer: End): Levels | undefined => {
    if (sides[answer].score.state !== 'scored') return undefined;
    const place = placeOf(rubric, day, answer);
    const levels = judged.get(place) ?? judgeAnswer(sides[rubric].rubric, instanceAt(day, answer));
    judged.set(place, levels);
    return levels;
  };
  return ends.flatMap((rubric) => ends.flatMap((day) => ends.map((answer) => levelsAt(rubric, day, answer))));
}

// What is the same on both sides has one place only.
function placesOf(before: Asked, after: Asked): typeof cornerAt {
  const isSame = {
    rubric: judgeAlike(before.rubric, after.rubric),
    day: before.asOf === after.asOf,
    answer: isEqual(before.answer, after.answer),
  };
  return (rubric, day, answer) =>
    cornerAt(isSame.rubric ? 0 : rubric, isSame.day ? 0 : day, isSame.answer ? 0 : answer);
}

// Values are looked up later: they decide no level.
function judgeAlike(before: CompiledRubric, after: CompiledRubric): boolean {
  const areSame = <T>(left: readonly T[], right: readonly T[]): boolean =>
    left === right || (left.length === right.length && left.every((item, index) => item === right[index]));
  return (
    before === after ||
    (before.rubric.levels.length === after.rubric.levels.length &&
      areSame(before.claim, after.claim) &&
      areSame(before.evidence, after.evidence))
  );
}

function instanceOf(answer: Answer | undefined, asOf: string): RubricInstance {
  const given = answer ?? noAnswer;
  return deriveInstance(given, judgeEvidence(given.evidence, asOf));
}

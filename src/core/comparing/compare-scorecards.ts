import type { ChangeCause, Comparison } from '../../model/comparison.ts';
import type { QuestionScore, Scorecard } from '../../model/scorecard.ts';
import { pairQuestions } from './pair-questions.ts';
import type { CauseOf } from './question-changes.ts';
import { toComparison, toScorePair } from './to-comparison.ts';

/** The names by which the person knows the sides. */
export interface Names {
  before?: string;
  after?: string;
}

/**
 * Compares two bare scorecards: deltas without a split, and the changes that scorecards can tell. They know nothing of
 * renames and anchors: questions go together by id, and can be compared within the versions that promise equal anchors.
 */
export function compareScorecards(before: Scorecard, after: Scorecard, names: Names = {}): Comparison {
  const [earlier, later] = [before, after].map(
    ({ questions }) => new Map(questions.map((question) => [question.id, question])),
  );
  const isPromised = keepAnchors(before.questionnaire, after.questionnaire);
  const ids = pairQuestions(bareNames(before), bareNames(after));
  return toComparison([before, after], [names.before, names.after], {
    pairs: ids.flatMap((pair) =>
      toScorePair(earlier?.get(pair.before ?? ''), later?.get(pair.after ?? ''), (then, now) => {
        return isPromised && then.kind === now.kind;
      }),
    ),
    causeOf: causeFrom(before, after),
    textOf: [() => undefined, () => undefined],
  });
}

function bareNames({ questions }: Scorecard) {
  return questions.map(({ id }) => ({ id, renamedFrom: [] }));
}

// Anchors change with the major version only; below 1.0.0 with the minor one too.
function keepAnchors(before: Scorecard['questionnaire'], after: Scorecard['questionnaire']): boolean {
  if (before.digest === after.digest) return true;
  return before.id === after.id && promiseOf(before.version) === promiseOf(after.version);
}

function promiseOf(version: string): string {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}

// Of what may have moved a level, the one thing that differs is the cause; where it may have been several, none is told.
function causeFrom(before: Scorecard, after: Scorecard): CauseOf {
  const isRubricSame = rubricsOf(before) === rubricsOf(after);
  return (then, now, kind) => {
    // Claims do not age.
    if (kind === 'claimed') return isRubricSame ? 'answer' : undefined;
    const causes: ChangeCause[] = [];
    if (saidIn(then) !== saidIn(now)) causes.push('answer');
    if (before.asOf !== after.asOf) causes.push('time');
    if (!isRubricSame) causes.push('rubric');
    return causes.length === 1 ? causes[0] : undefined;
  };
}

function rubricsOf({ rubrics }: Scorecard): string {
  return JSON.stringify(rubrics.map(({ id, version }) => [id, version]).sort());
}

function saidIn({ claimed, answer, evidence }: QuestionScore): string {
  return JSON.stringify([claimed, answer, evidence.map(({ ageMonths: _, ...item }) => item)]);
}

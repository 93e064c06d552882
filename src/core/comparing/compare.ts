import type { Basis } from '../../model/assessment.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import type { SplitGroup } from './compare-groups.ts';
import { findCause } from './find-cause.ts';
import { isComparable } from './is-comparable.ts';
import { type Corners, judgeCorners } from './judge-corners.ts';
import { pairQuestions } from './pair-questions.ts';
import type { TextOfLevel } from './question-pair.ts';
import { type Asked, askedBy, type Side } from './side.ts';
import { type SplitMember, splitLeaf } from './split-leaf.ts';
import { sharedBasis, toComparison, toScorePair } from './to-comparison.ts';

/** A question that both sides ask in the same way, judged from every side. */
interface Judged {
  before: Asked;
  after: Asked;
  corners: Corners;
}

/**
 * Compares two sides: every group with its delta and what that is made of, every question, and the typed changes. Pure,
 * no clock; the other way round gives the opposite. Formulas: docs/comparing.md.
 */
export function compare(before: Side, after: Side): Comparison {
  const [earlier, later] = [askedBy(before), askedBy(after)];
  const basis = sharedBasis(before.scorecard, after.scorecard);
  const pairs = pairQuestions(namesOf(earlier), namesOf(later)).map((ids) => ({
    before: earlier.get(ids.before ?? ''),
    after: later.get(ids.after ?? ''),
  }));
  const judged = pairs.flatMap((pair) => judge(pair.before, pair.after));
  const cornersById = new Map(judged.map(({ after: { score }, corners }) => [score.id, corners]));
  return toComparison([before.scorecard, after.scorecard], [before.name, after.name], {
    pairs: pairs.flatMap((pair) =>
      toScorePair(pair.before?.score, pair.after?.score, (_, { id }) => cornersById.has(id)),
    ),
    causeOf: (_, { id }, kind) => findCause(cornersById.get(id) ?? [], kind),
    textOf: [textsOf(earlier), textsOf(later)],
    splitGroup: splitterOf(judged, basis),
  });
}

function namesOf(asked: ReadonlyMap<string, Asked>): Question[] {
  return [...asked.values()].map(({ question }) => question);
}

function judge(before: Asked | undefined, after: Asked | undefined): Judged[] {
  if (!before || !after || !isComparable(before.question, after.question)) return [];
  return [{ before, after, corners: judgeCorners(before, after) }];
}

function splitterOf(judged: readonly Judged[], basis: Basis): SplitGroup {
  const all = judged.map((pair) => ({ ...pair, member: toMember(pair, basis) }));
  return (isMember) => {
    const own = all.filter(({ before, after }) => isMember(before.score, 0) && isMember(after.score, 1));
    const members = own.map(({ member }) => member);
    return (scoreBefore, scoreAfter) => splitLeaf(members, scoreBefore, scoreAfter);
  };
}

function toMember({ before, after, corners }: Judged, basis: Basis): SplitMember {
  const values = corners.map((levels, corner) => {
    // The first half of the corners is judged by the earlier rubric: `cornerAt`.
    const { rubric } = corner < 4 ? before : after;
    return levels && (rubric.rubric.levels[levels[basis]]?.value ?? levels[basis]);
  });
  return { weights: [before.question.weight, after.question.weight], values };
}

// A scorecard holds the text of the level on its own basis only.
function textsOf(asked: ReadonlyMap<string, Asked>): TextOfLevel {
  return ({ id }: QuestionScore, level) => {
    const side = asked.get(id);
    if (!side) return undefined;
    const { question, rubric } = side;
    const labels = question.options.filter((option) => option.level === level).map(({ label }) => label);
    const text = question.kind === 'scale' ? question.anchors[level] : labels.join(' · ');
    return text || rubric.rubric.levels[level]?.means;
  };
}

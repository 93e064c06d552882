import type { Comparison, GroupChange, OverallChange } from '../../model/comparison.ts';
import { isQuestionChange } from '../../model/comparison.ts';
import type { GroupScore, Scorecard } from '../../model/scorecard.ts';
import type { JudgedAssessment } from '../../model/verdict.ts';
import type { AssessmentFacts } from './judge-input.ts';

type Described = Omit<JudgedAssessment, 'gates'>;

/** What is told of an assessment beside its gates: where it stands, and what changed since the base. */
export function describeAssessment({ scorecard, file, base }: AssessmentFacts): Described {
  const { assessment, asOf, basis } = scorecard;
  const { subject, date } = assessment;
  const head = {
    file,
    subject,
    date,
    asOf,
    basis,
    questionnaire: answered(scorecard.questionnaire),
    state: base.state,
  };
  if (base.state === 'compared') return { ...head, ...whatChanged(base.name, base.comparison) };
  const problem = base.state === 'notCompared' ? { baseProblem: base.problem } : {};
  return { ...head, ...problem, ...whereItStands(scorecard), changes: [], questions: [] };
}

function answered({ id, version, edition }: Described['questionnaire']): Described['questionnaire'] {
  return { id, version, edition };
}

function whatChanged(name: string, comparison: Comparison) {
  const { before, overall, principles, sections, changes, questions } = comparison;
  const groups = principles.length > 0 ? principles : sections.filter(({ parent }) => parent === undefined);
  const named = new Set(changes.filter(isQuestionChange).map(({ question }) => question));
  return {
    base: { name, date: before.date, questionnaire: answered(before.questionnaire) },
    overall,
    groups,
    changes,
    questions: questions.filter(({ id, isNotComparable }) => named.has(id) || isNotComparable),
  };
}

// The later side of a change that has no earlier one.
function whereItStands({ overall, principles, sections, questionnaire }: Scorecard) {
  const { floor, floorPrinciples } = overall;
  const whole: OverallChange = {
    ...standing({ ...overall, id: 'overall', title: 'Overall' }),
    ...(floor !== undefined && { floorAfter: floor, floorPrinciplesAfter: floorPrinciples }),
  };
  const groups = questionnaire.hasPrinciples ? principles : sections.filter(({ parent }) => parent === undefined);
  return { overall: whole, groups: groups.map((group) => ({ ...standing(group), scoredAfter: group.scored })) };
}

type Standing = Pick<GroupScore, 'id' | 'title' | 'score' | 'level' | 'ratings' | 'rating'> & {
  unscored?: GroupChange['unscoredAfter'];
};

function standing({ id, title, score, unscored, level, ratings, rating }: Standing): GroupChange {
  return {
    id,
    title,
    ...(score !== undefined && { after: score }),
    ...(unscored && { unscoredAfter: unscored }),
    ...(level !== undefined && { levelAfter: level }),
    ...(ratings !== undefined && { ratingsAfter: ratings }),
    ...(rating && { ratingAfter: rating }),
  };
}

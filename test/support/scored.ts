import { type ScoringInput, scoreAssessment } from '../../src/core/scoring/score-assessment.ts';
import type { GroupScore, QuestionScore, Scorecard } from '../../src/model/scorecard.ts';
import { rubricFor } from './compiled-ladder.ts';

/** Digests that stand for any others: they decide nothing in a score. */
export const digests = { questionnaire: `sha256:${'a'.repeat(64)}`, assessment: `sha256:${'b'.repeat(64)}` };

/** Scores with the built-in rubric of each question's kind, unless others are given. */
export function scored(given: Omit<ScoringInput, 'digests' | 'rubrics'> & Partial<ScoringInput>): Scorecard {
  const rubrics = new Map(given.questionnaire.questions.map((question) => [question.id, rubricFor(question)]));
  return scoreAssessment({ rubrics, digests, ...given });
}

/** The group with an id; throws when there is none, so that a test cannot pass by looking at nothing. */
export function groupOf(groups: readonly GroupScore[], id: string): GroupScore {
  return found(groups, id);
}

/** The question with an id. */
export function questionOf(scorecard: Scorecard, id: string): QuestionScore {
  return found(scorecard.questions, id);
}

function found<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find((each) => each.id === id);
  if (!item) throw new Error(`nothing has the id "${id}"`);
  return item;
}

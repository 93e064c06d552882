import { compare } from '../../src/core/comparing/compare.ts';
import type { Answer, Assessment, Basis } from '../../src/model/assessment.ts';
import type { Comparison, GroupChange } from '../../src/model/comparison.ts';
import type { Question, Questionnaire } from '../../src/model/questionnaire.ts';
import type { CompiledRubric } from '../../src/model/rubric.ts';
import { aQuestion } from './a-question.ts';
import { aQuestionnaire } from './a-questionnaire.ts';
import { aSide } from './a-side.ts';
import { anAssessment, today } from './an-assessment.ts';

/** A side in short: questions by id with what differs from a plain one, and answers by id. */
export interface SideGiven {
  /** Default: those that are answered, each plain. */
  questions?: Readonly<Record<string, Partial<Question>>>;
  questionnaire?: Partial<Omit<Questionnaire, 'questions' | 'scoring'>> & { minimumKnown?: number };
  answers: Readonly<Record<string, number | Partial<Answer>>>;
  assessment?: Partial<Pick<Assessment, 'target' | 'type'>> & { edition?: string };
  rubric?: CompiledRubric;
  asOf?: string;
  basis?: Basis;
  name?: string;
}

/** A side whose questions are on focus on value, and whose whole is scored over the principles that are. */
export function sideOf(given: SideGiven) {
  const { answers, questions = plainOnes(answers), questionnaire = {}, assessment = {}, ...others } = given;
  const { minimumKnown = 0, ...facts } = questionnaire;
  return aSide({
    questionnaire: aQuestionnaire({
      questions: Object.entries(questions).map(([id, question]) => aQuestion({ id, ...question })),
      scoring: { minimumKnown, overall: 'scoredPrinciples' },
      ...facts,
    }),
    assessment: anAssessment({ answers, date: given.asOf ?? today, ...assessment }),
    ...others,
  });
}

/** Compares two sides in short. */
export function compared(before: SideGiven, after: SideGiven): Comparison {
  return compare(sideOf(before), sideOf(after));
}

/** Focus on value, which holds all questions of a side in short. */
export function focusOnValue({ principles }: Comparison): GroupChange {
  return changeOf(principles, 'focus-on-value');
}

/** The group with an id; throws when there is none. */
export function changeOf(groups: readonly GroupChange[], id: string): GroupChange {
  const found = groups.find((group) => group.id === id);
  if (!found) throw new Error(`no group has the id "${id}"`);
  return found;
}

function plainOnes(answers: SideGiven['answers']): Record<string, Partial<Question>> {
  return Object.fromEntries(Object.keys(answers).map((id) => [id, {}]));
}

import type { Answer, Assessment } from '../../model/assessment.ts';
import { stateOf } from '../../model/question-state.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { CompiledRubric, EvidenceAges } from '../../model/rubric.ts';
import type { QuestionState } from '../../model/scorecard.ts';
import { agesOf } from '../rubric/derive-instance.ts';
import { judgeAsWritten } from '../rubric/judge-answer.ts';
import type { ScoringPlan } from './scoring-plan.ts';

/** Levels and the numbers that arithmetic uses for them. */
export interface JudgedLevels {
  claimed: number;
  evidenced: number;
  claimedValue: number;
  evidencedValue: number;
}

/** One question that was asked, with its answer as judged on the as-of date. */
export interface JudgedQuestion {
  question: Question;
  answer: Answer | undefined;
  state: QuestionState;
  rubric: CompiledRubric;
  /** Of the answer's evidence, at the as-of date. */
  ages: EvidenceAges;
  /** Only with state `scored`. */
  levels: JudgedLevels | undefined;
}

const noAges: EvidenceAges = [];

/** Judges every question that was asked, in order. */
export function judgeQuestions({ questions, rubrics }: ScoringPlan, { answers }: Assessment, asOf: string) {
  const judged: JudgedQuestion[] = [];
  for (const [place, question] of questions.entries()) {
    judged.push(judgeQuestion(question, answers.get(question.id), rubrics[place] as CompiledRubric, asOf));
  }
  return judged;
}

/** Judges one question by the answer given. */
export function judgeQuestion(
  question: Question,
  answer: Answer | undefined,
  rubric: CompiledRubric,
  asOf: string,
): JudgedQuestion {
  const state = stateOf(answer, asOf);
  const ages = answer && answer.evidence.length > 0 ? agesOf(answer.evidence, asOf) : noAges;
  const levels = answer && state === 'scored' ? levelsOf(rubric, answer, ages) : undefined;
  return { question, answer, state, rubric, ages, levels };
}

function levelsOf(rubric: CompiledRubric, answer: Answer, ages: EvidenceAges): JudgedLevels {
  const { claimed, evidenced } = judgeAsWritten(rubric, answer, ages);
  const { levels } = rubric.rubric;
  return {
    claimed,
    evidenced,
    claimedValue: levels[claimed]?.value ?? claimed,
    evidencedValue: levels[evidenced]?.value ?? evidenced,
  };
}

import type { Answer, Assessment } from '../../model/assessment.ts';
import { stateOf } from '../../model/question-state.ts';
import type { Question } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { JudgedEvidence, QuestionState } from '../../model/scorecard.ts';
import { deriveInstance, judgeEvidence, type RubricInstance } from '../rubric/derive-instance.ts';
import { judgeAnswer } from '../rubric/judge-answer.ts';

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
  evidence: readonly JudgedEvidence[];
  rubric: CompiledRubric;
  instance: RubricInstance;
  /** Only with state `scored`. */
  levels?: JudgedLevels;
}

const noAnswer: Answer = { evidence: [] };

/** Judges every question that was asked, in order. `rubrics` holds one per question id, the loader sees to that. */
export function judgeQuestions(
  asked: readonly Question[],
  assessment: Assessment,
  rubrics: ReadonlyMap<string, CompiledRubric>,
  asOf: string,
): JudgedQuestion[] {
  return asked.map((question) => {
    const rubric = rubrics.get(question.id);
    if (!rubric) throw new Error(`the rubric of "${question.id}" is not loaded`);
    return judgeQuestion(question, assessment.answers.get(question.id), rubric, asOf);
  });
}

/** Judges one question by the answer given. */
export function judgeQuestion(
  question: Question,
  answer: Answer | undefined,
  rubric: CompiledRubric,
  asOf: string,
): JudgedQuestion {
  const state = stateOf(answer, asOf);
  const evidence = judgeEvidence(answer?.evidence ?? [], asOf);
  const instance = deriveInstance(answer ?? noAnswer, evidence);
  const judged = { question, answer, state, evidence, rubric, instance };
  if (state !== 'scored') return judged;
  const { claimed, evidenced } = judgeAnswer(rubric, instance);
  const { levels } = rubric.rubric;
  const numberOf = (level: number): number => levels[level]?.value ?? level;
  return {
    ...judged,
    levels: { claimed, evidenced, claimedValue: numberOf(claimed), evidencedValue: numberOf(evidenced) },
  };
}

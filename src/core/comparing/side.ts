import type { Answer, Assessment } from '../../model/assessment.ts';
import type { Question, Questionnaire } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { QuestionScore, Scorecard } from '../../model/scorecard.ts';

/** One side of a comparison: what decided a scorecard, and the scorecard. */
export interface Side {
  /** Whole, with its anchors: the part that is made for tables does not do. */
  questionnaire: Questionnaire;
  /** By question id; one for every question that was asked. */
  rubrics: ReadonlyMap<string, CompiledRubric>;
  assessment: Assessment;
  /** Day on which evidence was judged. */
  asOf: string;
  scorecard: Scorecard;
  /** As the person named it: a path, `REV:path`. */
  name?: string;
}

/** One question that a side asked, with all that decided its level. */
export interface Asked {
  question: Question;
  score: QuestionScore;
  answer: Answer | undefined;
  rubric: CompiledRubric;
  asOf: string;
}

/** All questions that a side asked, by id, in order. */
export function askedBy({ questionnaire, rubrics, assessment, asOf, scorecard }: Side): ReadonlyMap<string, Asked> {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  return new Map(
    scorecard.questions.map((score) => {
      const { id } = score;
      const [question, rubric] = [questions.get(id), rubrics.get(id)];
      if (!question || !rubric) throw new Error(`the scorecard asks "${id}", which its side does not hold`);
      return [id, { question, score, answer: assessment.answers.get(id), rubric, asOf }];
    }),
  );
}

import type { Answer } from '../../model/assessment.ts';
import type { CoherenceFinding } from '../../model/insight.ts';
import type { Question, Questionnaire } from '../../model/questionnaire.ts';
import type { CompiledRubric } from '../../model/rubric.ts';
import type { NextLevel } from '../../model/scorecard.ts';
import { checkCoherence } from '../insight/check-coherence.ts';
import { judgeQuestion } from '../scoring/judge-questions.ts';
import { nextLevel } from '../scoring/question-score.ts';

/** What the rubric makes of an answer while people are still at the table. */
export interface Judged {
  claimed: number;
  evidenced: number;
  /** What the level above the evidenced one still needs; absent at the highest level. */
  next?: NextLevel;
}

/** Absent while nothing is claimed: unanswered, unknown or not applicable. */
export function judgeNow(
  question: Question,
  answer: Answer | undefined,
  rubric: CompiledRubric,
  asOf: string,
): Judged | undefined {
  const judged = judgeQuestion(question, answer, rubric, asOf);
  if (!judged.levels) return undefined;
  const { claimed, evidenced } = judged.levels;
  const next = nextLevel(judged, judged.levels);
  return { claimed, evidenced, ...(next && { next }) };
}

/** The coherence rules about one question that the answers so far do not follow. */
export function coherenceAbout(
  id: string,
  { questions, coherence }: Questionnaire,
  answers: ReadonlyMap<string, Answer>,
  claimedOf: (question: Question, answer: Answer) => number | undefined,
): CoherenceFinding[] {
  const rules = coherence.filter((rule) => rule.if.question === id || rule.expect.question === id);
  if (rules.length === 0) return [];
  const claims = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    const level = answer && claimedOf(question, answer);
    if (level === undefined) return [];
    return [[question.id, { ...(question.code !== undefined && { code: question.code }), level }] as const];
  });
  return checkCoherence(rules, new Map(claims));
}

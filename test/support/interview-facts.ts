import { coherenceAbout, judgeNow } from '../../src/core/interviewing/judge-now.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { Desk } from '../../src/model/interview-desk.ts';
import type { Question, Questionnaire } from '../../src/model/questionnaire.ts';
import { plainStyle } from '../../src/model/text-style.ts';
import type { Canvas, InterviewFacts } from '../../src/render/interview/interview-facts.ts';
import { renderScreen } from '../../src/render/interview/screen.ts';
import { anAssessment, today } from './an-assessment.ts';
import { rubricFor } from './compiled-ladder.ts';
import { scored } from './scored.ts';

/** What a screen shows besides the desk, judged with the built-in rubrics. */
export function factsOf(
  questionnaire: Questionnaire,
  { state }: Desk,
  given: Partial<InterviewFacts> = {},
): InterviewFacts {
  const standing = (question: Question, answer: Answer | undefined) =>
    judgeNow(question, answer, rubricFor(question), today);
  return {
    subject: 'Payments platform',
    questionnaire: questionnaire.title,
    edition: 'Quick edition',
    file: 'governance/payments.assessment.yaml',
    sectionTitle: ({ section }) => section,
    levelNames: (question) => rubricFor(question).rubric.levels.map(({ name }) => name),
    standing,
    coherence: ({ id }) =>
      coherenceAbout(id, questionnaire, state.answers, (question, answer) => standing(question, answer)?.claimed),
    scorecard: () => scored({ questionnaire, assessment: { ...anAssessment(), answers: state.answers } }),
    ...given,
  };
}

export function aCanvas(columns = 80, rows = 24): Canvas {
  return { columns, rows, style: plainStyle };
}

/** The screen as text, without trailing spaces. */
export function screenText(desk: Desk, facts: InterviewFacts, canvas = aCanvas()): string {
  const { lines } = renderScreen(desk, facts, canvas);
  return lines.map((line) => line.trimEnd()).join('\n');
}

import { fileData } from '../../src/commands/interview/answer-data.ts';
import { checkAnswers } from '../../src/load/check-answers.ts';
import type { AssessmentFile } from '../../src/load/documents.ts';
import { parseSource } from '../../src/load/read-source.ts';
import { validateSource } from '../../src/load/validate.ts';
import type { Answer } from '../../src/model/assessment.ts';
import type { QuestionKind, Questionnaire } from '../../src/model/questionnaire.ts';
import type { RubricDocument } from '../../src/model/rubric.ts';
import { today } from './an-assessment.ts';
import { captureHost } from './capture-host.ts';
import { builtInRubric } from './compiled-ladder.ts';

const host = captureHost('.');
const rubrics = new Map<QuestionKind, RubricDocument>();

/** What is wrong with answers when they stand in a file, as the loader tells it: code and place of each error. */
export async function answerProblems(
  questionnaire: Questionnaire,
  edition: string,
  answers: ReadonlyMap<string, Answer>,
): Promise<string[]> {
  const document = {
    format: 'tenet/assessment@1',
    questionnaire: { id: questionnaire.id, version: questionnaire.version, edition },
    ...{ subject: 'Payments', type: 'self', date: today },
    answers: Object.fromEntries([...answers].map(([id, answer]) => [id, fileData(answer)])),
  };
  const parsed = await parseSource('answers.json', JSON.stringify(document));
  if ('problems' in parsed) return parsed.problems.map(({ message }) => message);
  const { source } = parsed;
  const questionById = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const misshapen = await validateSource(source, 'assessment', host);
  const problems =
    misshapen.length > 0
      ? misshapen
      : checkAnswers(source.data as AssessmentFile, { questionnaire, questionById, rubricOf, asOf: today, source });
  return problems.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
}

function rubricOf({ kind }: { kind: QuestionKind }): RubricDocument {
  const rubric = rubrics.get(kind) ?? builtInRubric(kind);
  rubrics.set(kind, rubric);
  return rubric;
}

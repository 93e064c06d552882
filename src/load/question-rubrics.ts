import type { Question, Questionnaire } from '../model/questionnaire.ts';
import type { CompiledRubric, RubricDocument } from '../model/rubric.ts';
import { precompiledRubric } from './builtins.ts';
import type { Library } from './library.ts';

/** The rubric of every question, complete, by the key that questions name; one that is nowhere is left out. */
export async function findRubrics(
  questionnaire: Questionnaire,
  library: Pick<Library, 'findRubric'>,
): Promise<Map<string, RubricDocument>> {
  const documents = new Map(Object.entries(questionnaire.rubrics));
  for (const { rubric } of questionnaire.questions) {
    if (documents.has(rubric)) continue;
    const found = await library.findRubric(rubric);
    if (found) documents.set(rubric, found.value);
  }
  return documents;
}

/** The compiled rubric of each question, by question id. A rubric that reads only the answer serves all who share it. */
export async function compileRubrics(
  asked: readonly Question[],
  questionnaire: Questionnaire,
  documents: ReadonlyMap<string, RubricDocument>,
  explaining: boolean,
): Promise<Map<string, CompiledRubric>> {
  const shared = new Map<string, CompiledRubric>();
  const byQuestion = new Map<string, CompiledRubric>();
  for (const question of asked) {
    const key = question.kind === 'scale' ? question.rubric : `${question.rubric} ${question.id}`;
    const isInline = Object.hasOwn(questionnaire.rubrics, question.rubric);
    const compiled =
      shared.get(key) ??
      (isInline ? undefined : await precompiledRubric(question.rubric, explaining)) ??
      (await compileAtRunTime(documents.get(question.rubric), question, explaining));
    shared.set(key, compiled);
    byQuestion.set(question.id, compiled);
  }
  return byQuestion;
}

async function compileAtRunTime(
  document: RubricDocument | undefined,
  question: Question,
  explaining: boolean,
): Promise<CompiledRubric> {
  if (!document) throw new Error(`the rubric "${question.rubric}" is not at hand`);
  const { compileRubric } = await import('./compile-rubric.ts');
  return compileRubric(document, question, explaining);
}

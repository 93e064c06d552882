import { problem } from '../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { ids, modules } from '../generated/training/index.js';
import type { Host } from '../host.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { Training } from '../model/training.ts';
import { type Library, questionnaireNotFound } from './library.ts';
import { nearestWord } from './nearest-word.ts';
import { findRubrics } from './question-rubrics.ts';
import type { Source } from './source.ts';
import { validateSource } from './validate.ts';

/** Questionnaires that a built-in training goes with. */
export const trainedQuestionnaires: readonly string[] = ids;

/** The built-in training of a questionnaire; absent when there is none. */
export async function builtinTraining(questionnaire: string): Promise<Training | undefined> {
  return Object.hasOwn(modules, questionnaire) ? (await modules[questionnaire]?.())?.default : undefined;
}

/** All problems of a training file: its shape, and whatever it says of questions and levels that are not there. */
export async function checkTraining(source: Source, library: Library, host: Host): Promise<Diagnostic[]> {
  const problems = await validateSource(source, 'training', host);
  if (hasErrors(problems)) return problems;
  const training = source.data as Training;
  const found = await library.findQuestionnaire(training.questionnaire);
  if (!found) return [questionnaireNotFound(training.questionnaire, library, source.locate(['questionnaire']))];
  return [...duplicateIds(training, source), ...(await checkVignettes(training, found.value, library, source))];
}

/** A training file, checked. Throws an InputError with all its problems. */
export async function loadTraining(source: Source, library: Library, host: Host): Promise<Training> {
  const problems = await checkTraining(source, library, host);
  if (hasErrors(problems)) throw new InputError(problems);
  return source.data as Training;
}

function duplicateIds({ vignettes }: Training, source: Source): Diagnostic[] {
  return vignettes.flatMap(({ id }, index) => {
    const isNew = vignettes.findIndex((other) => other.id === id) === index;
    if (isNew) return [];
    const facts = { id, what: 'vignettes' };
    return [problem('questionnaire/duplicate-id', facts, source.locate(['vignettes', index, 'id']))];
  });
}

async function checkVignettes(
  { vignettes }: Training,
  questionnaire: Questionnaire,
  library: Library,
  source: Source,
): Promise<Diagnostic[]> {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const rubrics = await findRubrics(questionnaire, library);
  return vignettes.flatMap((vignette, index) => {
    const question = questions.get(vignette.question);
    if (!question) {
      const facts = { id: vignette.question, near: nearestWord(vignette.question, questions.keys()) };
      return [problem('questionnaire/unknown-question', facts, source.locate(['vignettes', index, 'question']))];
    }
    const highest = (rubrics.get(question.rubric)?.levels.length ?? 1) - 1;
    return (['claim', 'level'] as const).flatMap((key) => {
      const level = vignette[key] ?? 0;
      if (level <= highest) return [];
      return [problem('questionnaire/option-level', { level, highest }, source.locate(['vignettes', index, key]))];
    });
  });
}

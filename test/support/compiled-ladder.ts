import { readFileSync } from 'node:fs';
import { compileRubric } from '../../src/load/compile-rubric.ts';
import { completeRubric } from '../../src/load/complete-rubric.ts';
import type { RubricFile } from '../../src/load/documents.ts';
import type { Question, QuestionKind } from '../../src/model/questionnaire.ts';
import type { CompiledRubric, RubricDocument } from '../../src/model/rubric.ts';

/** The built-in rubric of a kind of question, with everything that it extends filled in. */
export function builtInRubric(kind: QuestionKind): RubricDocument {
  const ladder = complete(readRubric('evidence-ladder'), undefined);
  return kind === 'scale' ? ladder : complete(readRubric(`${kind}-ladder`), ladder);
}

let ladder: CompiledRubric | undefined;

/** The evidence ladder, compiled once, able to say what is missing. */
export function compiledLadder(): CompiledRubric {
  ladder ??= compileRubric(builtInRubric('scale'), undefined, true);
  return ladder;
}

/** The ladder with other numbers for its levels, for scales that are not 0 to 5. */
export function ladderWithValues(values: readonly number[]): CompiledRubric {
  const levels = builtInRubric('scale').levels.map((level, index) => ({
    ...level,
    value: values[index] ?? level.value,
  }));
  return { ...compiledLadder(), rubric: { ...builtInRubric('scale'), levels } };
}

/** The built-in rubric that judges a question, by its kind. */
export function rubricFor(question: Question): CompiledRubric {
  return question.kind === 'scale' ? compiledLadder() : compileRubric(builtInRubric(question.kind), question, true);
}

function readRubric(id: string): RubricFile {
  return JSON.parse(readFileSync(new URL(`../../schemas/rubrics/${id}.json`, import.meta.url), 'utf8'));
}

function complete(file: RubricFile, base: RubricDocument | undefined): RubricDocument {
  const source = { file: `${file.id}.json`, data: file, locate: () => ({ file: `${file.id}.json` }) };
  const completed = completeRubric(file, base, { source, path: [] });
  if ('problems' in completed) throw new Error(`${file.id} is not complete`);
  return completed.rubric;
}

import type { Question } from '../model/questionnaire.ts';
import type { CompiledRubric, JsonSchema, RubricDocument } from '../model/rubric.ts';
import { type AjvMode, makeAjv, type ValidateFunction } from './ajv.ts';
import { toComplaints } from './complaints.ts';
import { patternEngine } from './pattern-engine.ts';

/** Where a rubric's schemas find what the question itself says about its levels. */
export const questionSchemaId = 'urn:tenet:question';

/** What a question itself says about its levels. */
export type LevelFacts = Pick<Question, 'kind' | 'options' | 'items' | 'thresholds' | 'better'>;

/**
 * Compiles a rubric at run time: the way of rubrics that users bring and of those that need their question's options,
 * items or thresholds. With `explaining` it can also say what a level lacks. Throws when a schema is not valid.
 */
export function compileRubric(
  rubric: RubricDocument,
  question: LevelFacts | undefined,
  explaining: boolean,
): CompiledRubric {
  const fast = compileFast(rubric, question);
  const compiled = { rubric, claim: fast.claim.map(toAccepts), evidence: fast.evidence.map(toAccepts) };
  if (!explaining) return compiled;
  const slow = compileLevels(rubric, question, 'explaining');
  const missing = {
    claim: slow.claim.map((validate) => validate && toComplaints(validate)),
    evidence: slow.evidence.map((validate) => validate && toComplaints(validate)),
  };
  return { ...compiled, missing };
}

// Checking a rubric and scoring with it need the same functions; compiling is what a user's rubric costs.
const compiledBefore = new WeakMap<RubricDocument, ReturnType<typeof compileLevels>>();

function compileFast(rubric: RubricDocument, question: LevelFacts | undefined): ReturnType<typeof compileLevels> {
  const known = compiledBefore.get(rubric);
  if (known) return known;
  const compiled = compileLevels(rubric, question, 'fast');
  if (!JSON.stringify(rubric.levels).includes(questionSchemaId)) compiledBefore.set(rubric, compiled);
  return compiled;
}

function compileLevels(rubric: RubricDocument, question: LevelFacts | undefined, mode: AjvMode) {
  const known = question ? [questionSchema(question, rubric.levels.length - 1)] : [];
  // Rubrics are data of whoever proposes them: their patterns may not run as long as they like.
  const ajv = makeAjv(mode, known, false, patternEngine);
  const compile = (schema: JsonSchema | undefined): ValidateFunction | undefined => schema && ajv.compile(schema);
  return {
    claim: rubric.levels.map((level) => compile(level.claim)),
    evidence: rubric.levels.map((level) => compile(level.evidence)),
  };
}

function toAccepts(validate: ValidateFunction | undefined) {
  return validate && ((instance: unknown): boolean => validate(instance) === true);
}

/**
 * What a question says about its levels, as a schema that rubrics refer to: `$defs.levelN` accepts a choice that stands
 * for level N or more, as many ticks as N ÷ highest of the items (rounded up), or a number at the threshold of level N.
 */
export function questionSchema(question: LevelFacts, highest: number): JsonSchema {
  const levels = Array.from({ length: highest + 1 }, (_, level) => level);
  const definitions = levels.map((level) => [`level${level}`, levelSchema(question, level, highest)]);
  return { $id: questionSchemaId, $defs: Object.fromEntries(definitions) };
}

function levelSchema(question: LevelFacts, level: number, highest: number): JsonSchema | false {
  if (question.kind === 'choice') {
    const ids = question.options.filter((option) => option.level >= level).map((option) => option.id);
    // An empty enum is no valid schema; a level without options is out of reach.
    return ids.length > 0 ? { type: 'string', enum: ids } : false;
  }
  if (question.kind === 'checklist') {
    return { type: 'array', minItems: Math.ceil((level * question.items.length) / highest) };
  }
  const threshold = question.thresholds[level - 1];
  if (question.kind !== 'number' || threshold === undefined) return false;
  return { type: 'number', [question.better === 'lower' ? 'maximum' : 'minimum']: threshold };
}

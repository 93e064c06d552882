import { checkRubricLevels, type RubricFinding } from '../../../../src/core/linting/rubric/check-rubric-levels.ts';
import { compileRubric } from '../../../../src/load/compile-rubric.ts';
import type { Question } from '../../../../src/model/questionnaire.ts';
import type { JsonSchema, RubricDocument } from '../../../../src/model/rubric.ts';
import { aQuestion } from '../../../support/a-question.ts';

/** What a level of a sample rubric asks for. */
export interface Demands {
  claim?: JsonSchema;
  evidence?: JsonSchema;
}

/** A rubric of these levels from level 1 up; level 0 asks for nothing. */
export function aRubric(levels: readonly Demands[]): RubricDocument {
  const named = [{}, ...levels].map((demands, level) => ({
    level,
    name: `Level ${level}`,
    means: `what level ${level} means`,
    value: level,
    ...demands,
  }));
  return { id: 'sample', version: '1.0.0', title: 'Sample', levels: named };
}

/** The findings of a rubric for a question, a scale unless told otherwise. */
export function findingsOf(levels: readonly Demands[], given: Partial<Question> = {}): RubricFinding[] {
  const question = aQuestion({ id: 'sample', ...given });
  return checkRubricLevels(question, compileRubric(aRubric(levels), question, false));
}

/** Rule, part and level of findings: "R01 claim 3". */
export function places(findings: readonly RubricFinding[]): string[] {
  return findings.map(({ rule, part, level }) => `${rule} ${part} ${level}`);
}

/** A demand on one key of the answer. */
export function answerWith(key: string, schema: JsonSchema): JsonSchema {
  return { type: 'object', required: [key], properties: { [key]: schema } };
}

/** A claim that a scale answer of at least this level makes. */
export function claimFrom(minimum: number): JsonSchema {
  return answerWith('level', { type: 'integer', minimum });
}

/** What the question itself says about a level, as the built-in ladders ask for it. */
export function askQuestion(key: string, level: number): JsonSchema {
  return answerWith(key, { $ref: `urn:tenet:question#/$defs/level${level}` });
}

/** Levels of a scale of which each is claimed by answering with it, with these demands on evidence. */
export function scaleWith(...evidence: (JsonSchema | undefined)[]): Demands[] {
  return evidence.map((schema, index) => ({ claim: claimFrom(index + 1), ...(schema && { evidence: schema }) }));
}

/** A demand on the list of evidence. */
export function listOf(schema: JsonSchema): JsonSchema {
  return answerWith('evidence', { type: 'array', ...schema });
}

/** A demand for items of which each of these keys holds what is said. */
export function has(properties: JsonSchema, minContains = 1): JsonSchema {
  return listOf({ contains: { type: 'object', required: Object.keys(properties), properties }, minContains });
}

/** A demand for an item that is not older than this. */
export function youngerThan(maximum: number): JsonSchema {
  return has({ ageMonths: { type: 'integer', maximum } });
}

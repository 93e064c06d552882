import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import isJsonSchema from '../generated/validators/json-schema.js';
import { linearPattern } from '../model/pattern/linear-pattern.ts';
import { NotLinearError } from '../model/pattern/parse-pattern.ts';
import type { JsonSchema, RubricDocument } from '../model/rubric.ts';
import { makeAjv } from './ajv.ts';
import { compileRubric, type LevelFacts, questionSchemaId } from './compile-rubric.ts';
import type { RubricPlace } from './complete-rubric.ts';
import type { RubricFile } from './documents.ts';
import { depthOf } from './read-source.ts';
import { schemaSize } from './schema-size.ts';

const maximumValues = 5000;
const maximumDepth = 32;
const maximumPattern = 200;

/** Stands in for a question where a rubric is checked without one. */
const anyQuestion: LevelFacts = { kind: 'scale', options: [], items: [], thresholds: [] };

/**
 * Problems of a rubric that a user brought: its size, references that leave it, patterns that could run for ever, and
 * what the strict schema compiler refuses. The rubric is complete; `file` is what the user wrote of it.
 */
export function checkRubric(file: RubricFile, rubric: RubricDocument, place: RubricPlace): Diagnostic[] {
  const at = (...steps: (string | number)[]) => place.source.locate([...place.path, ...steps]);
  if (countValues(file) > maximumValues || depthOf(file, maximumDepth) > maximumDepth) {
    return [problem('rubric/too-large', undefined, at())];
  }
  const unsafe = file.levels.flatMap((level, index) =>
    [...walk(level, ['levels', index])].flatMap(([path, value]) => unsafeNode(path, value, at)),
  );
  if (unsafe.length > 0) return unsafe;
  const large = largeSchemas(rubric).map(([index, part]) =>
    problem('rubric/too-large', undefined, at('levels', index, part)),
  );
  return large.length > 0 ? large : compileProblems(rubric, at);
}

function largeSchemas({ levels }: RubricDocument): [number, string][] {
  return levels.flatMap((level, index) =>
    (['claim', 'evidence'] as const)
      .filter((part) => schemaSize(level[part], maximumValues) > maximumValues)
      .map((part): [number, string] => [index, part]),
  );
}

type At = (...steps: (string | number)[]) => ReturnType<RubricPlace['source']['locate']>;

function unsafeNode(path: readonly (string | number)[], value: unknown, at: At): Diagnostic[] {
  const [parent, key] = path.slice(-2);
  if (typeof value === 'string' && !isLocal(key, value))
    return [problem('rubric/remote-ref', { ref: value }, at(...path))];
  const pattern = parent === 'patternProperties' ? String(key) : key === 'pattern' ? value : undefined;
  if (typeof pattern !== 'string' || isSafe(pattern)) return [];
  return [problem('rubric/unsafe-pattern', { pattern }, at(...path))];
}

function compileProblems(rubric: RubricDocument, at: At): Diagnostic[] {
  const schemas = rubric.levels.flatMap((level) => [level.claim ?? {}, level.evidence ?? {}]);
  try {
    if (schemas.every((schema) => isJsonSchema(schema))) {
      compileRubric(rubric, anyQuestion, false);
      return [];
    }
  } catch {
    // The place of what was refused is found level by level.
  }
  return problemsByLevel(rubric, at);
}

// Level by level, so that the message stands at the schema that is wrong.
function problemsByLevel(rubric: RubricDocument, at: At): Diagnostic[] {
  return rubric.levels.flatMap((level, index) =>
    (['claim', 'evidence'] as const).flatMap((part) => {
      const schema = level[part];
      if (!schema) return [];
      const bare = rubric.levels.map((each) => ({ ...each, claim: {}, evidence: {} }));
      try {
        refuseInvalid(schema);
        const alone = { ...level, claim: {}, evidence: {}, [part]: schema };
        compileRubric({ ...rubric, levels: bare.with(index, alone) }, anyQuestion, false);
        return [];
      } catch (cause) {
        const detail = (cause as Error).message.replace(/^strict mode: /, '');
        return [problem('rubric/not-a-schema', { detail }, at('levels', index, part))];
      }
    }),
  );
}

function refuseInvalid(schema: JsonSchema): void {
  if (isJsonSchema(schema)) return;
  const ajv = makeAjv('explaining');
  ajv.validateSchema(schema);
  throw new Error(ajv.errorsText(ajv.errors, { dataVar: 'schema' }));
}

// What gives a part of a schema a name of its own, or finds one by it, is not followed: it could lead in circles.
function isLocal(key: string | number | undefined, value: string): boolean {
  if (key === '$dynamicRef' || key === '$id') return false;
  return key !== '$ref' || /^#(\/|$)/.test(value) || value.startsWith(`${questionSchemaId}#`);
}

// A pattern that is none is for the compiler to tell.
function isSafe(pattern: string): boolean {
  if (pattern.length > maximumPattern) return false;
  try {
    linearPattern(pattern, { steps: 0 });
    return true;
  } catch (cause) {
    return !(cause instanceof NotLinearError);
  }
}

function* walk(value: unknown, path: (string | number)[]): Generator<[(string | number)[], unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, isList ? Number(key) : key]);
}

function countValues(value: unknown): number {
  let count = 0;
  for (const _ of walk(value, [])) if (++count > maximumValues) break;
  return count;
}

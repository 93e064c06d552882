import type { JsonSchema } from '../../model/rubric.ts';

/** Makes one part of a schema into another. */
export type SchemaChange = (part: JsonSchema) => JsonSchema;

/** A copy of `schema` with the part at `path` changed, the rest shared with it; throws when there is no such part. */
export function changeAt(schema: JsonSchema, path: readonly string[], change: SchemaChange): JsonSchema {
  const [key, ...rest] = path;
  if (key === undefined) return change(schema);
  const part = Object.hasOwn(schema, key) ? schema[key] : undefined;
  if (typeof part !== 'object' || part === null) throw new Error(`the schema has no part "${key}"`);
  return { ...schema, [key]: changeAt(part as JsonSchema, rest, change) };
}

/** A copy of a schema without the examples that are lists or maps: these may name questions of another questionnaire. */
export function withoutLargeExamples(schema: JsonSchema): JsonSchema {
  return withoutLarge(schema) as JsonSchema;
}

function withoutLarge(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutLarge);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([key, value]) => key !== 'examples' || !hasLarge(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLarge(value)]));
}

function hasLarge(examples: unknown): boolean {
  return Array.isArray(examples) && examples.some((example) => typeof example === 'object');
}

import type { JsonSchema } from '../../../model/rubric.ts';

/** A schema inside a schema. */
export interface SchemaNode {
  node: JsonSchema;
  /** The nearest property that it describes, also through lists and combinations; absent at the root. */
  key: string | undefined;
}

const maps = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const singles = ['items', 'contains', 'not', 'if', 'then', 'else', 'additionalProperties', 'unevaluatedItems'];

/** Every schema in a schema, itself first. What stands in `const`, `enum` and the like is data and not looked into. */
export function* walkSchema(schema: unknown, key?: string): Generator<SchemaNode> {
  if (!isRecord(schema)) return;
  yield { node: schema, key };
  for (const [keyword, value] of Object.entries(schema)) {
    for (const [name, child] of childrenOf(keyword, value)) {
      yield* walkSchema(child, keyword === 'properties' ? name : key);
    }
  }
}

function childrenOf(keyword: string, value: unknown): [string, unknown][] {
  if (maps.includes(keyword) || lists.includes(keyword)) return isObject(value) ? Object.entries(value) : [];
  return singles.includes(keyword) ? [[keyword, value]] : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** True for what holds keywords or properties: an object, and no list. */
export function isRecord(value: unknown): value is JsonSchema {
  return isObject(value) && !Array.isArray(value);
}

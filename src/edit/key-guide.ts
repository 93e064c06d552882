import type { JsonSchema } from '../model/rubric.ts';

/** Which order a schema gives to the keys of one place in a file, and what it says about the places below. */
export interface KeyGuide {
  /** Known keys in canonical order; empty where any key may stand in any order. */
  order: readonly string[];
  /** The place below a key, be it named by the schema or not. */
  member(key: string): KeyGuide;
  /** The place of every item of a list. */
  item(): KeyGuide;
}

/** Reads a JSON Schema as an order of keys: as `properties` are written, so are the keys of the file. */
export function keyGuide(root: JsonSchema): KeyGuide {
  return guideFrom(root, [root]);
}

/** Positions of `keys` in the order wanted; keys that it does not name follow in the order in which they stand. */
export function orderedPositions(keys: readonly string[], order: readonly string[]): number[] {
  const rank = new Map(order.map((key, index) => [key, index]));
  const rankOf = (position: number) => rank.get(keys[position] ?? '') ?? order.length;
  return keys.map((_, position) => position).sort((a, b) => rankOf(a) - rankOf(b));
}

/** True when positions say that everything stays where it is. */
export function isUnmoved(positions: readonly number[]): boolean {
  return positions.every((from, to) => from === to);
}

function guideFrom(root: JsonSchema, schemas: readonly unknown[]): KeyGuide {
  const views = [...schemas.reduce<Set<JsonSchema>>((seen, schema) => expand(root, schema, seen), new Set())];
  const propertiesOf = (view: JsonSchema) => (isSchema(view.properties) ? view.properties : {});
  return {
    order: [...new Set(views.flatMap((view) => Object.keys(propertiesOf(view))))],
    member: (key) => {
      const below = (view: JsonSchema) => {
        const properties = propertiesOf(view);
        return Object.hasOwn(properties, key) ? properties[key] : view.additionalProperties;
      };
      return guideFrom(root, views.map(below));
    },
    item: () =>
      guideFrom(
        root,
        views.map((view) => view.items),
      ),
  };
}

// A schema and all that applies to the same place, its own keys first; conditions only add keys not yet named.
function expand(root: JsonSchema, schema: unknown, seen: Set<JsonSchema>): Set<JsonSchema> {
  if (!isSchema(schema) || seen.has(schema)) return seen;
  seen.add(schema);
  const branches = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  for (const other of [referred(root, schema.$ref), ...branches, schema.then, schema.else]) expand(root, other, seen);
  return seen;
}

function referred(root: JsonSchema, pointer: unknown): unknown {
  if (typeof pointer !== 'string' || !pointer.startsWith('#')) return undefined;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((at, step) => (isSchema(at) && Object.hasOwn(at, step) ? at[step] : undefined), root);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

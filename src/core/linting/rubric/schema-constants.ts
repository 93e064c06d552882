import type { JsonSchema, RubricDocument } from '../../../model/rubric.ts';
import { type SchemaNode, walkSchema } from './walk-schema.ts';

/** A number or text that schemas compare with, and the property that they compare. */
export interface Constant {
  /** Absent: stands where the property cannot be told, as in `$defs`. */
  key: string | undefined;
  value: number | string;
}

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const counts = ['minItems', 'maxItems', 'minContains', 'maxContains'];
const longestText = 2000;

/** The schemas of a rubric, in order of their levels. */
export function schemasOf(rubric: RubricDocument, part: 'claim' | 'evidence'): JsonSchema[] {
  return rubric.levels.map((level) => level[part] ?? {});
}

/** Everything that schemas compare with. A text of at least n characters counts as one of n. */
export function constantsIn(schemas: readonly JsonSchema[]): Constant[] {
  return schemas.flatMap((schema) => [...walkSchema(schema)].flatMap(constantsAt));
}

function constantsAt({ node, key }: SchemaNode): Constant[] {
  const { const: only, enum: choices, minLength } = node;
  const values = [only, choices, limits.map((keyword) => node[keyword])].flat(2);
  if (typeof minLength === 'number') values.push('x'.repeat(Math.min(minLength, longestText)));
  return values
    .filter((value) => typeof value === 'number' || typeof value === 'string')
    .map((value) => ({ key, value }));
}

/** The most items that schemas count up to; 0 when they count nothing. */
export function highestCount(schemas: readonly JsonSchema[]): number {
  const nodes = schemas.flatMap((schema) => [...walkSchema(schema)]);
  return Math.max(0, ...nodes.flatMap(({ node }) => counts.map((keyword) => Number(node[keyword] ?? 0))));
}

/** What the claims of a rubric make of a figure. */
export interface Figures {
  /** Numbers that they compare with. */
  points: readonly number[];
  /** They accept whole numbers only. */
  areWhole: boolean;
}

/** What claims say about the key `value`, or where the key cannot be told. */
export function figuresIn(claims: readonly JsonSchema[]): Figures {
  const isMeant = ({ key }: { key: string | undefined }): boolean => key === undefined || key === 'value';
  const points = constantsIn(claims)
    .filter(isMeant)
    .map(({ value }) => value);
  const nodes = claims.flatMap((schema) => [...walkSchema(schema)]).filter(isMeant);
  return {
    points: points.filter((value) => typeof value === 'number'),
    areWhole: nodes.some(({ node }) => node.type === 'integer'),
  };
}

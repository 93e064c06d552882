import { _ } from 'ajv';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DataValidateFunction } from 'ajv/dist/types/index.js';
import ajvErrors from 'ajv-errors';
import { isCalendarDate } from '../model/calendar-date.ts';
import type { JsonSchema } from '../model/rubric.ts';

export type { ErrorObject, ValidateFunction };

/** What runs patterns; `code` names it in generated modules. */
type RegExpEngine = ((pattern: string) => { test(text: string): boolean }) & { code: string };

/**
 * The two ways in which schemas are compiled. `fast` answers yes or no and stops at the first refusal; `explaining`
 * finds everything that is wrong. Both are strict: an unknown keyword or a missing type is an error of the schema.
 */
export type AjvMode = 'fast' | 'explaining';

/**
 * A compiler of JSON Schemas (draft 2020-12) that knows `date` and `errorMessage` and fetches nothing. With `esm` it
 * keeps the source of what it compiles, for modules written at build time. `regExp` runs patterns in the place of RegExp.
 */
export function makeAjv(
  mode: AjvMode,
  schemas: readonly JsonSchema[] = [],
  esm = false,
  regExp?: RegExpEngine,
): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // A rubric may ask for a key that it does not look into: evidence needs `places`, whatever they are.
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: mode === 'explaining',
    verbose: mode === 'explaining',
    messages: mode === 'explaining',
    // Only emptiness is ever asked of a length, so counting code points would be work for nothing.
    unicode: false,
    logger: false,
    // Our schemas are checked at build time, a user's by the compiled meta-schema: compiling it again takes 30 ms.
    validateSchema: esm,
    formats: { date: isCalendarDate },
    ...(regExp && { code: { regExp } }),
    ...(esm && { code: { source: true, esm: true, formats: _`require("../../model/schema-formats.ts")` } }),
  });
  if (mode === 'explaining') ajvErrors.default(ajv);
  else ajv.addKeyword({ keyword: 'errorMessage' });
  if (mode === 'explaining' && !esm) compareInOnePass(ajv);
  for (const schema of schemas) ajv.addSchema(schema);
  return ajv;
}

// Ajv's own way compares each item with every other one: it stops at the first two that are alike, but who explains looks at all
// lists of a file, however long.
function compareInOnePass(ajv: Ajv2020): void {
  const isUnique: DataValidateFunction = (items: readonly unknown[]) => {
    const seen = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const text = JSON.stringify(item, inOrder);
      const first = seen.get(text);
      if (first !== undefined) {
        isUnique.errors = [{ keyword: 'uniqueItems', message: 'holds an item twice', params: { i: index, j: first } }];
        return false;
      }
      seen.set(text, index);
    }
    return true;
  };
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    compile: () => isUnique,
    errors: 'full',
  });
}

// Equal values give equal texts, whatever the order of their keys.
function inOrder(_: string, value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

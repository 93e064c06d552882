import { _ } from 'ajv';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvErrors from 'ajv-errors';
import { isCalendarDate } from '../model/calendar-date.ts';
import type { JsonSchema } from '../model/rubric.ts';

export type { ErrorObject, ValidateFunction };

/**
 * The two ways in which schemas are compiled. `fast` answers yes or no and stops at the first refusal; `explaining`
 * finds everything that is wrong. Both are strict: an unknown keyword or a missing type is an error of the schema.
 */
export type AjvMode = 'fast' | 'explaining';

/**
 * A compiler of JSON Schemas (draft 2020-12) that knows `date` and `errorMessage` and fetches nothing. With `esm` it
 * keeps the source of what it compiles, for modules written at build time.
 */
export function makeAjv(mode: AjvMode, schemas: readonly JsonSchema[] = [], esm = false): Ajv2020 {
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
    ...(esm && { code: { source: true, esm: true, formats: _`require("../../model/schema-formats.ts")` } }),
  });
  if (mode === 'explaining') ajvErrors.default(ajv);
  else ajv.addKeyword({ keyword: 'errorMessage' });
  for (const schema of schemas) ajv.addSchema(schema);
  return ajv;
}

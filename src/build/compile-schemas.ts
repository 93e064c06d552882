import { makeAjv } from '../load/ajv.ts';
import { fileKinds } from '../load/file-kinds.ts';
import type { JsonSchema } from '../model/rubric.ts';
import { quickValidatorCode } from './quick-validator.ts';
import { fastCode } from './standalone-code.ts';
import { readJson, writeModule } from './write-module.ts';

const words = new Set(['title', 'description', 'examples', 'default', 'markdownDescription']);

const types = 'declare const validate: (data: unknown) => boolean;\nexport default validate;';
const quickTypes = `${types}
/** Number of keys in all maps of data that is valid; -1 when it is not. */
export declare function keysIfValid(data: unknown): number;`;
const metaSchema = 'https://json-schema.org/draft/2020-12/schema';

/** Compiles the schema of every kind of file, and that of JSON Schemas themselves, to modules that answer yes or no. */
export async function run(): Promise<void> {
  const meta = makeAjv('fast', [], true);
  const validateMeta = meta.getSchema(metaSchema);
  if (!validateMeta) throw new Error(`Ajv does not know ${metaSchema}`);
  writeModule('validators/json-schema', fastCode(meta, validateMeta), types);
  for (const kind of fileKinds) {
    const ajv = makeAjv('fast', [], true);
    const schema = withoutWords(readJson<JsonSchema>(`schemas/${kind}.schema.json`)) as JsonSchema;
    const validate = ajv.compile(schema);
    // Assessments come by the million.
    if (kind === 'assessment') writeModule(`validators/${kind}`, quickValidatorCode(schema), quickTypes);
    else writeModule(`validators/${kind}`, fastCode(ajv, validate), types);
  }
}

// Texts for readers say nothing about validity and would be carried along. A property may itself be named "title".
function withoutWords(schema: unknown, isMapOfSchemas = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutWords(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => isMapOfSchemas || !words.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'enum' || key === 'const' || key === 'required') return [key, value];
      return [key, withoutWords(value, !isMapOfSchemas && maps.has(key))];
    }),
  );
}

const maps = new Set(['properties', '$defs', 'dependentSchemas', 'patternProperties']);

import { makeAjv } from '../load/ajv.ts';
import { fileKinds, schemaFile } from '../load/file-kinds.ts';
import type { JsonSchema } from '../model/rubric.ts';
import { standaloneCode } from './standalone-code.ts';
import { readJson, writeModule } from './write-module.ts';

const words = new Set(['title', 'description', 'examples', 'default', 'markdownDescription']);

/** Compiles the schema of every kind of file that people write to a module that answers yes or no. */
export async function run(): Promise<void> {
  for (const kind of fileKinds) {
    const ajv = makeAjv('fast', [], true);
    const validate = ajv.compile(withoutWords(readJson<JsonSchema>(schemaFile(kind))) as JsonSchema);
    const types = 'declare const validate: (data: unknown) => boolean;\nexport default validate;';
    writeModule(`validators/${kind}`, standaloneCode(ajv, validate), types);
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

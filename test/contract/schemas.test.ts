import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeAjv } from '../../src/load/ajv.ts';
import { fileKinds, validatorOf } from '../../src/load/file-kinds.ts';

interface Schema {
  $id: string;
  title: string;
  description: string;
  examples: readonly unknown[];
  $defs: Record<string, unknown>;
}

const names = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const schemas = new Map(names.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Schema]));

describe.each([...schemas])('%s', (name, schema) => {
  test('says what it is', () => {
    expect(schema.$id).toBe(`urn:tenet:schema:${name.replace('.schema.json', '')}`);
    expect(schema.title).not.toBe('');
    expect(schema.description).not.toBe('');
  });

  test('compiles strictly and accepts its own examples', () => {
    // A verdict is told in the terms of comparisons.
    const named = [...schemas.values()].filter(({ $id }) => JSON.stringify(schema).includes(`"${$id}#`));
    const validate = makeAjv('explaining', named as never, true).compile({ ...schema });
    for (const example of schema.examples ?? []) expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });
});

test.each(fileKinds)('the quick validator of %s decides like its schema', async (kind) => {
  const schema = schemas.get(`${kind}.schema.json`);
  const quick = await validatorOf(kind);
  const slow = makeAjv('explaining').compile({ ...schema });
  const [example] = schema?.examples ?? [];
  expect(example, 'a schema has an example').toBeTypeOf('object');
  for (const changed of [example, ...brokenVariants(example as Record<string, unknown>)]) {
    expect(quick(changed), JSON.stringify(changed).slice(0, 200)).toBe(slow(changed));
  }
  expect(brokenVariants(example as Record<string, unknown>).some((variant) => !quick(variant))).toBe(true);
});

// Each key left out, each value of another type, and one key too many.
function brokenVariants(example: Record<string, unknown>): unknown[] {
  const keys = Object.keys(example);
  return [
    ...keys.map((key) => Object.fromEntries(Object.entries(example).filter(([other]) => other !== key))),
    ...keys.map((key) => ({ ...example, [key]: 7 })),
    ...keys.map((key) => ({ ...example, [key]: { surprise: true } })),
    { ...example, surprise: true },
    [],
    null,
    'text',
  ];
}

test('a questionnaire describes inline rubrics exactly as the rubric schema describes rubrics', () => {
  // Editors do not follow references between our schemas, so these definitions stand in both.
  const [rubric, questionnaire] = [schemas.get('rubric.schema.json'), schemas.get('questionnaire.schema.json')];
  for (const name of ['inline', 'stated', 'levels', 'level', 'id', 'version']) {
    expect(questionnaire?.$defs[name], name).toEqual(rubric?.$defs[name]);
  }
});

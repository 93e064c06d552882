import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeAjv } from '../../../src/load/ajv.ts';
import { guidingPrinciples, sampleAssessment, sampleNames } from '../../support/sample-files.ts';
import { scored } from '../../support/scored.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/scorecard.schema.json', import.meta.url), 'utf8'));
const accepts = makeAjv('fast').compile(schema);
const questionnaire = guidingPrinciples();
const sample = scored({ questionnaire, assessment: sampleAssessment('harbourline-services') });

type Json = { [key: string]: Json } & { [index: number]: Json };
type Path = readonly (string | number)[];

/** The sample as plain data, with another value at a path; undefined takes it away. */
function changed(path: Path, value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(sample));
  const parent = path.slice(0, -1).reduce((node, key) => node[key] ?? {}, copy);
  Object.assign(parent, { [path.at(-1) ?? '']: value });
  return JSON.parse(JSON.stringify(copy));
}

describe('the schema of scorecards', () => {
  test('compiles in both forms, and its own examples satisfy it', () => {
    expect(schema.$id).toBe('urn:tenet:schema:scorecard');
    const explains = makeAjv('explaining').compile(schema);
    expect(schema.examples.length).toBeGreaterThan(0);
    for (const example of schema.examples) expect(explains(example), JSON.stringify(explains.errors)).toBe(true);
  });

  test.each(sampleNames)('accepts the scorecard of %s', (name) => {
    const scorecard = scored({ questionnaire, assessment: sampleAssessment(name) });
    expect(accepts(JSON.parse(JSON.stringify(scorecard))), JSON.stringify(accepts.errors)).toBe(true);
  });

  test.each<[string, Path, unknown]>([
    ['another format', ['format'], 'tenet/scorecard@2'],
    ['an unknown key', ['clock'], '12:00'],
    ['an unknown key in a group', ['principles', 0, 'mean'], 3],
    ['an unknown key in the whole', ['overall', 'ratings'], 'FFFFF'],
    ['score and reason together', ['principles', 0, 'unscored'], 'unanswered'],
    ['score and reason together in a section', ['sections', 0, 'unscored'], 'unanswered'],
    ['score and reason together in a lens', ['lenses', 0, 'values', 0, 'unscored'], 'unanswered'],
    ['score and reason together in the whole', ['overall', 'unscored'], 'unanswered'],
    ['neither score nor reason', ['overall', 'score'], undefined],
    ['a score without the rest of it', ['principles', 0, 'evidenced'], undefined],
    ['a score of questions without ratings', ['principles', 0, 'ratings'], undefined],
    ['a whole without floor', ['overall', 'floor'], undefined],
    ['a gap without target', ['principles', 0, 'target'], undefined],
    ['a share above 1', ['principles', 0, 'known'], 1.1],
    ['a letter that is no rating', ['principles', 0, 'ratings'], 'FFX'],
    ['an interval of one end', ['overall', 'interval'], [1]],
    ['a principle that does not exist', ['principles', 0, 'id'], 'focus-on-money'],
    ['a scored question without a level', ['questions', 0, 'claimed'], undefined],
    ['an unknown question with a value', ['questions', 0, 'state'], 'unknown'],
    ['an empty list of what is missing', ['questions', 0, 'next', 'missing'], []],
    ['a level that is not whole', ['questions', 0, 'claimed'], 2.5],
    ['a date that does not exist', ['asOf'], '2026-02-30'],
    ['a digest cut short', ['assessment', 'digest'], 'sha256:abc'],
    ['a number that JSON lost', ['overall', 'score'], null],
    ['no actions', ['actions'], undefined],
  ])('refuses %s', (_, path, value) => {
    expect(accepts(changed(path, value))).toBe(false);
  });

  test('every property says what it is', () => {
    const silent = [...walk(schema)].filter(([path, node]) => {
      const told: Json = { ...(node.$ref && schema.$defs[String(node.$ref).split('/').at(-1) ?? '']), ...node };
      return path.at(-2) === 'properties' && typeof node === 'object' && !(told.title && told.description);
    });
    // What only tests a value, as in "if", has no words of its own.
    expect(silent.map(([path]) => path.join('/')).filter((path) => !path.includes('/if/'))).toEqual([]);
  });

  test('every object is closed', () => {
    const open = [...walk(schema)].filter(
      ([, node]) =>
        node.type === ('object' as unknown) &&
        node.required &&
        node.title &&
        node.additionalProperties !== (false as unknown),
    );
    expect(open.map(([path]) => path.join('/'))).toEqual([]);
  });
});

/** Every object and list within a schema, examples left out, with its path. */
function* walk(node: Json, path: Path = []): Generator<[Path, Json]> {
  if (typeof node !== 'object' || node === null || path.includes('examples')) return;
  yield [path, node];
  for (const [key, child] of Object.entries(node)) yield* walk(child, [...path, key]);
}

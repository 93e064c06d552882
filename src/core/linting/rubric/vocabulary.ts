import type { JsonSchema } from '../../../model/rubric.ts';
import { allowedFacts, evidenceTypes, type ItemFacts } from './item-facts.ts';
import { type Constant, constantsIn, highestCount } from './schema-constants.ts';

/** The values from which items of evidence are made: some that every trial uses, and what the schemas mention. */
export interface Vocabulary {
  /** In months; undefined stands for an undated item. */
  ages: readonly (number | undefined)[];
  places: readonly string[];
  /** Facts that an item has or lacks, one at a time. */
  extras: readonly Partial<ItemFacts>[];
}

const usualAges = [1, 12, 13, 30];
const usualPlaces = ['A', 'B', 'C'];
const usualExtras: readonly Partial<ItemFacts>[] = [
  { periods: 2 },
  { periods: 3 },
  { periods: 12 },
  { decision: 'Stopped one' },
  { before: 9, after: 4 },
  { before: '9 days', after: '4 days' },
  { outdated: true },
  { ref: 'docs/rule.md' },
  { title: 'Minutes' },
];
const mostPlaces = 40;
const mostValues = 16;

/** What to make items from, so that schemas find the values with which they compare. */
export function vocabularyFor(schemas: readonly JsonSchema[]): Vocabulary {
  const constants = constantsIn(schemas);
  const ages = valuesAt(constants, ['ageMonths', ...evidenceTypes])
    .flatMap(neighbours)
    .filter(allowedFacts.age);
  const places = valuesAt(constants, ['place']).filter(allowedFacts.place).map(String);
  // One more than is counted, for what must not be exceeded.
  const needed = Math.min(highestCount(schemas) + 1, mostPlaces);
  const numbered = Array.from({ length: Math.max(0, needed - usualPlaces.length) }, (_, index) => `Place ${index + 1}`);
  return {
    ages: [...distinct([...usualAges, ...ages.map(Number)]), undefined],
    places: distinct([...usualPlaces, ...places, ...numbered]),
    extras: [...usualExtras, ...mentionedExtras(constants)],
  };
}

function mentionedExtras(constants: readonly Constant[]): Partial<ItemFacts>[] {
  const keys = ['periods', 'decision', 'before', 'after', 'ref', 'title'] as const;
  return keys.flatMap((key) =>
    distinct(valuesAt(constants, [key]).flatMap(neighbours))
      .filter(allowedFacts[key])
      .map((value) => ({ [key]: value })),
  );
}

// Where the property cannot be told, the constant may be meant for any of them.
function valuesAt(constants: readonly Constant[], keys: readonly string[]): (number | string)[] {
  const values = constants.filter(({ key }) => key === undefined || keys.includes(key)).map(({ value }) => value);
  return distinct(values).slice(0, mostValues);
}

function neighbours(value: number | string): (number | string)[] {
  return typeof value === 'string' ? [value] : [Math.ceil(value) - 1, value, Math.floor(value) + 1];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

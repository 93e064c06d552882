import { describe, expect, test } from 'vitest';
import { evidenceTypes } from '../../../../src/core/linting/rubric/item-facts.ts';
import type { JsonSchema } from '../../../../src/model/rubric.ts';
import { builtInRubric } from '../../../support/compiled-ladder.ts';
import { answerWith, claimFrom, findingsOf, has, listOf, places, scaleWith, youngerThan } from './tried.ts';

const any = listOf({ minItems: 1 });
const text = { type: 'string' };
const inPlaces = (count: number, schema: JsonSchema = { type: 'object' }) =>
  answerWith('places', { type: 'array', contains: schema, minContains: count });
const newest = (type: string, maximum: number) =>
  answerWith('newest', { type: 'object', ...answerWith(type, { type: 'integer', maximum }) });
const everyTypeThrice = (maximum: number): JsonSchema => ({
  type: 'object',
  allOf: evidenceTypes.map((type) => has({ type: { const: type }, ageMonths: { type: 'integer', maximum } }, 3)),
});
const exactItem = (place: string, periods: number, decision: string): JsonSchema =>
  has({
    place: { const: place },
    periods: { const: periods },
    decision: { const: decision },
    type: { const: 'measure' },
  });
const interview = { type: 'object', required: ['type'], properties: { type: { const: 'interview' } } };
const oldInterview = {
  type: 'object',
  required: ['type', 'ageMonths', 'place'],
  properties: { type: { const: 'interview' }, ageMonths: { type: 'integer', minimum: 30 }, place: { const: 'B' } },
};
const allFresh = {
  items: { type: 'object', required: ['ageMonths'], properties: { ageMonths: { type: 'integer', maximum: 12 } } },
};

describe('evidence', () => {
  test.each<[string, (JsonSchema | undefined)[], string[]]>([
    [
      'limits that contradict each other',
      [any, has({ ageMonths: { type: 'integer', minimum: 9, maximum: 3 } })],
      ['R01 evidence 2'],
    ],
    ['a type that does not exist', [any, has({ type: { const: 'rumour' } }), youngerThan(1)], ['R01 evidence 2']],
    [
      'a number of periods that no item may have',
      [has({ periods: { type: 'integer', maximum: 0 } })],
      ['R01 evidence 1'],
    ],
    ['a fact that items do not have', [any, has({ author: text })], ['R01 evidence 2']],
    [
      'a pattern, which cannot be tried',
      [any, has({ ref: { type: 'string', pattern: '^INC-[0-9]+$' } })],
      ['R01 evidence 2'],
    ],

    ['two equal levels', [any, youngerThan(12), youngerThan(12)], ['R02 evidence 2']],
    ['a level that asks for less than the one below', [youngerThan(6), youngerThan(12)], ['R02 evidence 1']],
    ['three equal levels', [any, any, any], ['R02 evidence 1', 'R02 evidence 2']],
    ['a first level that accepts all evidence', [listOf({ minItems: 0 }), any], ['R02 evidence 0']],

    ['one item at most', [undefined, listOf({ minItems: 1, maxItems: 1 })], ['R03 evidence 2']],
    ['forty items at most', [undefined, listOf({ minItems: 1, maxItems: 40 })], ['R03 evidence 2']],
    [
      'no interview beside it',
      [undefined, any, listOf({ not: { contains: interview }, minItems: 2 })],
      ['R03 evidence 3'],
    ],
    [
      'nothing outdated beside it',
      [any, listOf({ minItems: 2, not: { contains: { type: 'object', properties: { outdated: { const: true } } } } })],
      ['R03 evidence 2'],
    ],
    ['nothing old beside it', [any, { ...youngerThan(12), allOf: [listOf(allFresh)] }], ['R03 evidence 2']],
    [
      'a record and an observation and nothing else',
      [
        any,
        {
          ...listOf({ maxItems: 2 }),
          allOf: [has({ type: { const: 'record' } }), has({ type: { const: 'observation' } })],
        },
      ],
      ['R03 evidence 2'],
    ],
    [
      'no old interview in a certain place beside much else',
      [any, { ...everyTypeThrice(12), ...listOf({ not: { contains: oldInterview } }) }],
      ['R03 evidence 2'],
    ],
    [
      'two places at most',
      [any, answerWith('places', { type: 'array', minItems: 1, maxItems: 2 })],
      ['R03 evidence 2'],
    ],
  ])('%s', (_, evidence, expected) => {
    expect(places(findingsOf(scaleWith(...evidence)))).toEqual(expected);
  });

  test.each<[string, (JsonSchema | undefined)[]]>([
    ['no evidence at all', [undefined, undefined]],
    ['a level without a demand between two others', [any, undefined, youngerThan(12)]],
    ['a level that takes back what is inherited', [any, {}, youngerThan(12)]],
    ['ages that differ by one month', [youngerThan(8), youngerThan(7), youngerThan(6)]],
    ['this month only', [youngerThan(1), youngerThan(0)]],
    ['an age below a limit', [any, has({ ageMonths: { type: 'integer', exclusiveMaximum: 4 } })]],
    [
      'periods that no usual item has',
      [has({ periods: { type: 'integer', minimum: 6 } }), has({ periods: { type: 'integer', minimum: 48 } })],
    ],
    [
      'periods in $defs',
      [
        {
          ...listOf({ contains: { $ref: '#/$defs/long' } }),
          $defs: {
            long: { type: 'object', required: ['periods'], properties: { periods: { $ref: '#/$defs/many' } } },
            many: { type: 'integer', minimum: 77 },
          },
        },
      ],
    ],
    [
      'a place of a certain name',
      [has({ place: { const: 'Payments' } }), inPlaces(1, answerWith('place', { const: 'Refunds' }))],
    ],
    ['many places', [inPlaces(1), inPlaces(9), inPlaces(25, newest('observation', 3))]],
    ['many items', [listOf({ minItems: 3 }), listOf({ minItems: 60 })]],
    ['a certain reference', [any, has({ ref: { enum: ['https://wiki.example/rule', 'docs/other.md'] } })]],
    ['a decision of some length', [has({ decision: text }), has({ decision: { type: 'string', minLength: 40 } })]],
    [
      'figures before and after',
      [has({ before: { type: 'number', minimum: 1000 }, after: { type: 'number', maximum: -3 } })],
    ],
    ['words before and after', [has({ before: text, after: text }, 2), has({ before: text, after: text }, 3)]],
    [
      'everything in one item',
      [
        any,
        has({
          type: { const: 'observation' },
          place: { const: 'Payments' },
          periods: { type: 'integer', minimum: 7 },
          decision: { const: 'stop' },
          ageMonths: { type: 'integer', maximum: 2 },
          title: text,
        }),
      ],
    ],
    [
      'all five types',
      ['document', 'record', 'measure', 'observation', 'interview'].map((type) => has({ type: { const: type } })),
    ],
    [
      'every type three times, first within a year and then within half a year',
      [everyTypeThrice(12), everyTypeThrice(6)],
    ],
    [
      'two items that are described to the last word',
      [any, exactItem('Payments', 3, 'stop'), exactItem('Refunds', 5, 'go on')],
    ],
    [
      'the newest of a place',
      [inPlaces(1, newest('record', 12)), inPlaces(2, newest('record', 12)), inPlaces(2, newest('record', 3))],
    ],
    ['an item that is not an interview', [any, listOf({ contains: { not: interview } })]],
  ])('clean: %s', (_, evidence) => {
    expect(findingsOf(scaleWith(...evidence))).toEqual([]);
  });

  test('clean: claims that evidence alone decides', () => {
    expect(findingsOf([{ evidence: any }, { evidence: youngerThan(12) }])).toEqual([]);
  });

  test('the ladder is found out when one word of it is wrong', () => {
    const levels = builtInRubric('scale').levels.slice(1);
    const changed = JSON.parse(JSON.stringify(levels).replace('"minContains":2', '"minContains":2,"maxContains":4'));
    expect(places(findingsOf(changed))).toEqual(['R03 evidence 3']);
  });
});

describe('what is told', () => {
  const levels = [
    ...scaleWith(any, youngerThan(12), youngerThan(12)),
    { claim: claimFrom(4), evidence: listOf({ maxItems: 0 }) },
  ];

  test('messages name what was added to what', () => {
    const [one] = findingsOf(scaleWith(listOf({ minItems: 1, maxItems: 1 })));
    expect(one?.message).toMatch(/^more is held for less: 1 item of evidence support/);
  });

  test('the same is found twice', () => {
    expect(findingsOf(levels)).toEqual(findingsOf(levels));
    expect(places(findingsOf(levels))).toEqual(['R01 evidence 4', 'R02 evidence 2']);
  });
});

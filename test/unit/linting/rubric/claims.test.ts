import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/model/questionnaire.ts';
import { answerWith, askQuestion, claimFrom, type Demands, findingsOf, places } from './tried.ts';

const option = (level: number) => ({ id: `option-${level}`, label: 'One', level });
const choice = { kind: 'choice', options: [0, 1, 2].map(option) } as const;
const checklist = { kind: 'checklist', items: ['a', 'b', 'c'].map((id) => ({ id, label: id })) } as const;
const number = { kind: 'number', thresholds: [10, 20], better: 'higher' } as const;
const oneOf = (...levels: number[]) =>
  answerWith('choice', { type: 'string', enum: levels.map((level) => `option-${level}`) });
const ticked = (minItems: number) => answerWith('checked', { type: 'array', minItems });
const value = (limits: object) => answerWith('value', { type: 'number', ...limits });
const claims = (...schemas: object[]): Demands[] => schemas.map((claim) => ({ claim: { ...claim } }));

describe('claims', () => {
  test.each<[string, Demands[], Partial<Question>, string[]]>([
    ['a scale that asks for more than its highest level', claims(claimFrom(1), claimFrom(3)), {}, ['R01 claim 2']],
    [
      'a scale of which a level accepts no number',
      claims(claimFrom(1), claimFrom(9), claimFrom(3)),
      {},
      ['R01 claim 2'],
    ],
    ['a scale that reads the key of another kind', claims(ticked(1), ticked(2)), {}, ['R01 claim 1']],
    ['a choice of something that is no option', claims(oneOf(1, 2), oneOf(7)), choice, ['R01 claim 2']],
    ['a checklist that asks for more ticks than items', claims(ticked(1), ticked(4)), checklist, ['R01 claim 2']],
    [
      'a number with a threshold that is out of bounds',
      claims(askQuestion('value', 1), askQuestion('value', 2)),
      { ...number, maximum: 15 },
      ['R01 claim 2'],
    ],
    [
      'a number below two limits',
      claims(value({ minimum: 5 }), value({ minimum: 9, maximum: 8 })),
      number,
      ['R01 claim 2'],
    ],

    ['a scale with two equal levels', claims(claimFrom(1), claimFrom(2), claimFrom(2)), {}, ['R02 claim 2']],
    [
      'a scale with three equal levels',
      claims(claimFrom(2), claimFrom(2), claimFrom(2)),
      {},
      ['R02 claim 1', 'R02 claim 2'],
    ],
    ['a choice with two equal levels', claims(oneOf(1, 2), oneOf(1, 2)), choice, ['R02 claim 1']],
    ['a checklist with two equal levels', claims(ticked(2), ticked(2)), checklist, ['R02 claim 1']],
    ['a number with two equal levels', claims(value({ minimum: 10 }), value({ minimum: 10 })), number, ['R02 claim 1']],

    [
      'a scale on which the highest answer is refused',
      claims(claimFrom(1), answerWith('level', { type: 'integer', const: 2 }), claimFrom(2)),
      {},
      ['R02 claim 2', 'R03 claim 2'],
    ],
    ['a choice of a worse option', claims(oneOf(1, 2), oneOf(1)), choice, ['R03 claim 2']],
    [
      'a checklist with an item too many',
      claims(ticked(1), answerWith('checked', { type: 'array', minItems: 2, maxItems: 2 })),
      checklist,
      ['R03 claim 2'],
    ],
    [
      'a checklist with an item that must not be ticked',
      claims(ticked(1), answerWith('checked', { type: 'array', minItems: 2, not: { contains: { const: 'b' } } })),
      checklist,
      ['R03 claim 2'],
    ],
    [
      'a number with an upper limit',
      claims(value({ minimum: 10 }), value({ minimum: 20, maximum: 30 })),
      number,
      ['R03 claim 2'],
    ],
    [
      'a number that improves the other way',
      claims(value({ minimum: 10 }), value({ minimum: 20 })),
      { ...number, better: 'lower' },
      ['R03 claim 1', 'R03 claim 2'],
    ],
  ])('%s', (_, levels, question, expected) => {
    expect(places(findingsOf(levels, question)).filter((found) => !found.startsWith('R04'))).toEqual(expected);
  });

  test.each<[string, Demands[], Partial<Question>]>([
    ['a scale', claims(claimFrom(1), claimFrom(2)), {}],
    [
      'a level that leaves the claim to the level below',
      [...claims(claimFrom(1)), { claim: {}, evidence: answerWith('evidence', { type: 'array', minItems: 1 }) }],
      {},
    ],
    ['a choice, option by option', claims(oneOf(1, 2), oneOf(2)), choice],
    [
      'a choice with two options for one level',
      claims(oneOf(1, 2), oneOf(2)),
      { ...choice, options: [...choice.options, { id: 'other', label: 'Other', level: 0 }] },
    ],
    [
      'a choice without an option for the lowest, middle and highest level',
      [1, 2, 3, 4, 5].map((level) => ({ claim: askQuestion('choice', level) })),
      { ...choice, options: [1, 4].map(option) },
    ],
    [
      'a checklist with an item that must be ticked',
      claims(ticked(1), answerWith('checked', { type: 'array', minItems: 2, contains: { const: 'b' } })),
      checklist,
    ],
    [
      'a number compared with constants of the rubric',
      claims(value({ minimum: 11.5 }), value({ exclusiveMinimum: 11.75 })),
      number,
    ],
    [
      'a whole number',
      claims(value({ type: 'integer', minimum: 100 }), value({ type: 'integer', minimum: 101 })),
      number,
    ],
    [
      'a number in $defs',
      claims({ ...value({ $ref: '#/$defs/enough' }), $defs: { enough: { type: 'number', minimum: 5000 } } }),
      { ...number, maximum: 5000 },
    ],
  ])('clean: %s', (_, levels, question) => {
    expect(findingsOf(levels, question)).toEqual([]);
  });
});

describe('levels that ask for nothing', () => {
  const minimum = { type: 'array', minItems: 1 };
  test.each<[string, Demands[], string[]]>([
    ['no schemas', [{}, { claim: claimFrom(2) }], ['R04 claim 1']],
    ['empty schemas', [{ claim: {}, evidence: {} }, { claim: claimFrom(2) }], ['R04 claim 1']],
    [
      'schemas that accept everything',
      [{ claim: claimFrom(1) }, { claim: claimFrom(0), evidence: answerWith('places', { type: 'array' }) }],
      ['R04 claim 2'],
    ],
    ['every level', [{}, {}], ['R04 claim 1', 'R04 claim 2']],
    ['asks for evidence', [{ evidence: answerWith('evidence', minimum) }, { claim: claimFrom(2) }], []],
    ['asks for a claim', [{ claim: claimFrom(1) }, { claim: claimFrom(2) }], []],
  ])('%s', (_, levels, expected) => {
    expect(places(findingsOf(levels))).toEqual(expected);
  });
});

test('messages name the answers and the levels', () => {
  const levels = claims(claimFrom(1), answerWith('level', { type: 'integer', const: 2 }), claimFrom(3), claimFrom(3));
  expect(findingsOf(levels)).toEqual([
    { rule: 'R01', part: 'claim', level: 3, message: 'no tried answer claims level 3 or a higher one' },
    {
      rule: 'R03',
      part: 'claim',
      level: 2,
      message: 'more is held for less: the answer level: 2 claims level 2, the better level: 3 only level 1',
    },
  ]);
});

import { describe, expect, test } from 'vitest';
import { pairQuestions } from '../../../../src/core/comparing/pair-questions.ts';
import { compared, focusOnValue, type SideGiven } from '../../../support/compared.ts';

const anchors = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('renames', () => {
  const old: SideGiven = { questions: { old: { anchors } }, answers: { old: 3 } };
  const now: SideGiven = { questions: { now: { anchors, renamedFrom: ['older', 'old'] } }, answers: { now: 2 } };

  test('a renamed question is the same one, under its present name', () => {
    const { questions, changes } = compared(old, now);
    expect(questions).toMatchObject([{ id: 'now', idBefore: 'old', before: { claimed: 3 }, after: { claimed: 2 } }]);
    expect(changes.filter((change) => 'question' in change)).toMatchObject([{ kind: 'lowered', question: 'now' }]);
    expect(focusOnValue(compared(old, now)).parts).toMatchObject({ answers: -1, questionnaire: 0 });
  });

  test('also when the later side has the older name', () => {
    const { questions, changes } = compared(now, old);
    expect(questions).toMatchObject([{ id: 'old', idBefore: 'now' }]);
    expect(changes.filter((change) => 'question' in change)).toMatchObject([{ kind: 'raised', question: 'old' }]);
  });

  test.each<[string, [string, string[]][], [string, string[]][], [string | undefined, string | undefined][]]>([
    [
      'the same id comes first',
      [['a', []]],
      [
        ['a', []],
        ['b', ['a']],
      ],
      [
        ['a', 'a'],
        [undefined, 'b'],
      ],
    ],
    [
      'of several old ids the first',
      [
        ['x', []],
        ['y', []],
      ],
      [['n', ['y', 'x']]],
      [
        ['y', 'n'],
        ['x', undefined],
      ],
    ],
    [
      'the same from the other end',
      [['n', ['y', 'x']]],
      [
        ['x', []],
        ['y', []],
      ],
      [
        [undefined, 'x'],
        ['n', 'y'],
      ],
    ],
    [
      'names on either side',
      [
        ['a2', ['a1']],
        ['b1', []],
      ],
      [
        ['a1', []],
        ['b2', ['b1']],
      ],
      [
        ['a2', 'a1'],
        ['b1', 'b2'],
      ],
    ],
    [
      'a question between two others',
      [['q', ['x']]],
      [
        ['x', []],
        ['p', ['q']],
      ],
      [
        [undefined, 'x'],
        ['q', 'p'],
      ],
    ],
    [
      'the same from the other side',
      [
        ['x', []],
        ['p', ['q']],
      ],
      [['q', ['x']]],
      [
        ['p', 'q'],
        ['x', undefined],
      ],
    ],
    [
      'nothing in common',
      [['a', []]],
      [['b', []]],
      [
        [undefined, 'b'],
        ['a', undefined],
      ],
    ],
  ])('%s', (_, before, after, pairs) => {
    const named = (items: [string, string[]][]) => items.map(([id, renamedFrom]) => ({ id, renamedFrom }));
    const found = pairQuestions(named(before), named(after)).map((pair) => [pair.before, pair.after]);
    expect(found).toEqual(pairs);
  });
});

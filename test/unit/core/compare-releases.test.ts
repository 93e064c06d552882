import { describe, expect, test } from 'vitest';
import { versionFindings } from '../../../src/core/linting/version-rule.ts';
import { bumpBetween, isEnough, neededBump } from '../../../src/core/versioning/compare-releases.ts';
import { changedQuestions, type Release } from '../../../src/model/release.ts';

function aRelease(given: Partial<Release> = {}): Release {
  const questions = { a: { judged: '1', worded: '1' }, b: { judged: '2', worded: '2' } };
  return { version: '1.0.0', digest: 'x', rules: 'r', questions, ...given };
}

const before = aRelease();
const withA = (digests: Partial<{ judged: string; worded: string }>) =>
  aRelease({ digest: 'y', questions: { ...before.questions, a: { judged: '1', worded: '1', ...digests } } });
const { a, b } = before.questions;

describe('what has to grow', () => {
  test.each([
    ['nothing', before, 'none', []],
    ['an anchor', withA({ judged: '9' }), 'major', [{ question: 'a', change: 'judged' }]],
    ['a sentence', withA({ worded: '9' }), 'minor', [{ question: 'a', change: 'worded' }]],
    [
      'a new question',
      aRelease({ questions: { a, b, c: a } as Release['questions'] }),
      'major',
      [{ question: 'c', change: 'added' }],
    ],
    [
      'a question gone',
      aRelease({ questions: { b } as Release['questions'] }),
      'major',
      [{ question: 'a', change: 'removed' }],
    ],
    ['a weight of a section', aRelease({ rules: 's' }), 'major', []],
    ['the memory aid', aRelease({ digest: 'y' }), 'minor', []],
  ] as const)('%s', (_, after, bump, changes) => {
    expect(neededBump(before, after)).toBe(bump);
    expect(changedQuestions(before, after)).toEqual(changes);
  });

  test('names of objects are names like any other', () => {
    const after = aRelease({ questions: { ...before.questions, constructor: a } as Release['questions'] });
    expect(changedQuestions(before, after)).toEqual([{ question: 'constructor', change: 'added' }]);
  });
});

test.each([
  ['1.0.0', '1.0.0', 'none'],
  ['1.0.0', '1.0.1', 'none'],
  ['1.0.0', '1.1.0', 'minor'],
  ['1.9.0', '2.0.0', 'major'],
  ['1.2.0', '1.10.0', 'minor'],
  ['2.0.0', '1.9.9', 'none'],
  ['1.2.3', '1.1.9', 'none'],
  ['0.1.0', '0.1.1', 'major'],
])('from %s to %s: %s', (from, to, bump) => {
  expect(bumpBetween(from, to)).toBe(bump);
});

test('a greater bump than needed is enough, a smaller one is not', () => {
  expect(isEnough('major', 'minor')).toBe(true);
  expect(isEnough('none', 'none')).toBe(true);
  expect(isEnough('minor', 'major')).toBe(false);
  expect(isEnough('none', 'minor')).toBe(false);
});

describe('rule Q09', () => {
  test('compares with the last release on record', () => {
    const now = { ...withA({ judged: '9' }), version: '1.1.0' };
    const [finding] = versionFindings([aRelease({ version: '0.9.0', questions: {} }), before], now);
    expect(finding?.message).toBe('since 1.0.0 this changed: a (judged); it needs a new major version, not 1.1.0');
    expect(versionFindings([before], { ...now, version: '2.0.0' })).toEqual([]);
  });

  test('says nothing before the first release', () => {
    expect(versionFindings([], before)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { foldVersions } from '../../../../src/core/history/fold-versions.ts';
import type { Outcome } from '../../../../src/core/history/judged-version.ts';
import { type GivenVersion, judgedVersions } from '../../../support/a-history.ts';

const lengths = (...given: Partial<GivenVersion>[]): number[] =>
  foldVersions(judgedVersions(given.map((each) => ({ day: '2026-01-31', answers: { a: 2, b: 2 }, ...each })))).map(
    ({ length }) => length,
  );

const broken = (message: string): Outcome => ({ state: 'notScored', problem: { code: 'file/syntax', message } });

describe('neighbours are one point', () => {
  test.each<[string, Partial<GivenVersion>]>([
    ['nothing differs', {}],
    ['a note', { answers: { a: { level: 2, note: 'talk' }, b: 2 } }],
    ['bright and weak spots', { answers: { a: { level: 2, best: 'this', worst: 'that' }, b: 2 } }],
    ['confidence', { answers: { a: { level: 2, confidence: 'low' }, b: 2 } }],
    ['the order of answers', { answers: { b: 2, a: 2 } }],
    ['who assessed, and the scope', { assessment: { assessors: ['Service owner'], scope: 'All services' } }],
    ['the name of the file', { version: { file: 'pay.assessment.yaml' } }],
    ['the day of the commit alone', { day: '2026-02-28', assessment: { date: '2026-01-31' } }],
  ])('when they differ in %s', (_, other) => {
    expect(lengths({}, other)).toEqual([2]);
  });

  test('however many there are', () => {
    expect(lengths({}, {}, {}, { answers: { a: 3, b: 2 } }, {})).toEqual([3, 1, 1]);
  });

  test('when none can be scored for the same reason', () => {
    expect(lengths({ outcome: broken('line 3') }, { outcome: broken('line 3') })).toEqual([2]);
    expect(lengths({ outcome: broken('line 3') }, { outcome: broken('line 4') })).toEqual([1, 1]);
  });
});

describe('neighbours are two points', () => {
  test.each<[string, Partial<GivenVersion>]>([
    ['a level', { answers: { a: 3, b: 2 } }],
    [
      'evidence that changes no level',
      { answers: { a: { level: 2, evidence: [{ type: 'document', title: 'x' }] }, b: 2 } },
    ],
    ['who knew', { answers: { a: { unknown: true }, b: 2 } }],
    ['the date of the assessment', { assessment: { date: '2026-01-30' } }],
    ['the subject', { assessment: { subject: 'Cards platform' } }],
    ['the target', { assessment: { target: 3 } }],
    ['a remark', { remarks: ['judged with 1.1.0'] }],
    ['being the start', { isStart: true }],
  ])('when they differ in %s', (_, other) => {
    expect(lengths({}, other)).toEqual([1, 1]);
  });

  test('when two answers swap levels, though every score stays', () => {
    expect(lengths({ answers: { a: 1, b: 3 } }, { answers: { a: 3, b: 1 } })).toEqual([1, 1]);
  });

  test('when another version stands between them', () => {
    expect(lengths({}, { outcome: { state: 'deleted' } }, {})).toEqual([1, 1, 1]);
  });
});

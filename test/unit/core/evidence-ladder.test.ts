import { describe, expect, test } from 'vitest';
import { deriveInstance, judgeEvidence } from '../../../src/core/rubric/derive-instance.ts';
import { judgeAnswer, missingFor } from '../../../src/core/rubric/judge-answer.ts';
import type { Evidence } from '../../../src/model/assessment.ts';
import { anAnswer, evidenceFor, today } from '../../support/an-assessment.ts';
import { compiledLadder } from '../../support/compiled-ladder.ts';

const freshItem = 'needs an item of evidence not older than 12 months';
const freshDocument = 'needs a document not older than 12 months';
const twoPlaces = 'needs records or observations not older than 12 months from two places';
const twoPeriods = 'needs a measure over two or more consecutive periods, not older than 12 months';
const decisionTaken = 'needs an item not older than 12 months with a decision taken from it';
const twoGains = 'needs two items not older than 12 months with values before and after';

const date = '2026-10-01';
const old = '2025-11-21';
const shared = evidenceFor(3);
const measured = evidenceFor(4);
const gain = { type: 'measure', date, before: 9, after: 4 } as const;

function judge(level: number, evidence: readonly Evidence[], asOf = today) {
  const answer = anAnswer({ level, evidence });
  const instance = deriveInstance(answer, judgeEvidence(evidence, asOf));
  const rubric = compiledLadder();
  const { claimed, evidenced } = judgeAnswer(rubric, instance);
  return { claimed, evidenced, missing: missingFor(rubric, evidenced + 1, instance) };
}

describe('a claim of 5 is held to its evidence', () => {
  test.each<[string, Evidence[], number, string[]]>([
    ['no evidence', [], 1, [freshItem]],
    ['an undated item', [{ type: 'document' }], 1, [freshItem]],
    ['an item 12 months old', [{ type: 'interview', date: '2025-11-22' }], 2, [freshDocument, twoPlaces]],
    ['an item 13 months old', [{ type: 'interview', date: old }], 1, [freshItem]],
    ['an outdated item', [{ type: 'document', date, outdated: true }], 1, [freshItem]],
    [
      'a new item and stale ones',
      [
        { type: 'record', date },
        { type: 'document', date: old },
      ],
      2,
      [freshDocument, twoPlaces],
    ],
    ['everything stale', measured.map((item) => ({ ...item, date: old })), 1, [freshItem]],
    ['everything outdated', measured.map((item) => ({ ...item, outdated: true })), 1, [freshItem]],
    ['everything undated', measured.map(({ date: _, ...item }) => item), 1, [freshItem]],
    ['an interview only', [{ type: 'interview', date, place: ['A', 'B'] }], 2, [freshDocument, twoPlaces]],
    [
      'a document and two records at one place',
      [
        { type: 'document', date },
        { type: 'record', title: 'First', date, place: 'A' },
        { type: 'record', title: 'Second', date, place: 'A' },
      ],
      2,
      [twoPlaces],
    ],
    [
      'two records at two places without a document',
      [
        { type: 'record', date, place: 'A' },
        { type: 'record', date, place: 'B' },
      ],
      2,
      [freshDocument],
    ],
    [
      'a document and records at two places',
      [
        { type: 'document', date },
        { type: 'record', date, place: 'A' },
        { type: 'record', date, place: 'B' },
      ],
      3,
      [twoPeriods, decisionTaken],
    ],
    [
      'a document and one observation at two places',
      [
        { type: 'document', date },
        { type: 'observation', date, place: ['A', 'B'] },
      ],
      3,
      [twoPeriods, decisionTaken],
    ],
    [
      'a document and a record at one, an observation at another place',
      [
        { type: 'document', date },
        { type: 'record', date, place: 'A' },
        { type: 'observation', date, place: 'B' },
      ],
      3,
      [twoPeriods, decisionTaken],
    ],
    [
      'a document, and interviews at two places',
      [
        { type: 'document', date },
        { type: 'interview', date, place: ['A', 'B'] },
      ],
      2,
      [twoPlaces],
    ],
    [
      'the record of the second place is stale',
      [
        { type: 'document', date },
        { type: 'record', date, place: 'A' },
        { type: 'record', date: old, place: 'B' },
      ],
      2,
      [twoPlaces],
    ],
    [
      'the document is 13 months old',
      [
        { type: 'document', date: old },
        { type: 'record', date, place: ['A', 'B'] },
      ],
      2,
      [freshDocument],
    ],
    [
      'the document is outdated',
      [
        { type: 'document', date, outdated: true },
        { type: 'record', date, place: ['A', 'B'] },
      ],
      2,
      [freshDocument],
    ],
    [
      'a measure over one period',
      [...shared, { type: 'measure', date, periods: 1, decision: 'stop' }],
      3,
      [twoPeriods],
    ],
    ['a measure without periods', [...shared, { type: 'measure', date, decision: 'stop' }], 3, [twoPeriods]],
    [
      'a stale measure',
      [...shared, { type: 'measure', date: old, periods: 4, decision: 'stop' }],
      3,
      [twoPeriods, decisionTaken],
    ],
    ['a measure without a decision', [...shared, { type: 'measure', date, periods: 2 }], 3, [decisionTaken]],
    [
      'an outdated decision',
      [...shared, { type: 'measure', date, periods: 2 }, { type: 'record', date, decision: 'stop', outdated: true }],
      3,
      [decisionTaken],
    ],
    [
      'a measure, and a record with the decision',
      [...shared, { type: 'measure', date, periods: 2 }, { type: 'record', date, decision: 'stop' }],
      4,
      [twoGains],
    ],
    ['two periods and a decision', measured, 4, [twoGains]],
    ['one pair of before and after', [...measured, gain], 4, [twoGains]],
    ['two pairs, one of them stale', [...measured, gain, { ...gain, date: old }], 4, [twoGains]],
    ['a pair, and a before without after', [...measured, gain, { type: 'measure', date, before: 1 }], 4, [twoGains]],
    ['two pairs', [...measured, gain, { ...gain, before: '2 days', after: '1 hour' }], 5, []],
    [
      'two pairs without a measure',
      [...shared, { ...gain, type: 'record' }, { ...gain, type: 'document' }],
      3,
      [twoPeriods, decisionTaken],
    ],
    [
      'a measure and decision without a document',
      [{ type: 'measure', date, periods: 2, decision: 'stop' }],
      2,
      [freshDocument, twoPlaces],
    ],
  ])('%s', (_, evidence, evidenced, missing) => {
    expect(judge(5, evidence)).toEqual({ claimed: 5, evidenced, missing });
  });
});

describe('the evidenced level', () => {
  test.each([0, 1, 2, 3, 4, 5])('is never above a claim of %i, whatever the evidence', (level) => {
    expect(judge(level, evidenceFor(5))).toMatchObject({ claimed: level, evidenced: level });
  });

  test.each([0, 1, 2, 3, 4])('at a fully backed claim of %i only the claim is missing', (level) => {
    const wording = level === 4 ? 'needs an answer at level 5' : `needs an answer at level ${level + 1} or higher`;
    expect(judge(level, evidenceFor(5)).missing).toEqual([wording]);
  });

  test('all that is missing is told at once, the claim first', () => {
    expect(judge(2, [{ type: 'interview', date }]).missing).toEqual([
      'needs an answer at level 3 or higher',
      freshDocument,
      twoPlaces,
    ]);
  });

  test('falls by the passing of time alone', () => {
    const evidence = [{ type: 'record', date: '2026-01-31' } as const];
    expect(judge(2, evidence, '2027-01-31').evidenced).toBe(2);
    expect(judge(2, evidence, '2027-02-01').evidenced).toBe(1);
  });
});

describe('cases for the training of raters', () => {
  test('a claim of 4 with one dictionary of measures, three years old: evidenced 1', () => {
    const evidence: Evidence[] = [{ type: 'document', title: 'Dictionary of measures', date: '2023-11-20' }];
    expect(judge(4, evidence)).toEqual({ claimed: 4, evidenced: 1, missing: [freshItem] });
  });

  test('a claim of 4 with goal, tags of six teams, two quarters and a decision: evidenced 4', () => {
    const teams = ['Desk', 'Network', 'Hosting', 'Mail', 'Print', 'Access'];
    const evidence: Evidence[] = [
      { type: 'document', title: 'Goal for repetitive work', date: '2026-02-10' },
      { type: 'record', title: 'Tags on tickets', date: '2026-09-30', place: teams },
      { type: 'measure', title: 'Share of repetitive work', date: '2026-10-05', periods: 2 },
      { type: 'record', title: 'Minutes', date: '2026-10-12', decision: 'no more manual invoice copies' },
    ];
    expect(judge(4, evidence)).toMatchObject({ claimed: 4, evidenced: 4 });
    expect(judge(5, evidence)).toEqual({ claimed: 5, evidenced: 4, missing: [twoGains] });
  });
});

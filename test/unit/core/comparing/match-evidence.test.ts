import { describe, expect, test } from 'vitest';
import { evidenceChanges } from '../../../../src/core/comparing/evidence-changes.ts';
import { matchEvidence } from '../../../../src/core/comparing/match-evidence.ts';
import { judgeEvidence } from '../../../../src/core/rubric/derive-instance.ts';
import type { Evidence } from '../../../../src/model/assessment.ts';

const day = '2026-11-22';
const record: Evidence = { type: 'record', title: 'Minutes', ref: 'docs/minutes.md', date: '2026-10-01' };
const untitled: Evidence = { type: 'record', date: '2026-10-01' };

/** Kinds of changes from one list to the other, and back. */
function kindsOf(
  before: readonly Evidence[],
  after: readonly Evidence[],
  days: readonly [string, string] = [day, day],
) {
  const [then, now] = [judgeEvidence(before, days[0]), judgeEvidence(after, days[1])];
  return [evidenceChanges('a', then, now), evidenceChanges('a', now, then)].map((changes) =>
    changes.map(({ kind }) => kind),
  );
}

describe('the same item', () => {
  test.each<[string, Evidence, Evidence]>([
    ['type and ref agree, whatever the title', record, { ...record, title: 'Notes' }],
    [
      'type and title agree where there is no ref',
      { ...untitled, title: 'Log' },
      { ...untitled, title: 'Log', place: 'A' },
    ],
    ['its ref was added later', { ...untitled, title: 'Minutes' }, record],
    ['there is neither ref nor title, and the type agrees', untitled, { ...untitled, place: 'A' }],
  ])('%s', (_, before, after) => {
    expect(kindsOf([before], [after])).toEqual([[], []]);
  });

  test.each<[string, Evidence, Evidence]>([
    ['the type differs', record, { ...record, type: 'document' }],
    ['the ref differs, although the title agrees', record, { ...record, ref: 'docs/other.md' }],
    ['the title differs where there is no ref', { ...untitled, title: 'Log' }, { ...untitled, title: 'List' }],
    ['one has a ref, and neither has a title', { type: 'record', ref: 'a.md' }, { type: 'record' }],
  ])('is another one when %s', (_, before, after) => {
    const [there, back] = kindsOf([before], [after]);
    expect(there).toEqual(['evidenceLost', 'evidenceAdded']);
    expect(back).toEqual(['evidenceLost', 'evidenceAdded']);
  });
});

describe('several items that look the same', () => {
  const [old, recent, other] = ['2026-02-01', '2026-08-01', '2026-09-01'].map((date) => ({ ...record, date }));
  if (!old || !recent || !other) throw new Error('there are three');

  test('stay with those that are just as they were, in any order', () => {
    expect(kindsOf([old, recent], [recent, old])).toEqual([[], []]);
    const { kept, lost, added } = matchEvidence(judgeEvidence([old, recent], day), judgeEvidence([recent], day));
    expect(kept.map(({ before, after }) => [before.date, after.date])).toEqual([['2026-08-01', '2026-08-01']]);
    expect([lost.map(({ date }) => date), added]).toEqual([['2026-02-01'], []]);
  });

  test('also on a later day', () => {
    const [here, there] = [
      { ...old, place: 'A' },
      { ...old, place: 'B' },
    ];
    for (const item of [here, there]) {
      const { kept } = matchEvidence(judgeEvidence([here, there], day), judgeEvidence([item], '2027-11-22'));
      expect(kept.map(({ before, after }) => [before.place, after.place])).toEqual([[item.place, item.place]]);
    }
  });

  test('else the newest is the newest', () => {
    const { kept, lost, added } = matchEvidence(judgeEvidence([old], day), judgeEvidence([recent, other], day));
    expect(kept.map(({ before, after }) => [before.date, after.date])).toEqual([['2026-02-01', '2026-09-01']]);
    expect([lost, added.map(({ date }) => date)]).toEqual([[], ['2026-08-01']]);
  });

  test('keys in another order are the same item', () => {
    const turned = Object.fromEntries(Object.entries(old).reverse()) as unknown as Evidence;
    expect(kindsOf([old, recent], [recent, turned])).toEqual([[], []]);
  });
});

describe('freshness', () => {
  const [stale, refreshed] = [['evidenceStale'], ['evidenceRefreshed']];
  const dated = (date?: string): Evidence => ({ ...untitled, ...(date && { date }) });

  test('an item that is older than twelve months now', () => {
    expect(kindsOf([record], [record], ['2027-10-01', '2027-10-02'])).toEqual([stale, refreshed]);
    expect(kindsOf([record], [record], ['2026-11-22', '2027-10-01'])).toEqual([[], []]);
  });

  test('an item that is marked outdated', () => {
    expect(kindsOf([record], [{ ...record, outdated: true }])).toEqual([stale, refreshed]);
    expect(kindsOf([{ ...record, outdated: false }], [record])).toEqual([[], []]);
  });

  test('an item with another date: newer is refreshed, older is stale', () => {
    expect(kindsOf([record], [{ ...record, date: '2026-11-01' }])).toEqual([refreshed, stale]);
    expect(kindsOf([{ ...record, date: '2020-01-01' }], [{ ...record, date: '2021-01-01' }])).toEqual([
      refreshed,
      stale,
    ]);
  });

  test('a newer date that counts no more all the same is stale', () => {
    const newer = { ...record, date: '2026-10-15' };
    expect(kindsOf([record], [newer], ['2026-11-22', '2027-12-01'])).toEqual([stale, refreshed]);
  });

  test('an undated item that got a date', () => {
    const { date: _, ...undated } = record;
    expect(kindsOf([undated], [record])).toEqual([refreshed, stale]);
    expect(kindsOf([undated], [{ ...record, date: '2020-01-01' }])).toEqual([refreshed, stale]);
    expect(kindsOf([dated('2026-01-01')], [dated('2026-01-01')])).toEqual([[], []]);
  });

  test('an item that never counted, on a later day', () => {
    const old = { ...record, date: '2020-01-01' };
    expect(kindsOf([old], [old], ['2026-11-22', '2027-11-22'])).toEqual([[], []]);
  });
});

test('thousands of items that look the same are all matched', () => {
  const items = Array.from({ length: 5000 }, (_, index) => ({ ...record, periods: index }));
  const later = items.map((item) => ({ ...item, date: '2026-11-01' }));
  const { kept } = matchEvidence(judgeEvidence(items, day), judgeEvidence(later, day));
  expect(kept).toHaveLength(5000);
});

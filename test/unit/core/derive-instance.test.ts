import { describe, expect, test } from 'vitest';
import { deriveInstance, judgeEvidence } from '../../../src/core/rubric/derive-instance.ts';
import { factsOnFile } from '../../../src/core/rubric/facts-on-file.ts';
import type { Evidence } from '../../../src/model/assessment.ts';
import { anAnswer, today } from '../../support/an-assessment.ts';

function instanceOf(...evidence: Evidence[]) {
  return deriveInstance(anAnswer({ level: 3, evidence }), judgeEvidence(evidence, today));
}

describe('what is derived before judging', () => {
  test('ages are counted to the as-of date, and a date after it is 0', () => {
    const { evidence } = instanceOf(
      { type: 'document', date: '2025-11-22' },
      { type: 'document', date: '2025-11-21' },
      { type: 'document', date: '2027-01-01' },
    );
    expect(evidence.map((item) => item.ageMonths)).toEqual([12, 13, 0]);
  });

  test('an undated item has no age', () => {
    expect(instanceOf({ type: 'record', title: 'Minutes' }).evidence).toStrictEqual([
      { type: 'record', title: 'Minutes', outdated: false },
    ]);
  });

  test('outdated is false unless it is said', () => {
    const { evidence } = instanceOf({ type: 'record' }, { type: 'record', outdated: true });
    expect(evidence.map((item) => item.outdated)).toEqual([false, true]);
  });

  test('judging evidence itself adds the age and nothing else', () => {
    expect(judgeEvidence([{ type: 'record', date: today }, { type: 'interview' }], today)).toStrictEqual([
      { type: 'record', date: today, ageMonths: 0 },
      { type: 'interview' },
    ]);
  });

  test('each distinct place appears once, in order of first mention, with the newest age by type', () => {
    const { places } = instanceOf(
      { type: 'record', date: '2026-06-22', place: 'Payments' },
      { type: 'observation', date: '2026-08-22', place: ['Cards', 'Payments'] },
      { type: 'record', date: '2026-09-22', place: 'Payments' },
      { type: 'record', date: '2026-01-22', place: 'Payments' },
    );
    expect(places).toEqual([
      { place: 'Payments', newest: { record: 2, observation: 3 } },
      { place: 'Cards', newest: { observation: 3 } },
    ]);
  });

  test('undated and outdated items name their place and add no age', () => {
    const { places } = instanceOf(
      { type: 'record', place: 'Payments' },
      { type: 'record', date: today, outdated: true, place: 'Cards' },
    );
    expect(places).toEqual([
      { place: 'Payments', newest: {} },
      { place: 'Cards', newest: {} },
    ]);
  });

  test('an item without a place makes none, and a place may have any name', () => {
    const { places } = instanceOf({ type: 'record', date: today }, { type: 'record', date: today, place: '__proto__' });
    expect(places).toEqual([{ place: '__proto__', newest: { record: 0 } }]);
  });

  test('the answer itself is passed on as written', () => {
    expect(instanceOf()).toEqual({ level: 3, evidence: [], places: [] });
  });
});

describe('facts on file', () => {
  const factsOf = (...evidence: Evidence[]) => factsOnFile(judgeEvidence(evidence, today));

  test.each<[string, Evidence[], string[]]>([
    ['nothing', [], []],
    ['one item', [{ type: 'document', date: '2025-09-30' }], ['1 document (14 months old)']],
    ['one month', [{ type: 'record', date: '2026-10-22' }], ['1 record (1 month old)']],
    [
      'the newest of several',
      [
        { type: 'record', date: '2026-01-22' },
        { type: 'record', date: '2026-08-22' },
      ],
      ['2 records (newest 3 months old)'],
    ],
    ['undated', [{ type: 'interview' }, { type: 'interview' }], ['2 interviews (undated)']],
    [
      'partly undated',
      [{ type: 'measure' }, { type: 'measure', date: today }],
      ['2 measures (newest 0 months old, 1 undated)'],
    ],
    [
      'outdated',
      [{ type: 'document', date: '2026-01-22', outdated: true }],
      ['1 document (10 months old, 1 marked outdated)'],
    ],
    [
      'types in a fixed order, then the places',
      [
        { type: 'observation', date: today, place: ['A', 'B'] },
        { type: 'document', date: today, place: 'A' },
      ],
      ['1 document (0 months old)', '1 observation (0 months old)', '2 places named'],
    ],
  ])('%s', (_, evidence, facts) => {
    expect(factsOf(...evidence)).toEqual(facts);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toHistory } from '../../../../src/core/history/to-history.ts';
import { trendBasis } from '../../../../src/core/history/trend-basis.ts';
import { makeAjv } from '../../../../src/load/ajv.ts';
import type { History, HistorySeries } from '../../../../src/model/history.ts';
import { aHead, aHistory, aSmallQuestionnaire, judgedVersions } from '../../../support/a-history.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../../support/a-questionnaire.ts';

const schema = JSON.parse(readFileSync(new URL('../../../../schemas/history.schema.json', import.meta.url), 'utf8'));
const accepts = makeAjv('fast').compile(schema);

const seriesOf = ({ series }: History, id: string): HistorySeries => {
  const found = series.find((each) => each.id === id);
  if (!found) throw new Error(`no series ${id}`);
  return found;
};
const scoresOf = (history: History, id: string) => seriesOf(history, id).values.map((value) => value?.score ?? null);

describe('what a trend holds', () => {
  test('scores by point, the first, the last and the change between them', () => {
    const history = aHistory([
      { day: '2026-01-31', answers: { a: 1, b: 2 } },
      { day: '2026-04-30', answers: { a: 2, b: 2 } },
      { day: '2026-07-31', answers: { a: 4, b: 1 } },
    ]);
    expect(scoresOf(history, 'focus-on-value')).toEqual([1.5, 2, 2.5]);
    expect(seriesOf(history, 'focus-on-value')).toMatchObject({ of: 'principle', first: 0, last: 2, change: 1 });
    expect(seriesOf(history, 'overall').values.map((value) => value?.delta)).toEqual([undefined, 0.5, 0.5]);
    expect(seriesOf(history, 'overall').values.map((value) => value?.floor)).toEqual([1.5, 2, 2.5]);
    expect(history.points.map(({ day, assessed, state }) => [day, assessed, state])).toEqual([
      ['2026-01-31', '2026-01-31', 'scored'],
      ['2026-04-30', '2026-04-30', 'scored'],
      ['2026-07-31', '2026-07-31', 'scored'],
    ]);
  });

  test('a version without a score is a gap and never zero; the next change is told against the last score', () => {
    const history = aHistory([
      { day: '2026-01-31', answers: { a: 1 } },
      { day: '2026-02-28', outcome: { state: 'notScored', problem: { code: 'file/syntax', message: 'broken' } } },
      { day: '2026-03-31', outcome: { state: 'deleted' } },
      { day: '2026-04-30', answers: { a: 3 } },
      { day: '2026-05-31', answers: { a: { unknown: true } } },
    ]);
    const { values, first, last, change } = seriesOf(history, 'focus-on-value');
    expect(values.slice(1, 3)).toEqual([null, null]);
    expect(values[3]).toMatchObject({ score: 3, delta: 2 });
    expect(values[4]).toEqual({ unscored: 'tooLittleKnown', known: 0 });
    expect([first, last, change]).toEqual([0, 3, 2]);
    expect(history.points.map(({ state }) => state)).toEqual(['scored', 'notScored', 'deleted', 'scored', 'scored']);
    expect(history.points[1]).toMatchObject({ problem: { code: 'file/syntax', message: 'broken' } });
  });

  test('what does not apply is in no denominator: a question that is taken out moves no score', () => {
    const history = aHistory([
      { day: '2026-01-31', answers: { a: 3, b: 3, c: 3 } },
      { day: '2026-02-28', answers: { a: 3, b: 3, c: { notApplicable: { reason: 'no such service' } } } },
    ]);
    expect(scoresOf(history, 'focus-on-value')).toEqual([3, 3]);
    expect(history.points.map(({ answeredShare }) => answeredShare)).toEqual([1, 1]);
  });

  test('with a single score there is no change, and without any there is no history', () => {
    const once = seriesOf(aHistory([{ day: '2026-01-31', answers: { a: 3 } }]), 'overall');
    expect(once).toMatchObject({ first: 0, last: 0 });
    expect(once).not.toHaveProperty('change');
    expect(toHistory(aHead, judgedVersions([{ day: '2026-01-31', outcome: { state: 'deleted' } }]))).toBeUndefined();
  });

  test('versions that say the same are one point that names them all', () => {
    const given = { day: '2026-01-31', answers: { a: 3 } };
    const history = aHistory([given, { ...given, day: '2026-02-28', assessment: { date: '2026-01-31' } }]);
    expect(history.points).toHaveLength(1);
    expect(history.versions).toBe(2);
    expect(history.points[0]?.versions.map(({ commit }) => commit?.authored)).toEqual(['2026-01-31', '2026-02-28']);
    expect(history.points[0]?.day).toBe('2026-01-31');
  });
});

describe('a questionnaire that changes on the way', () => {
  const older = aSmallQuestionnaire(['a', 'b']);
  const newer = aQuestionnaire({
    version: '2.0.0',
    questions: [aQuestion({ id: 'a', principle: 'optimize-and-automate' }), aQuestion({ id: 'c' })],
    scoring: { minimumKnown: 0, overall: 'scoredPrinciples' },
  });

  test('is marked where it happens, and not at the first score', () => {
    const history = aHistory([
      { day: '2026-01-31', answers: { a: 1 }, questionnaire: older },
      { day: '2026-02-28', outcome: { state: 'deleted' } },
      { day: '2026-03-31', answers: { a: 1 }, questionnaire: newer },
      { day: '2026-04-30', answers: { a: 2 }, questionnaire: newer },
    ]);
    expect(history.points.map(({ isOtherQuestionnaire }) => isOtherQuestionnaire ?? false)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(history.questionnaire.version).toBe('2.0.0');
    expect(history.points[0]?.questionnaire?.version).toBe('1.0.0');
  });

  test('its sections stand for principles where there are none; groups that are no more come last', () => {
    const sections = aQuestionnaire({
      id: 'sectioned',
      hasPrinciples: false,
      questions: [aQuestion({ id: 'a', section: 'inner' })],
      sections: [aSection({ id: 'top', sections: [aSection({ id: 'inner', questions: ['a'] })] })],
      scoring: { minimumKnown: 0 },
    });
    const history = aHistory([
      { day: '2026-01-31', answers: { a: 1 }, questionnaire: older },
      { day: '2026-02-28', answers: { a: 2 }, questionnaire: sections, assessment: {} },
    ]);
    expect(history.series.slice(0, 3).map(({ of, id }) => `${of} ${id}`)).toEqual([
      'overall overall',
      'section top',
      'principle focus-on-value',
    ]);
    expect(scoresOf(history, 'top')).toEqual([null, 2]);
    expect(scoresOf(history, 'focus-on-value')).toEqual([1, null]);
  });
});

describe('one basis for the whole trend', () => {
  test('the one asked for, else the shared one, else evidenced', () => {
    expect(trendBasis('claimed', ['evidenced', 'claimed'])).toEqual({ basis: 'claimed', basesDiffer: false });
    expect(trendBasis(undefined, ['claimed', 'claimed'])).toEqual({ basis: 'claimed', basesDiffer: false });
    expect(trendBasis(undefined, ['evidenced'])).toEqual({ basis: 'evidenced', basesDiffer: false });
    expect(trendBasis(undefined, ['claimed', 'evidenced'])).toEqual({ basis: 'evidenced', basesDiffer: true });
    expect(trendBasis(undefined, [])).toEqual({ basis: 'claimed', basesDiffer: false });
  });
});

describe('the schema', () => {
  const history = aHistory(
    [
      { day: '2026-01-31', answers: { a: 1 }, isStart: true, assessment: { target: 3 } },
      {
        day: '2026-02-28',
        outcome: { state: 'notScored', problem: { code: 'file/syntax', message: 'broken', line: 3, more: 2 } },
      },
      {
        day: '2026-03-31',
        answers: { a: 3 },
        remarks: ['judged with another one'],
        version: { renamedFrom: 'pay.yaml' },
      },
    ],
    { since: '2026-01-31', isShallow: true },
  );

  test('accepts a history', () => {
    expect(accepts(JSON.parse(JSON.stringify(history))), JSON.stringify(accepts.errors)).toBe(true);
  });

  const [whole] = history.series;
  test.each<[string, object]>([
    ['without points', { points: undefined }],
    ['with no point', { points: [] }],
    ['with a surprise', { surprise: 1 }],
    ['of another format', { format: 'tenet/history@2' }],
    ['with a value that is neither scored nor not', { series: [{ ...whole, values: [{}] }] }],
    ['with a made-up zero for a gap', { series: [{ ...whole, values: [0] }] }],
  ])('refuses one %s', (_, other) => {
    expect(accepts(JSON.parse(JSON.stringify({ ...history, ...other })))).toBe(false);
  });
});

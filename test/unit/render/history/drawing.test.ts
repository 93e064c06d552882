import { describe, expect, test } from 'vitest';
import type { History } from '../../../../src/model/history.ts';
import { english } from '../../../../src/render/english.ts';
import { drawTrend } from '../../../../src/render/history/draw-trend.ts';
import { placeDays } from '../../../../src/render/history/place-days.ts';
import { sparkline } from '../../../../src/render/history/sparkline.ts';
import { frames, gridFor } from '../../../../src/render/history/trend-grid.ts';
import { trendSentences } from '../../../../src/render/history/trend-sentences.ts';
import { aHistory, aSmallQuestionnaire } from '../../../support/a-history.ts';
import { tagsOf } from '../../../support/markup.ts';

describe('a line of blocks', () => {
  const scale = [0, 5] as const;

  test('covers the whole scale; a gap is a gap and not the lowest score', () => {
    expect(sparkline([0, 1, 2, 2.5, 3, 4, 5], scale, 20)).toBe('▁▂▄▅▅▇█');
    expect(sparkline([undefined, 0, undefined, 5], scale, 20)).toBe('·▁·█');
    expect(sparkline([], scale, 20)).toBe('');
  });

  test('keeps to the scale whatever comes', () => {
    expect(sparkline([-1, 6], scale, 20)).toBe('▁█');
    expect(sparkline([3], [2, 2], 20)).toBe('▁');
  });

  test('with more points than columns shows the last score of each column, and a gap only where there is no score', () => {
    const scores = [0, 0, 5, 5, undefined, 0, undefined, undefined];
    expect(sparkline(scores, scale, 4)).toBe('▁█▁·');
    expect(sparkline([0, 5, 2.5], scale, 2)).toBe('▁▅');
    expect(
      sparkline(
        Array.from({ length: 1000 }, (_, index) => index / 200),
        scale,
        8,
      ),
    ).toBe('▁▂▃▄▅▆▇█');
  });
});

describe('days on a line', () => {
  test('stand apart as the time between them', () => {
    expect(placeDays(['2026-01-01', '2026-01-11', '2026-01-31'], 300)).toEqual([0, 100, 300]);
    expect(placeDays(['2024-02-28', '2024-02-29', '2024-03-01'], 2)).toEqual([0, 1, 2]);
  });

  test('never run backwards', () => {
    expect(placeDays(['2026-01-01', '2026-01-21', '2026-01-11', '2026-01-31'], 30)).toEqual([0, 20, 20, 30]);
  });

  test('that are the same stand at even distances', () => {
    expect(placeDays(['2026-01-01', '2026-01-01', '2026-01-01'], 10)).toEqual([0, 5, 10]);
    expect(placeDays(['2026-01-01'], 10)).toEqual([5]);
  });
});

describe('a chart', () => {
  const gone = { state: 'deleted' } as const;
  const history: History = aHistory([
    { day: '2026-01-01', answers: { a: 1 }, assessment: { target: 2 } },
    { day: '2026-01-11', answers: { a: 3 }, assessment: { target: 2 } },
    { day: '2026-01-21', outcome: gone },
    {
      day: '2026-01-31',
      answers: { a: 4 },
      assessment: { target: 3 },
      questionnaire: aSmallQuestionnaire(['a'], { version: '2.0.0' }),
    },
    {
      day: '2026-02-10',
      answers: { a: 4 },
      assessment: { target: 4, date: '2026-02-10' },
      questionnaire: aSmallQuestionnaire(['a'], { version: '2.0.0' }),
    },
  ]);
  const frame = { ...frames.small, left: 0, right: 40, top: 0, bottom: 50 };
  const [whole] = history.series;
  const tags = tagsOf(whole ? drawTrend(whole, gridFor(history, frame), { id: 'x', words: english }) : '').tags;
  const drawn = (name: string): (string | undefined)[] =>
    tags.filter(({ attributes }) => attributes.class === name).map(({ attributes }) => attributes.d);

  test('a score holds until the next point, and not over a gap', () => {
    expect(drawn('held')).toEqual(['M0 40H10V20H20M30 10H40']);
    const dots = tags.filter(({ name }) => name === 'circle').map(({ attributes }) => [attributes.cx, attributes.cy]);
    expect(dots).toEqual([
      ['0', '40'],
      ['10', '20'],
      ['30', '10'],
      ['40', '10'],
    ]);
  });

  test('a gap is shaded, a target moves when it is set anew, another questionnaire is marked', () => {
    const holes = tags
      .filter(({ attributes }) => attributes.class === 'hole')
      .map(({ attributes }) => [attributes.x, attributes.width]);
    expect(holes).toEqual([['20', '10']]);
    expect(drawn('aim')).toEqual(['M0 30H20M30 20H40V10H40']);
    expect(drawn('turn')).toEqual(['M30 0V50']);
  });

  test('has a name and says what it shows', () => {
    const svg = whole ? drawTrend(whole, gridFor(history, frames.large), { id: 'x', words: english }) : '';
    expect(svg).toContain('role="img" aria-labelledby="x-t x-d"');
    expect(svg).toContain('<title id="x-t">Overall</title>');
    expect(svg).toContain(
      '1.00 on 2026-01-01 to 4.00 on 2026-02-10; lowest 1.00, highest 4.00; 1 of 5 points without a score.',
    );
  });

  test('of many points has no dots but the last, and of few has all', () => {
    const many = aHistory(
      Array.from({ length: 61 }, (_, index) => ({ day: `20${String(index + 10)}-01-01`, answers: { a: index % 6 } })),
    );
    const dotsOf = (each: History): number => {
      const [first] = each.series;
      return tagsOf(
        first ? drawTrend(first, gridFor(each, frames.small), { id: 'x', words: english }) : '',
      ).tags.filter(({ name, isEnd }) => name === 'circle' && !isEnd).length;
    };
    expect(dotsOf(many)).toBe(1);
    expect(dotsOf(history)).toBe(4);
  });
});

describe('what a trend says', () => {
  const said = (...levels: (number | undefined)[]): string[] =>
    trendSentences(
      aHistory(
        levels.map((level, index) => ({
          day: `2026-0${index + 1}-01`,
          ...(level === undefined ? { outcome: { state: 'deleted' } as const } : { answers: { a: level } }),
        })),
      ),
      english,
    );

  test.each([
    [[1, 3], 'The score rose from 1.00 to 3.00 (+2.00) between 1 January 2026 and 1 February 2026.'],
    [[3, 1], 'The score fell from 3.00 to 1.00 (−2.00) between 1 January 2026 and 1 February 2026.'],
    [[3, 1, 3], 'The score stayed at 3.00 between 1 January 2026 and 1 March 2026.'],
    [[3], 'The score was 3.00 on 1 January 2026; there is no other to compare it with.'],
  ])('%j', (levels, sentence) => {
    expect(said(...levels)[0]).toBe(sentence);
  });

  test('which group moved most, and what to mind', () => {
    expect(said(1, 3, undefined).slice(1)).toEqual([
      'There has been no overall score since then.',
      'Focus on value rose most (+2.00).',
      '1 of 3 points has no score.',
    ]);
  });
});

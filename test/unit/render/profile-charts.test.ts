import { expect, test } from 'vitest';
import { drawDistribution } from '../../../src/render/charts/distribution.ts';
import { english } from '../../../src/render/english.ts';
import { toReportView } from '../../../src/render/report/to-report-view.ts';
import { aFullHistory } from '../../support/a-history.ts';
import { aScorecard, scorecardVariants } from '../../support/a-scorecard.ts';

const words = { title: 'Levels', inWords: 'In words.', levels: ['0 Absent', '1 Personal'], notScored: 'not scored' };
const scale = { lowest: 0, highest: 1, levels: [0, 1] };

test('each level has a column, in it a bar as long as its number, and the number beside it', () => {
  const svg = drawDistribution([{ title: 'One', counts: [2, 4] }], scale, words);
  const lengths = [...svg.matchAll(/d="M(\d+) \d+h(\d+)v/g)].map(([, x, length]) => [Number(x), Number(length)]);
  expect(lengths).toEqual([
    [268, 135],
    [564, 270],
  ]);
  const texts = [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+">([^<]*)/g)].map(([, x, text]) => [Number(x), text]);
  expect(texts).toEqual([
    [268, '0 Absent'],
    [564, '1 Personal'],
    [0, 'One'],
    [409, '2'],
    [840, '4'],
  ]);
});

test('a group without a scored question says so in the place of its bars', () => {
  const svg = drawDistribution([{ title: 'None', counts: [0, 0] }], scale, words);
  expect(svg).toContain('>not scored</text>');
  expect(svg).not.toContain('class="p');
});

test('the levels stand over the bars only where they lie at equal distances', () => {
  const card = aScorecard();
  expect(toReportView(card, english).profile.axis.map(({ level, name }) => `${level} ${name}`)).toEqual(
    card.scale.map(({ level, name }) => `${level} ${name}`),
  );
  const uneven = card.scale.map((level) => (level.level === 1 ? { ...level, value: 0.5 } : level));
  expect(toReportView({ ...card, scale: uneven }, english).profile.axis).toEqual([]);
});

test('a group that was asked nothing has no bar and no row by level, one that is unknown has both', () => {
  const card = scorecardVariants['one principle unscored']?.() ?? aScorecard();
  const [first, ...others] = card.principles;
  if (!first) throw new Error('no principle');
  const { score: _, interval: __, ...bare } = first;
  const silent = { ...bare, asked: 0, scored: 0, unscored: 'notAsked' as const };
  const { profile } = toReportView({ ...card, principles: [silent, ...others] }, english);
  const { title } = silent;
  expect(profile.groups.filter(({ bar }) => bar === '').map((group) => group.title)).toEqual([title]);
  expect(profile.distribution?.rows.map((row) => row.title)).toEqual(others.map((group) => group.title));
});

test('the trend says what each of its lines is, and the table beside it holds the floor', () => {
  const history = aFullHistory();
  const { trend } = toReportView(aScorecard(), english, { history });
  expect(trend?.legend.map(({ key }) => key)).toEqual(['held', 'low', 'aim', 'turn', 'hole']);
  for (const { key } of trend?.legend.filter((each) => each.key !== 'hole') ?? [])
    expect(trend?.chart).toContain(`class="${key}"`);
  const floors = history.series[0]?.values.map((value) => value?.floor) ?? [];
  expect(trend?.points.map(({ floor }) => floor)).toEqual(
    floors.map((floor) => (floor === undefined ? '–' : english.number(floor))),
  );
});

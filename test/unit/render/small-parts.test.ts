import { expect, test } from 'vitest';
import { english } from '../../../src/render/english.ts';
import { escapeMarkdown } from '../../../src/render/escape-markdown.ts';
import {
  displayChange,
  displayInterval,
  displayNumber,
  displayPlain,
  displayShare,
} from '../../../src/render/format-number.ts';
import { safeLink } from '../../../src/render/report/safe-link.ts';
import { toReportView } from '../../../src/render/report/to-report-view.ts';
import { tidyMarkdown } from '../../../src/render/tidy-markdown.ts';
import { aScorecard, scorecardVariants } from '../../support/a-scorecard.ts';
import { guidingPrinciples, sampleAssessment } from '../../support/sample-files.ts';
import { scored } from '../../support/scored.ts';

const viewOf = (name: string) => toReportView(scorecardVariants[name]?.() ?? aScorecard(), english);

test('numbers are rounded half up with two decimals, however they are held', () => {
  expect([2.675, 1.005, 0, 3, 17 / 7].map(displayNumber)).toEqual(['2.68', '1.01', '0.00', '3.00', '2.43']);
  expect([-0.17, -0.004, -2].map(displayNumber)).toEqual(['−0.17', '0.00', '−2.00']);
  expect([0.333, -0.333, 0].map(displayChange)).toEqual(['+0.33', '−0.33', '0.00']);
  expect([0.9444, 0.145, 1].map(displayShare)).toEqual(['94%', '15%', '100%']);
  expect([2, 2.5, 10, 0].map(displayPlain)).toEqual(['2', '2.5', '10', '0']);
  expect([displayInterval([2.1, 2.764]), displayInterval([2.1, 2.1])]).toEqual(['2.10–2.76', '2.10']);
});

test('dates are written out, and other texts are left alone', () => {
  expect(['2026-10-20', '2026-01-05', 'soon', '2026-13-01'].map(english.date)).toEqual([
    '20 October 2026',
    '5 January 2026',
    'soon',
    '2026-13-01',
  ]);
});

test.each([
  ['https://e.example/a?b=1&c=2#d', 'https://e.example/a?b=1&c=2#d'],
  ['https://e.example/a(b)"<c>', 'https://e.example/a%28b%29%22%3Cc%3E'],
  ['javascript:alert(1)', undefined],
  ['javascript://e.example/%0Aalert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//e.example', undefined],
  ['docs/outcomes.md', undefined],
  ['https://bank.example@evil.example/', undefined],
  ['https://e.example/a b', undefined],
])('%s is linked to as %s', (ref, href) => {
  expect(safeLink(ref)).toBe(href);
});

test.each([
  ['1. first', '1\\. first'],
  ['2.43', '2.43'],
  ['- item', '\\- item'],
  ['+0.50', '+0.50'],
  ['2026-10-20', '2026-10-20'],
  ['# title', '\\# title'],
  ['===', '\\==='],
  ['a\nb', 'a b'],
  ['snake_case', 'snake\\_case'],
])('%j is written as %j in Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('tables are brought in line, wide characters count as two', () => {
  const table = '| a | b |\n| --- | ---: |\n| long cell | 1 |\n| 表 \\| x | 22 |\n';
  expect(tidyMarkdown(table)).toBe(
    '| a         |   b |\n| --------- | --: |\n| long cell |   1 |\n| 表 \\| x   |  22 |\n',
  );
});

test('nothing is zero for lack of an answer, and every lack has its reason', () => {
  const { verdict, profile, roadmap, registerEmpty } = viewOf('nothing answered');
  expect(verdict.headline).toBe('There is no overall score: no question has a level.');
  expect(verdict.figures.map(({ value }) => value)).not.toContain('0.00');
  expect(new Set(profile.groups.map(({ score }) => score))).toEqual(new Set(['not scored']));
  expect(new Set(profile.groups.map(({ reason }) => reason))).toEqual(new Set(['no question was answered']));
  expect(profile.radar).toBeUndefined();
  expect(roadmap.horizons.every(({ empty }) => empty !== undefined)).toBe(true);
  expect(registerEmpty).toBe('No evidence is on file.');
});

test('a principle without a score is named with its reason, in the verdict and in the table', () => {
  const { verdict, profile } = viewOf('one principle unscored');
  expect(verdict.headline).toBe('There is no overall score: Progress iteratively with feedback is not scored.');
  const unscored = profile.groups.filter(({ isScored }) => !isScored);
  expect(unscored.map(({ reason }) => reason)).toEqual([
    'too little is known: 0 of 3 questions answered with a level, 70% of the weight is needed',
  ]);
});

test('thin data is said as thin', () => {
  const full = sampleAssessment('harbourline-services');
  const assessment = { ...full, questionnaire: { ...full.questionnaire, edition: 'quick' } };
  const view = toReportView(scored({ questionnaire: guidingPrinciples(), assessment }), english);
  const rows = view.lenses.flatMap((lens) => lens.rows);
  expect(rows.find(({ id }) => id === 'information-technology')).toMatchObject({
    score: '3',
    isThin: true,
    remark: 'one question: its level, no mean',
  });
  expect(rows.find(({ id }) => id === 'partners-suppliers')).toMatchObject({ score: '–', isThin: true });
  expect(rows.find(({ id }) => id === 'strategy')).toMatchObject({ score: '2.33', remark: 'thin: 3 questions' });
  expect(rows.find(({ id }) => id === 'improve')).toMatchObject({ isThin: false });
});

test('sections are shown where they say more than the principles do', () => {
  const hasSections = (name: string): boolean => viewOf(name).lenses.some(({ id }) => id === 'sections');
  expect([hasSections('harbourline-services'), hasSections('sections without principles')]).toEqual([false, true]);
  const { chapters, chaptersTitle } = viewOf('sections without principles');
  expect(chaptersTitle).toBe('Section by section');
  expect(chapters.map(({ title }) => title)).toEqual([
    'Title of outer',
    'Title of outer › Title of inner-one',
    'Title of outer › Title of inner-two',
    'Title of last',
    'Title of bare',
  ]);
});

test('an action that is open past its day is overdue', () => {
  const { team } = viewOf('sections without principles').roadmap;
  expect(team.map(({ status }) => status)).toEqual(['overdue', 'dropped']);
  expect(team.map(({ anchor }) => anchor)).toEqual(['q-double', undefined]);
});

test('the verdict names only what the tables hold', () => {
  const { verdict } = viewOf('harbourline-services');
  expect([verdict.headline, ...verdict.sentences]).toEqual([
    'Harbourline Services stands at 2.41 of 5 on claimed levels, between 2 Local and 3 Shared.',
    'That is 0.59 below the target of 3 Shared; none of 7 principles reaches it.',
    'It is strongest in Focus on value (2.86), Collaborate and promote visibility (2.71) and Optimize and automate (2.57), too close to rank.',
    'The floor is Think and work holistically at 1.86.',
    'Evidence supports 2.22 of the 2.41 that is claimed, an assurance gap of 0.18.',
  ]);
});

test('what it means to do nothing is said from the numbers: outcomes of the gaps, the lowest ones, evidence that fades', () => {
  expect(viewOf('harbourline-services').verdict.risks).toEqual([
    'Two of the three widest gaps keep weighing on “Growth, scale and change” and “Employee satisfaction”.',
    '“Growth, scale and change” and “Streamlined work and chances to improve” stay the lowest outcomes at 2.00.',
    'Within three months 1 of 113 items of evidence will be older than twelve months and count no more.',
  ]);
  expect(viewOf('nothing answered').verdict.risks).toEqual([]);
});

test('a suggested action says how its rank is worked out, and what the team has decided already', () => {
  for (const { roadmap } of [viewOf('harbourline-services'), viewOf('meridian-trust')]) {
    for (const { rank, priority } of roadmap.horizons.flatMap(({ actions }) => actions)) {
      const [product = '', divisor = ''] = rank.split(' ÷ ');
      const value = product.split(' × ').reduce((so, factor) => so * Number(factor), 1) / Number(divisor);
      expect(value.toFixed(2)).toBe(priority);
    }
  }
});

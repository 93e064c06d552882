import { expect, test } from 'vitest';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { english } from '../../../src/render/english.ts';
import { renderReport } from '../../../src/render/render-report.ts';
import { toReportView } from '../../../src/render/report/to-report-view.ts';
import { aScorecard, scorecardVariants } from '../../support/a-scorecard.ts';
import { flat, readMarkdown, tagsOf } from '../../support/markup.ts';

const cardOf = (name: string): Scorecard => {
  const make = scorecardVariants[name];
  if (!make) throw new Error(`no variant is called "${name}"`);
  return make();
};
const telling = cardOf('patterns, pairs, uniform answers and actions that wait');
const quiet = cardOf('nothing that asks for a second look');

async function bothFormats(card: Scorecard): Promise<string[]> {
  const html = flat(tagsOf(await renderReport('html', card)).text);
  return [html, readMarkdown((await renderReport('markdown', card)).replace(/^<!-- tenet:report -->\n/, ''))];
}

test('a pattern comes with its principles, their scores, the difference, its meaning and a question', () => {
  const { patterns, patternsEmpty } = toReportView(telling, english).secondLook;
  expect(patterns).toHaveLength(2);
  expect(patterns[0]).toEqual({
    title: 'Complexity is being automated',
    high: { anchor: 'g-optimize-and-automate', title: 'Optimize and automate', score: '4.00' },
    low: { anchor: 'g-keep-it-simple-and-practical', title: 'Keep it simple and practical', score: '1.00' },
    difference: '3.00',
    means: 'Machines repeat steps that nobody needs.',
    ask: 'Which step could go before it is automated?',
  });
  expect(patternsEmpty).toBeUndefined();
});

test('a pair comes with its questions, the claimed levels, what is expected, why, and a question', () => {
  expect(toReportView(telling, english).secondLook.pairs).toEqual([
    {
      has: { anchor: 'q-automated-1', code: 'A-1', title: 'Title of automated-1', claimed: 'claimed 4 Measured' },
      needs: { anchor: 'q-simple-1', code: 'S-1', title: 'Title of simple-1', claimed: 'claimed 1 Personal' },
      expected: 'expected at least 3 Shared',
      because: 'A step that is not needed should go before it is automated.',
      ask: 'Which step did you remove last?',
    },
  ]);
});

test('all of it is printed in both formats', async () => {
  for (const text of await bothFormats(telling)) {
    for (const part of [
      'Worth a second look',
      'Optimize and automate 4.00',
      'Keep it simple and practical 1.00',
      'difference 3.00',
      'claimed 4 Measured',
      'expected at least 3 Shared',
      '12 questions in a row are claimed at 4 Measured.',
      'it comes after theirs and is never for now',
    ])
      expect(text.replace(/\*/g, '')).toContain(part);
    expect(text).toMatch(/Improve simple-3\. \(?after S-1 ?, S-2/);
  }
});

test('codes of a pair and of an action that waits lead to their questions', async () => {
  const html = await renderReport('html', telling);
  const part = (id: string): string => html.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? '';
  expect(part('second-look')).toContain('<a href="#q-automated-1">A-1</a> Title of automated-1');
  expect(part('second-look')).toContain('<a href="#q-simple-1">S-1</a> Title of simple-1');
  expect(part('roadmap')).toContain('after <a href="#q-simple-1">S-1</a>, <a href="#q-simple-2">S-2</a>');
});

test('the verdict names the strongest pattern', () => {
  const stands = 'Optimize and automate stands 3.00 above Keep it simple and practical.';
  expect(toReportView(telling, english).verdict.sentences).toContain(
    `There are 2 patterns, first of all “Complexity is being automated”: ${stands}`,
  );
  const one = { ...telling, patterns: telling.patterns.slice(1) };
  expect(toReportView(one, english).verdict.sentences).toContain(
    `One pattern shows, “Far too much is automated”: ${stands}`,
  );
  expect(toReportView(quiet, english).verdict.sentences.join(' ')).not.toContain('pattern');
});

test('where there is nothing, one line says so', async () => {
  const { secondLook, roadmap } = toReportView({ ...quiet, roadmap: [] }, english);
  expect(secondLook.empty).toBe('No pattern between principles shows. No pair of answers has to be compared again.');
  expect(roadmap.waits).toBeUndefined();
  for (const text of await bothFormats(quiet)) {
    expect(text).toContain(secondLook.empty);
    expect(text).not.toContain('Ask first');
  }
});

test.each([
  ['sections without principles', 'Patterns compare principles, and this questionnaire has none.'],
  ['nothing answered', 'No question has a level yet.'],
])('%s: the line says why', (name, why) => {
  expect(toReportView(cardOf(name), english).secondLook.empty).toContain(why);
});

test('each part that has nothing says so beside one that has something', () => {
  const onlyUniform = toReportView({ ...telling, patterns: [], coherence: [] }, english).secondLook;
  expect(onlyUniform).toMatchObject({
    patternsEmpty: 'No pattern between principles shows.',
    pairsEmpty: 'No pair of answers has to be compared again.',
  });
  expect(onlyUniform.empty).toBeUndefined();
  const spread = toReportView({ ...quiet, uniform: { reason: 'spread', questions: 49 } }, english).secondLook;
  expect(spread.uniform).toMatch(/^The claimed levels of 49 questions hardly differ\./);
});

test('a question or principle that is not in the scorecard is named without a link', () => {
  const [pattern] = telling.patterns;
  const [finding] = telling.coherence;
  if (!pattern || !finding) throw new Error('the variant has lost its findings');
  const { coherence: _, ...others } = aScorecard();
  const card = { ...others, patterns: [pattern], coherence: [finding], principles: [] };
  const { patterns, pairs } = toReportView(card, english).secondLook;
  expect(patterns[0]?.high).toEqual({ title: 'optimize-and-automate', score: '–' });
  expect(pairs[0]?.needs).toEqual({ code: 'S-1', title: '', claimed: 'claimed 1 Personal' });
});

import { expect, test } from 'vitest';
import { makeAjv } from '../../../src/load/ajv.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { english } from '../../../src/render/english.ts';
import { renderReport } from '../../../src/render/render-report.ts';
import { toReportView } from '../../../src/render/report/to-report-view.ts';
import { scorecardVariants } from '../../support/a-scorecard.ts';
import { flat, readMarkdown, tagsOf } from '../../support/markup.ts';
import { viewSchema } from '../../support/view-schema.ts';

const variants = Object.entries(scorecardVariants);
const validate = makeAjv('explaining').compile(viewSchema());

/** Everything that a person wrote, and everything that is suggested. */
function textsIn({ assessment, questions, roadmap, actions, patterns, coherence }: Scorecard): string[] {
  const said = questions.flatMap(({ title, question, note, best, worst, evidence, notApplicable, reached, next }) => [
    ...[title, question, note, best, worst, notApplicable?.reason, notApplicable?.approvedBy, reached?.text],
    ...(next?.missing ?? []),
    ...evidence.flatMap(({ title, decision, place, before, after, date }) => [
      title,
      decision,
      place,
      before,
      after,
      date,
    ]),
  ]);
  const planned = [
    ...roadmap.map(({ text }) => text),
    ...actions.flatMap(({ text, owner, due }) => [text, owner, due]),
  ];
  const insights = [
    ...patterns.flatMap(({ title, means, ask }) => [title, means, ask]),
    ...coherence.flatMap(({ because, ask }) => [because, ask]),
  ];
  const all = [assessment.subject, assessment.scope, ...assessment.assessors, ...said, ...planned, ...insights].flat();
  return all.flatMap((text) => (text === undefined ? [] : [flat(String(text))]));
}

test.each(variants)('%s: the view is what its schema says', (_, make) => {
  validate(JSON.parse(JSON.stringify(toReportView(make(), english))));
  expect(validate.errors ?? []).toEqual([]);
});

test.each(variants)('%s: HTML is well-formed, complete and without slips', async (_, make) => {
  const card = make();
  const html = await renderReport('html', card);
  const { tags, text } = tagsOf(html);
  const read = flat(text);
  for (const each of textsIn(card)) expect(read).toContain(each);
  expect(html.replace(/<script>.*<\/script>/s, '')).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(tags.filter(({ name, isEnd }) => name === 'h1' && !isEnd)).toHaveLength(1);
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = tags.flatMap(({ attributes }) => (attributes.href?.startsWith('#') ? attributes.href.slice(1) : []));
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test.each(variants)('%s: every chart has a name, a description and an equal in words', async (_, make) => {
  const { tags } = tagsOf(await renderReport('html', make()));
  // A bar in a table stands beside its number, and says nothing of its own.
  const charts = tags.filter(
    ({ name, isEnd, attributes }) => name === 'svg' && !isEnd && attributes['aria-hidden'] !== 'true',
  );
  expect(charts.length).toBeGreaterThanOrEqual(1);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes.id ?? []));
  for (const { attributes } of charts) {
    expect(attributes.role).toBe('img');
    const named = attributes['aria-labelledby']?.split(' ') ?? [];
    expect(named).toHaveLength(2);
    expect(named.every((id) => ids.has(id))).toBe(true);
  }
});

test.each(variants)('%s: Markdown is complete, tidy and without slips', async (_, make) => {
  const card = make();
  const markdown = await renderReport('markdown', card);
  const read = readMarkdown(markdown.replace(/^<!-- tenet:report -->\n/, ''));
  for (const each of textsIn(card)) expect(read).toContain(each);
  expect(markdown).not.toMatch(/NaN|undefined|Infinity|\[object|[ \t]$|\n{3}/m);
  expect(markdown.startsWith('<!-- tenet:report -->\n\n# ')).toBe(true);
  const levels = [...markdown.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test.each(variants)('%s: both formats end in one newline and repeat byte for byte', async (_, make) => {
  for (const format of ['html', 'markdown'] as const) {
    const text = await renderReport(format, make());
    expect(text).toMatch(/[^\n]\n$/);
    expect(await renderReport(format, make())).toBe(text);
  }
});

test('a report stays light', async () => {
  const sizeOf = async (name: string): Promise<number> => {
    const make = scorecardVariants[name];
    if (!make) throw new Error(`no variant is called "${name}"`);
    return Buffer.byteLength(await renderReport('html', make()));
  };
  expect(await sizeOf('forty-nine questions, all richly answered')).toBeLessThan(200_000);
  expect(await sizeOf('northgate-platform')).toBeLessThan(200_000);
});

test('the page asks for nothing and runs nothing but its own script', async () => {
  for (const [, make] of variants) {
    const { tags } = tagsOf(await renderReport('html', make()));
    const names = new Set(tags.map(({ name }) => name));
    for (const name of ['link', 'img', 'iframe', 'object', 'input']) expect(names).not.toContain(name);
    expect(tags.filter(({ name, isEnd }) => name === 'script' && !isEnd)).toHaveLength(1);
    const attributes = tags.flatMap(({ attributes }) => Object.keys(attributes));
    expect(attributes.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
  }
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtinQuestionnaire, builtinQuestionnaireIds } from '../../../src/load/builtins.ts';
import { type Question, type Questionnaire, questionsOf } from '../../../src/model/questionnaire.ts';
import { renderGuide } from '../../../src/render/guide/render-guide.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../support/a-questionnaire.ts';
import { checkTemplate } from '../../support/check-template.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { flat, readMarkdown, tagsOf } from '../../support/markup.ts';

const slips = /NaN|undefined|Infinity|\[object/;

/** Everything that an author wrote about a question and that a guide shows. */
function textsOf({ title, question, askFirst, why, notThis, anchors, evidence, metric }: Question): string[] {
  const texts = [
    title,
    question,
    askFirst,
    why,
    notThis,
    ...anchors,
    ...evidence.map(({ text }) => text),
    metric?.text,
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [flat(text)]));
}

const cases = builtinQuestionnaireIds.flatMap((id) => ['quick', 'full'].map((edition) => [id, edition] as const));

describe.each(cases)('%s, %s edition', (id, edition) => {
  const load = async (): Promise<Questionnaire> => {
    const found = await builtinQuestionnaire(id, 'whole');
    if (!found) throw new Error(`${id} is built in`);
    return found.value;
  };

  test('Markdown holds each question once, is tidy and repeats byte for byte', async () => {
    const questionnaire = await load();
    const asked = questionsOf(questionnaire, edition);
    const markdown = await renderGuide('markdown', questionnaire, { edition });
    const codes = [...markdown.matchAll(/^#### (\S+) /gm)].map(([, code]) => code);
    expect(codes.sort()).toEqual(asked.map(({ code }) => code).sort());
    const read = readMarkdown(markdown);
    for (const text of asked.flatMap(textsOf)) expect(read).toContain(text);
    expect(markdown).not.toMatch(slips);
    expect(markdown).not.toMatch(/[ \t]$|\n{3}/m);
    expect(markdown).toMatch(/^<!-- tenet:guide -->\n\n# [\s\S]*[^\n]\n$/);
    const headings = [...markdown.matchAll(/^(#+) .*$/gm)];
    const levels = headings.map(([, marks = '']) => marks.length);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(new Set(headings.map(([line]) => line)).size).toBe(headings.length);
    expect(await renderGuide('markdown', questionnaire, { edition })).toBe(markdown);
  });

  test('HTML holds each question once, is well-formed and repeats byte for byte', async () => {
    const questionnaire = await load();
    const asked = questionsOf(questionnaire, edition);
    const html = await renderGuide('html', questionnaire, { edition });
    const { tags, text } = tagsOf(html);
    const articles = tags.filter(({ name, isEnd }) => name === 'article' && !isEnd);
    expect(articles.map(({ attributes }) => attributes.id).sort()).toEqual(asked.map((each) => `q-${each.id}`).sort());
    const read = flat(text);
    for (const each of asked.flatMap(textsOf)) expect(read).toContain(each);
    expect(html).not.toMatch(slips);
    expect(html).toMatch(/[^\n]\n$/);
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = tags.flatMap(({ attributes }) => attributes.href?.replace('#', '') ?? []);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(await renderGuide('html', questionnaire, { edition })).toBe(html);
  });
});

test('the page asks for nothing, runs nothing, and its policy fits its style sheet', async () => {
  const found = await builtinQuestionnaire('governance', 'whole');
  if (!found) throw new Error('governance is built in');
  const html = await renderGuide('html', found.value, { edition: 'quick' });
  const { tags } = tagsOf(html);
  const names = new Set(tags.map(({ name }) => name));
  for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form']) expect(names).not.toContain(name);
  const attributes = tags.flatMap((tag) => Object.keys(tag.attributes));
  expect(attributes.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
  const css = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});

/** A questionnaire with every kind of question in which every free text is the same. */
function saying(text: string): Questionnaire {
  const evidence = (['document', 'interview'] as const).map((type) => ({ type, text }));
  const guidance = { title: text, question: text, askFirst: text, why: text, notThis: text, evidence, ask: ['owner'] };
  const metric = { text, of: text, unit: text, better: 'higher' } as const;
  const plain = { anchors: [], ...guidance };
  const bare = { title: text, question: text, anchors: [text, text] };
  return aQuestionnaire({
    title: text,
    notice: text,
    memoryAid: text,
    editions: { full: { title: text } },
    glossary: { [text]: text },
    coherence: [
      { id: 'x', if: { question: 'a', atLeast: 2 }, expect: { question: 'b', atLeast: 1 }, because: text, ask: text },
    ],
    sections: [
      aSection({ id: 'main', title: text, intent: text, storyPrompt: text, questions: ['a', 'b', 'c', 'd', 'e'] }),
    ],
    questions: [
      aQuestion({ id: 'a', ...guidance, anchors: [text, text], metric }),
      aQuestion({ id: 'b', ...plain, kind: 'choice', options: [{ id: 'x', label: text, level: 1 }] }),
      aQuestion({ id: 'c', ...plain, kind: 'checklist', items: [{ id: 'x', label: text }] }),
      aQuestion({ id: 'd', ...plain, kind: 'number', unit: text, thresholds: [1], better: 'higher' }),
      aQuestion({ id: 'e', ...bare }),
    ],
  });
}

const hostile = [...hostileTexts, '<script>alert(1)</script>', 'x](javascript:alert(1))', '| pipes |', '{{x}} {{> y}}'];

/** What a line is to a Markdown parser. */
function kindOf(line: string): string {
  if (line.startsWith('|')) return `row of ${line.split(/(?<!\\)\|/).length}`;
  return /^(#+ |- (?:\[ \] )?|> ?|\d+\. |---$|<[^>]*>|\s{4}|$)/.exec(line)?.[0] ?? 'text';
}

test.each(hostile)('%j in every text adds no element and no attribute to HTML', async (text) => {
  const plain = tagsOf(await renderGuide('html', saying('plain'), { edition: 'full' }));
  expect(tagsOf(await renderGuide('html', saying(text), { edition: 'full' })).tags).toEqual(plain.tags);
});

test.each(hostile)('%j in every text changes no block of Markdown', async (text) => {
  const plain = await renderGuide('markdown', saying('plain'), { edition: 'full' });
  const markdown = await renderGuide('markdown', saying(text), { edition: 'full' });
  expect(markdown.split('\n').map(kindOf)).toEqual(plain.split('\n').map(kindOf));
});

test.each(hostile)('%j in every text makes no element, link, mention or reference in Markdown', async (text) => {
  const markdown = await renderGuide('markdown', saying(text), { edition: 'full' });
  const words = markdown
    .replace(/<!-- tenet:guide -->|^- \[ \] |^> ?/gm, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replaceAll('&#8203;', ' ');
  expect(/[<>`[\]{}_]|@[\w-]|#\d|GH-\d|:\/\/|www\.|mailto:/.exec(words)?.[0]).toBeUndefined();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(markdown)?.[0]).toBeUndefined();
});

test('braces of an author are printed, not run', async () => {
  expect(await renderGuide('markdown', saying('{{header.id}}'), { edition: 'full' })).toContain(
    '\\{\\{header.id\\}\\}',
  );
  expect(await renderGuide('html', saying('{{header.id}}'), { edition: 'full' })).toContain('{{header.id}}');
});

test('a report template of one’s own cannot call what is made for the guide', () => {
  const problems = checkTemplate('{{> guide-question}}');
  expect(problems).toMatchObject([{ kind: 'unknown-partial', name: 'guide-question' }]);
});

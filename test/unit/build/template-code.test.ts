import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { templateModule } from '../../../src/build/template-code.ts';
import { runTemplate } from '../../../src/render/run-template.ts';
import { type Environment, prepareEnvironment, runtimeOptions } from '../../../src/render/template-environment.ts';
import { compileOptions } from '../../../src/render/template-helpers.ts';

const view = {
  title: 'A <b> & "c" = `d`',
  zero: 0,
  no: false,
  none: null,
  empty: [],
  words: ['one', 'two', 'three'],
  groups: [
    { name: 'first', items: [{ text: 'x' }, { text: 'y' }] },
    { name: 'second', items: [] },
  ],
  inner: { title: 'inside', deep: { value: 4.5 } },
};
const partials = {
  item: '({{text}} {{@root.inner.title}})',
  named: '{{title}}/{{extra}}',
  counted: '{{@index}}:{{this}}',
};

async function compiled(main: string, shown: object = view): Promise<string> {
  const code = templateModule({ main, partials }, (source) => source);
  const { default: template } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return runTemplate(template, shown, 'html');
}

function byHandlebars(main: string): string {
  const environment = Handlebars.create();
  prepareEnvironment(environment as unknown as Environment, 'html');
  const compile = (source: string) => environment.compile(source, compileOptions);
  const all = Object.fromEntries(Object.entries(partials).map(([name, source]) => [name, compile(source)]));
  return compile(main)(view, { ...runtimeOptions, partials: all });
}

test.each([
  'plain text, {{title}} {{{title}}} {{zero}} {{no}}{{none}}{{inner.deep.value}}',
  '{{#if title}}a{{/if}}{{#if zero}}b{{else}}c{{/if}}{{#if empty}}d{{else if words}}e{{/if}}{{#if missing}}f{{/if}}',
  '{{#unless empty}}a{{else}}b{{/unless}}{{#unless words}}c{{/unless}}',
  '{{#each words}}{{#unless @first}}, {{/unless}}{{@index}} {{this}}{{/each}}{{#each empty}}x{{else}}none{{/each}}{{#each missing}}x{{/each}}',
  '{{#each groups}}{{name}}: {{#each items}}{{../name}} {{text}} {{@root.title}}{{#if ../name}}!{{/if}}{{else}}-{{/each}}{{/each}}',
  '{{#with inner}}{{title}} {{deep.value}} {{../title}}{{/with}}{{#with none}}x{{else}}nothing{{/with}}',
  '{{#if (eq inner.title "inside")}}a{{/if}}{{#if (not empty)}}b{{/if}}{{#if (eq zero 1)}}c{{/if}}{{#with (lookup words 1)}}{{this}}{{/with}}',
  '{{#each groups}}\n{{#each items}}\n{{> item}}\n{{/each}}\n{{/each}}\n{{! a comment }}\nend',
  '{{> named extra=inner.title}}',
  '{{#each words}}{{> counted}} {{/each}}',
])('%s says what Handlebars says', async (main) => {
  expect(await compiled(main)).toBe(byHandlebars(main));
});

test('a name that the view does not have is an error, as it is in Handlebars', async () => {
  await expect(compiled('{{inner.missing}}')).rejects.toThrow('"missing"');
  await expect(compiled('{{toString}}')).rejects.toThrow('"toString"');
  expect(() => byHandlebars('{{inner.missing}}')).toThrow('"missing"');
  await expect(compiled('{{#if missing.too}}{{/if}}')).rejects.toThrow("reading 'too'");
  expect(() => byHandlebars('{{#if missing.too}}{{/if}}')).toThrow("reading 'too'");
});

test.each([
  ['\n{{#list words}}{{/list}}', 'the template itself: line 2: {{#list}} is not supported'],
  ['{{> unknown}}', 'there is no partial unknown'],
  ['  {{> item}}\n', 'a partial that is called alone on a line begins that line'],
  ['{{> item inner}}', 'a partial takes named values only'],
  ['{{eq zero 1}}', 'a helper is called to print'],
  ['{{../title}}', '../title leads out of the template'],
  ['{{#each words}}{{@last}}{{/each}}', '@last is not supported'],
  ['{{#if (log title)}}{{/if}}', '(log) is not supported'],
])('%j ends the build', (main, why) => {
  expect(() => templateModule({ main, partials }, (source) => source)).toThrow(why);
});

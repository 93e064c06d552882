import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderCustom } from '../../../src/render/custom-template.ts';
import { renderReport } from '../../../src/render/render-report.ts';
import { aScorecard, scorecardVariants } from '../../support/a-scorecard.ts';
import { checkTemplate } from '../../support/check-template.ts';

const card = aScorecard({ subject: 'Payments <& co>' });

/** Problems in short: kind, place, name. */
function found(source: string): string[] {
  return checkTemplate(source).map(({ kind, line, column, name }) => `${line}:${column} ${kind} ${name}`);
}

function builtin(name: string): string {
  return readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');
}

test.each(['html', 'markdown'] as const)('the built-in %s template and its partials have no problem', (format) => {
  const ending = format === 'html' ? 'html' : 'md';
  expect(checkTemplate(builtin(`report.${ending}.hbs`), { format })).toEqual([]);
});

test.each(Object.entries(scorecardVariants))(
  '%s: the built-in templates give the same report as custom ones',
  async (_, make) => {
    expect(renderCustom(builtin('report.html.hbs'), make(), 'html')).toBe(await renderReport('html', make()));
    expect(renderCustom(builtin('report.md.hbs'), make(), 'markdown')).toBe(await renderReport('markdown', make()));
  },
);

test('a name that does not exist is found with its place and the names that do', () => {
  const [problem] = checkTemplate('# {{header.subject}}\n\n  {{header.subjct}}\n');
  expect(problem).toMatchObject({ kind: 'unknown-field', line: 3, column: 5, name: 'subjct' });
  expect(problem?.known).toContain('subject');
});

test.each([
  ['in a branch that would not run', '{{#if header.scope}}{{else}}{{nope}}{{/if}}', ['1:31 unknown-field nope']],
  ['in the condition itself', '{{#if header.nope}}x{{/if}}', ['1:7 unknown-field nope']],
  ['in a loop', '{{#each chapters}}{{title}}{{nope}}{{/each}}', ['1:30 unknown-field nope']],
  ['after ../', '{{#each chapters}}{{../header.nope}}{{/each}}', ['1:21 unknown-field nope']],
  ['after too many ../', '{{../header}}', ['1:3 unknown-field ../header']],
  ['after @root', '{{#each chapters}}{{@root.nope}}{{/each}}', ['1:21 unknown-field nope']],
  ['as data outside a loop', '{{@index}}', ['1:3 unknown-field @index']],
  ['behind a block parameter', '{{#each chapters as |c|}}{{c.nope}}{{/each}}', ['1:28 unknown-field nope']],
  ['in the argument of a helper', '{{#if (eq header.nope "x")}}{{/if}}', ['1:11 unknown-field nope']],
  ['as a hash argument', '{{> facts title=labels.nope facts=assurance.coverage}}', ['1:17 unknown-field nope']],
  ['of an object prototype', '{{header.constructor}}', ['1:3 unknown-field constructor']],
  ['below a text', '{{header.subject.length}}', ['1:3 unknown-field length']],
])('an unknown name is found %s', (_, source, problems) => {
  expect(found(source)).toEqual(problems);
});

test.each([
  ['a helper', '{{uppercase header.subject}}', ['1:3 unknown-helper uppercase']],
  ['log', '{{log header}}', ['1:3 unknown-helper log']],
  ['a block on a field', '{{#chapters}}{{title}}{{/chapters}}', ['1:4 unknown-helper chapters']],
  ['a partial', '{{> verdikt}}', ['1:5 unknown-partial verdikt']],
  ['an inline partial', '{{#*inline "x"}}{{/inline}}', ['1:1 misuse inline partials and decorators are not supported']],
  [
    'an object as text',
    '{{header}}',
    ['1:3 misuse "header" is not a text: name one of its fields, or walk through it with each'],
  ],
  ['too many arguments', '{{#if (eq header.subject)}}{{/if}}', ['1:8 misuse "eq" takes two arguments, not 1']],
  [
    'a partial out of its place',
    '{{> question}}',
    ['1:5 misuse the partial "question" does not fit here: it needs "isScored"'],
  ],
])('%s is refused', (_, source, problems) => {
  expect(found(source)).toEqual(problems);
});

test.each([
  '{{#each chapters}}{{#each questions}}{{title}} {{../title}} {{../../header.subject}} {{@index}}{{@first}}{{/each}}{{/each}}',
  '{{#each chapters}}{{#if questions}}{{../header.subject}}{{/if}}{{/each}}',
  '{{#each profile.groups as |group place|}}{{group.title}} {{place}}{{/each}}',
  '{{#with verdict}}{{headline}} {{../header.subject}}{{/with}}',
  '{{chapters.0.title}} {{chapters.length}} {{lookup header "subject"}}',
  '{{#with (lookup chapters 0)}}{{title}}{{/with}}',
  '{{#each chapters}}{{#each questions}}{{> question this}}{{> question}}{{/each}}{{/each}}',
  '{{#if (not (eq header.basis "claimed"))}}x{{else if header.scope}}y{{else}}z{{/if}}',
  '{{> facts title="Numbers" facts=assurance.evidence}}{{! a comment }}{{{profile.radar}}}',
])('%s is right', (source) => {
  expect(found(source)).toEqual([]);
  expect(renderCustom(source, card, 'html')).toMatch(/\n$/);
});

test.each([
  ['{{#if header.scope}}\nnever closed', 2],
  ['one\n{{header.subject}', 2],
  ['{{#if a}}\n{{/each}}', 1],
  ['one\ntwo {{', 2],
])('the place of a syntax error is found in %j', (source, line) => {
  const [problem, ...others] = checkTemplate(source);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'syntax', line, known: [] });
  expect(problem?.column).toBeGreaterThan(0);
  expect(problem?.name).not.toMatch(/\n|undefined/);
});

test('plain braces are safe in both formats', () => {
  expect(renderCustom('{{header.subject}}', card, 'html')).toBe('Payments &lt;&amp; co&gt;\n');
  const starred = aScorecard({ subject: 'a*b | @c' });
  expect(renderCustom('{{header.subject}}', starred, 'markdown')).toBe('a\\*b \\| @&#8203;c\n');
});

test('a partial of one’s own takes the place of the built-in one', () => {
  const partials = { header: '<h1>{{header.subject}} by us</h1>' };
  expect(checkTemplate('{{> header}}', { partials })).toEqual([]);
  expect(renderCustom('{{> header}}', card, 'html', { partials })).toBe('<h1>Payments &lt;&amp; co&gt; by us</h1>\n');
});

test('lines lose the blanks that they begin with, but not in text that is shown as it is', () => {
  const source = '<p>\n  a\n</p>\n<pre>\n  b\n\tc\n</pre>\n  d <textarea>e\n  f</textarea>\n  g\n';
  const shown = '<p>\na\n</p>\n<pre>\n  b\n\tc\n</pre>\nd <textarea>e\n  f</textarea>\ng\n';
  expect(renderCustom(source, card, 'html')).toBe(shown);
  expect(renderCustom('- a\n    - b\n', card, 'markdown')).toBe('- a\n    - b\n');
});

test('a template cannot reach what is not its own', () => {
  const attempts = ['{{lookup header "constructor"}}', '{{lookup (lookup this "__proto__") "toString"}}'];
  for (const attempt of attempts) expect(renderCustom(attempt, card, 'html')).toBe('\n');
});

test('the example on the page works', () => {
  const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
  const example = /```handlebars\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(found(example)).toEqual([]);
  expect(renderCustom(example, card, 'markdown')).toContain('| Focus on value');
});

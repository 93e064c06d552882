import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { reportTemplateNames } from '../../src/render/builtin-templates.ts';
import { type TemplateProject, templateProject } from '../support/template-project.ts';
import { viewSchema } from '../support/view-schema.ts';

const made: TemplateProject[] = [];
afterEach(() => {
  for (const project of made.splice(0)) project.remove();
});

function project(templates: Readonly<Record<string, string>> = {}): TemplateProject {
  const one = templateProject(templates);
  made.push(one);
  return one;
}

const plain = { html: '', markdown: '' };
beforeAll(async () => {
  const one = project();
  for (const format of ['html', 'markdown'] as const) plain[format] = await one.report(format);
});

/** The style sheet of a page, and whether its policy allows it. */
function styleIn(html: string): { css: string; isAllowed: boolean } {
  const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(css).digest('base64');
  return { css, isAllowed: html.includes(`style-src 'sha256-${hash}'`) };
}

describe('what is copied and not changed', () => {
  test('all at once gives the same reports byte for byte', async () => {
    const ejected = project();
    const { status, out } = await ejected.run('template', 'eject', ...reportTemplateNames);
    expect({ status, files: out.trim().split('\n') }).toEqual({
      status: 0,
      files: reportTemplateNames.map((name) => `templates/${name}`),
    });
    const onDisk = readdirSync('templates', { recursive: true, encoding: 'utf8' });
    const ofReports = onDisk.filter(
      (name) => /\.hbs$/.test(name) && !/(^|\/)(guide|comparison|history|brief)[.-]/.test(name),
    );
    expect(reportTemplateNames).toEqual(ofReports.map((name) => name.replaceAll('\\', '/')).sort());
    for (const format of ['html', 'markdown'] as const) {
      expect(await ejected.report(format)).toBe(plain[format]);
    }
    const checked = await ejected.run('template', 'check');
    expect(checked.err).toBe(`${reportTemplateNames.length} templates are valid\n`);
  });

  test.each(reportTemplateNames)('%s alone gives the same report byte for byte', async (name) => {
    const ejected = project();
    expect((await ejected.run('template', 'eject', name)).status).toBe(0);
    const format = name.endsWith('.md.hbs') ? 'markdown' : 'html';
    expect(await ejected.report(format)).toBe(plain[format]);
  });

  test('a checkout with other line ends and a byte order mark changes nothing', async () => {
    const ejected = project();
    for (const name of reportTemplateNames) {
      const text = readFileSync(`templates/${name}`, 'utf8').replaceAll('\n', '\r\n');
      ejected.write(`templates/${name}`, `\uFEFF${text}`);
    }
    for (const format of ['html', 'markdown'] as const) {
      expect(await ejected.report(format)).toBe(plain[format]);
    }
  });
});

describe('style rules of one’s own', () => {
  test('stand at the end of the one style sheet, which the page allows', async () => {
    const builtin = styleIn(plain.html);
    const own = styleIn(
      await project({ 'partials/colors.html.hbs': '{{! ours }}\r\n.a { color: red }\r\n' }).report('html'),
    );
    expect(own).toEqual({ css: `${builtin.css}\n.a { color: red }`, isAllowed: true });
    expect(builtin.isAllowed).toBe(true);
  });

  test('hold for a template of the whole page that has the two marks', async () => {
    const colors = { 'partials/colors.html.hbs': '.a { color: red }' };
    const page = `<meta content="style-src 'sha256-tenet-css'"><style>/*tenet:css*/</style>`;
    const style = styleIn(await project({ ...colors, 'report.html.hbs': page }).report('html'));
    expect(style.isAllowed).toBe(true);
    expect(style.css).toMatch(/\.a \{ color: red \}$/);
  });

  test.each([
    '</style><script>alert(1)</script>',
    '</STYLE >',
    '@import "x.css";',
    '@IMPORT url(data:text/css,a)',
    '@\\69mport "x.css";',
    '@im{{! }}port "x.css";',
    'a { b: url(x.png) }',
    'a { b: URL( "//example.org" ) }',
    'a { b: u\\72 l(https://example.org) }',
    'a { b: \\000075rl(https://example.org) }',
    'a { b: url("\\64 ata:x") }',
    'a { b: image-set("x.png" 1x) }',
    'a { b: -webkit-image-set("x.png" 1x) }',
    '@font-face { src: src("x") }',
    'a { b: {{{header.subject}}} }',
    'a { b: {{#if header}}c{{/if}} }',
    '{{> footer}}',
    'a { b: "\\{{header.subject}}" }',
  ])('cannot end it, load anything or differ: %s', async (rule) => {
    const one = project({ 'partials/colors.html.hbs': `.fine { color: red }\n${rule}\n` });
    const { status, out, err } = await one.run('report', 'a.assessment.yaml', '--format', 'html');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('templates/partials/colors.html.hbs:2:');
    expect(err).toContain('error template/style');
  });

  test.each([
    'a { b: url(data:image/png;base64,AA) } c { d: url( "data:x" ) }',
    '.curl(x) { } .my-url { content: "\\201C" }',
    '@media print { .a { color: red } }',
  ])('may be all else: %s', async (rule) => {
    expect(styleIn(await project({ 'partials/colors.html.hbs': rule }).report('html')).isAllowed).toBe(true);
  });
});

describe('hostile templates', () => {
  test('a link that leads out of the folder is not followed, one within it is', async () => {
    const one = project({ 'partials/inside.html.hbs': '<p>inside</p>' });
    one.write('secret.txt', 'secret {{nope}}');
    symlinkSync(join(one.folder, 'secret.txt'), join(one.folder, 'templates/partials/cover.html.hbs'));
    symlinkSync('inside.html.hbs', join(one.folder, 'templates/partials/footer.html.hbs'));
    const { status, out, err } = await one.run('report', 'a.assessment.yaml', '--format', 'html');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(
      'templates/partials/cover.html.hbs error template/outside  "templates/partials/cover.html.hbs" leads out of its folder',
    );
    expect(err).not.toContain('secret');
    expect(err).not.toContain('footer');
  });

  test('a folder that is a link out of the project is refused, for reading and for copying', async () => {
    const [one, other] = [project(), project()];
    symlinkSync(join(other.folder, 'templates'), join(one.folder, 'look'));
    one.write('tenet.yaml', 'format: tenet/project@1\ntemplates: look\n');
    for (const args of [
      ['template', 'check'],
      ['template', 'eject', 'cover'],
      ['report', 'a.assessment.yaml'],
    ]) {
      const { status, err } = await one.run(...args);
      expect(status).toBe(2);
      expect(err).toContain('tenet.yaml:2:12 error template/outside  "look" leads out of the folder of tenet.yaml');
    }
    expect(readdirSync(join(other.folder, 'templates'))).toEqual([]);
  });

  test('partials are found by name, never by path', async () => {
    const one = project({ 'partials/cover.html.hbs': '{{> ../../a.assessment.yaml}}\n{{> "../secret"}}\n' });
    const { status, err } = await one.run('template', 'check');
    expect(status).toBe(2);
    expect(err).toContain('cover.html.hbs:1:5 error template/');
    expect(err).toContain('cover.html.hbs:2:5 error template/unknown-partial  there is no partial "../secret"');
  });

  test('a dangling link, a folder and a file beyond the limit are told like any other', async () => {
    const one = project({ 'partials/footer.html.hbs/x': '' });
    symlinkSync('nowhere', join(one.folder, 'templates/partials/cover.html.hbs'));
    one.write('templates/report.md.hbs', 'x'.repeat(6 * 1024 * 1024));
    const { status, err } = await one.run('template', 'check');
    expect(status).toBe(2);
    expect(err).toContain('cover.html.hbs error file/missing');
    expect(err).toContain('footer.html.hbs error file/folder');
    expect(err).toContain('report.md.hbs error file/too-large');
  });

  test('partials that call each other in a circle are told where the circle closes, built-in ones between them too', async () => {
    const one = project({
      'partials/cover.html.hbs': '{{> one}}',
      'partials/one.html.hbs': '{{> two}}',
      'partials/two.html.hbs': '<p>\n{{> one}}',
      'partials/finding.html.hbs': '{{#with @root}}\n{{> verdict}}{{/with}}',
    });
    const { status, err } = await one.run('report', 'a.assessment.yaml', '--format', 'html');
    expect(status).toBe(2);
    expect(err).toContain('two.html.hbs:2:5 error template/recursion  the partial "one" calls itself');
    expect(err).toContain('finding.html.hbs:2:5 error template/recursion  the partial "verdict" calls itself');
  });

  test('partials that double with each call end in one problem', async () => {
    const doubling = Array.from({ length: 40 }, (_, index) => [
      `partials/p${index}.html.hbs`,
      `{{> p${index + 1}}}{{> p${index + 1}}}`,
    ]);
    const one = project({
      ...Object.fromEntries(doubling),
      'partials/p40.html.hbs': 'x',
      'partials/cover.html.hbs': '{{> p0}}',
    });
    const { status, err } = await one.run('template', 'check');
    expect(status).toBe(2);
    expect(err.match(/ error /g)).toHaveLength(1);
    expect(err).toContain('error template/syntax  partials that call partials come to far too much here');
  });

  test.each([
    ['blocks', '{{#if header}}', '{{/if}}'],
    ['calls of helpers', '{{#if (not ', ')}}x{{/if}}'],
  ])('%s that stand very deep in one another are told, whatever the depth', async (_, open, close) => {
    const inner = open.includes('not')
      ? (depth: number) => `{{#if ${'(not '.repeat(depth)}header${')'.repeat(depth)}}}x{{/if}}`
      : undefined;
    for (const depth of [150, 5000]) {
      const text = inner?.(depth) ?? `${open.repeat(depth)}x${close.repeat(depth)}`;
      const { status, err } = await project({ 'partials/cover.html.hbs': text }).run('template', 'check');
      expect(status).toBe(2);
      expect(err).toMatch(
        /cover\.html\.hbs:1:\d+ error template\/syntax {2}(this stands more than 100|the blocks of this)/,
      );
    }
  });

  test('names of an object’s own inheritance are no partials', async () => {
    const one = project({
      'partials/cover.html.hbs': '{{> constructor}}\n{{> __proto__}}',
      'partials/toString.html.hbs': '<p>{{header.subject}}</p>',
      'partials/footer.html.hbs': '{{> toString}}',
    });
    const { status, err } = await one.run('template', 'check');
    expect(status).toBe(2);
    expect(err).toContain('cover.html.hbs:1:5 error template/unknown-partial  there is no partial "constructor"');
    expect(err).toContain('cover.html.hbs:2:5 error template/unknown-partial  there is no partial "__proto__"');
    one.write('templates/partials/cover.html.hbs', '{{! nothing }}');
    expect(await one.report('html')).toContain('<p>Harbourline Services</p>');
  });
});

test('no part of the view holds parts of its own kind, so a partial has no reason to call itself', () => {
  const kinds = new Map(Object.entries(viewSchema().$defs as Record<string, unknown>));
  const within = (name: string): string[] =>
    [...JSON.stringify(kinds.get(name)).matchAll(/#\/\$defs\/(\w+)/g)].map(([, inner = '']) => inner);
  const reached = (name: string, seen: Set<string> = new Set()): Set<string> => {
    for (const inner of within(name)) if (!seen.has(inner)) reached(inner, seen.add(inner));
    return seen;
  };
  expect([...kinds.keys()].filter((name) => reached(name).has(name))).toEqual([]);
});

test('without the key nothing but the compiled templates is used', async () => {
  const one = project({ 'report.md.hbs': 'ours' });
  one.write('tenet.yaml', 'format: tenet/project@1\nassessments: ["*.assessment.yaml"]\n');
  expect(await one.report('markdown')).toBe(plain.markdown);
});

test('a file outside of the project’s folder is checked as what its name says', async () => {
  const one = project();
  one.write('draft/partials/footer.html.hbs', '<footer>{{header.subjct}}</footer>');
  one.write('draft/page.html.hbs', '{{> footer}}{{nope}}');
  const { status, err } = await one.run('template', 'check', 'draft/page.html.hbs', 'draft/partials/footer.html.hbs');
  expect(status).toBe(2);
  expect(err).toContain('draft/page.html.hbs:1:15 error template/unknown-field');
  expect(err).toContain('draft/partials/footer.html.hbs:1:11 error template/unknown-field');
  const unnamed = await one.run('template', 'check', 'a.assessment.yaml');
  expect(unnamed.err).toContain('does not say what it makes');
});

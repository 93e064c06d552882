import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderCustom } from '../../src/render/custom-template.ts';
import { aScorecard } from '../support/a-scorecard.ts';
import { checkTemplate } from '../support/check-template.ts';
import { templateProject } from '../support/template-project.ts';
import { filesInSection, templatesPage } from '../support/templates-page.ts';
import { viewSchema } from '../support/view-schema.ts';

const sections = [
  ['A logo', ['cover.html', 'cover.md'], '<img class="logo"', '![Example Ltd](logo.png)'],
  ['Colours', ['colors.html'], '--link: #144a7c;', '# Harbourline Services'],
  [
    'A cover page',
    ['cover.html', 'colors.html', 'cover.md'],
    'Prepared for Harbourline Services</p>',
    '> Confidential.',
  ],
  ['A footer', ['footer.html', 'footer.md'], 'Example Ltd · governance@example.org', '\nExample Ltd.\n'],
] as const;

describe.each(sections)('the section "%s"', (heading, names, inHtml, inMarkdown) => {
  test('holds files that are valid and do what it says', async () => {
    const files = filesInSection(heading);
    expect(Object.keys(files)).toEqual(names.map((name) => `partials/${name}.hbs`));
    const project = templateProject(files);
    const { status, err } = await project.run('template', 'check');
    expect({ status, err }).toEqual({ status: 0, err: expect.stringMatching(/^\d templates? (is|are) valid\n$/) });
    const html = await project.report('html');
    expect(html).toContain(inHtml);
    const hash = createHash('sha256').update(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '');
    expect(html).toContain(`style-src 'sha256-${hash.digest('base64')}'`);
    expect(await project.report('markdown')).toContain(inMarkdown);
    project.remove();
  });
});

const rows = new Map(
  [
    ...((templatesPage.split('### An example for each field')[1] ?? '')
      .split('<!-- view model -->')[0]
      ?.matchAll(/^\| `(\w+)` \| `(.*)` \|$/gm) ?? []),
  ].map(([, field = '', example = '']) => [field, example]),
);
const fields = Object.keys(viewSchema().properties as object);

test.each(fields)('%s has an example that runs', (field) => {
  const example = rows.get(field) ?? '';
  expect(example, `add a row to "An example for each field" in docs/templates.md: | \`${field}\` | … |`).toContain(
    field,
  );
  expect(checkTemplate(example)).toEqual([]);
  expect(renderCustom(example, aScorecard(), 'html')).not.toContain('{{');
});

test('no example is about a field that does not exist', () => {
  expect([...rows.keys()].filter((field) => !fields.includes(field))).toEqual([]);
});

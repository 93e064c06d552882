import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintContent } from '../../src/core/linting/lint-content.ts';
import { lintRules } from '../../src/core/linting/lint-rules.ts';
import { makeAjv } from '../../src/load/ajv.ts';
import { toQuestionnaire } from '../../src/load/to-questionnaire.ts';
import type { LintReport } from '../../src/model/lint-report.ts';
import { lintRenderers } from '../../src/render/lint/registry.ts';

const readSchema = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
const ids = lintRules.map(({ id }) => id);
const place = { file: 'a b/ü.yaml', line: 3, column: 5, endLine: 3, endColumn: 9, lineText: 'id: x' };
const hostile = 'a\n::error::b\r\n100 % <b>';

/** A report of hostile texts; every third finding is a warning. */
function aReport(count: number): LintReport {
  const findings = Array.from({ length: count }, (_, index) => ({
    rule: ids[index % ids.length] ?? '',
    severity: index % 3 === 0 ? ('warn' as const) : ('error' as const),
    message: hostile,
    place: index === 1 ? { file: place.file } : place,
    ...(index > 1 && { question: 'outcomes-agreed' }),
    path: ['anchors', index],
  }));
  return { version: '1.2.3', files: [place.file], rules: lintRules, findings };
}

const textOf = async (format: keyof typeof lintRenderers, count: number): Promise<string> =>
  (await lintRenderers[format]()).render(aReport(count));

describe('rule ids', () => {
  test('are the ones that a questionnaire and a project may set', () => {
    expect(readSchema('project').properties.lint.propertyNames.enum).toEqual(ids);
    expect(readSchema('questionnaire').$defs.ruleSettings.propertyNames.enum).toEqual(ids);
  });

  test('are unique, and each says what it asks for and why', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { title, why } of lintRules) {
      expect(title).toMatch(/^[^A-Z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    }
  });
});

test.each(lintRules)('$id stands in docs/questionnaire.md', ({ id, severity, title }) => {
  expect(readFileSync('docs/questionnaire.md', 'utf8')).toContain(`\n| ${id} | ${severity} | ${title} |\n`);
});

test('the worked example of docs/authoring.md has no finding', () => {
  const [, example = ''] =
    /```yaml\n(format: tenet\/questionnaire@1\n[\s\S]*?)```/.exec(readFileSync('docs/authoring.md', 'utf8')) ?? [];
  const questionnaire = toQuestionnaire(parse(example), () => {
    throw new Error('it has no rubric of its own');
  });
  expect(questionnaire.questions).toHaveLength(1);
  expect(lintContent(questionnaire)).toEqual([]);
});

describe.each([0, 1, 40])('%i findings', (count) => {
  test('json keeps to its schema', async () => {
    const validate = makeAjv('explaining').compile(readSchema('lint'));
    const report = JSON.parse(await textOf('json', count));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.errors + report.warnings).toBe(count);
  });

  test('sarif lists every rule and keeps fingerprints apart', async () => {
    const log = JSON.parse(await textOf('sarif', count));
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'Tenet', semanticVersion: '1.2.3' });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(ids);
    const prints = run.results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
    expect(new Set(prints).size).toBe(count);
    for (const { locations } of run.results) {
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('a%20b/%C3%BC.yaml');
      expect(Object.keys(locations[0].physicalLocation.region)).toHaveLength(4);
    }
  });

  test('github commands stay one to a line, at most ten of a kind', async () => {
    const lines = (await textOf('github', count)).split('\n').slice(0, -1);
    expect(lines.filter((line) => line.startsWith('::error ')).length).toBe(Math.min(10, Math.floor((count * 2) / 3)));
    for (const line of lines) {
      expect(line).toMatch(
        /^(::(error|warning) file=a b\/ü\.yaml,.*::a%0A::error::b%0D%0A100 %25 <b>|\d+ more .* not shown)$/,
      );
    }
  });

  test.each(Object.keys(lintRenderers))('%s is the same twice', async (format) => {
    const name = format as keyof typeof lintRenderers;
    expect(await textOf(name, count)).toBe(await textOf(name, count));
  });
});

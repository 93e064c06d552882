import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { redactScorecard } from '../../src/core/scoring/redact-scorecard.ts';
import { makeAjv } from '../../src/load/ajv.ts';
import { type Scorecard, type WithheldPart, withheldParts } from '../../src/model/scorecard.ts';
import { captureHost } from '../support/capture-host.ts';
import { markedAssessment, markedFiles, marks, stayingMarks } from '../support/marked-assessment.ts';
import { runTenet } from '../support/run-tenet.ts';

const input = 'marked.assessment.yaml';
const allMarks = withheldParts.flatMap((part) => marks[part]);

// Everything of the view that can hold words of the team, without the built-in partials.
const template = `<!-- tenet:report -->
{{header.subject}} {{header.scope}} {{#each header.assessors}}{{this}} {{/each}}{{#if header.withheld}}Withheld: {{header.withheld}}{{/if}}
{{header.assessmentDigest}}
{{#each verdict.strengths}}{{text}} {{/each}}{{#each verdict.gaps}}{{text}} {{/each}}
{{#each chapters}}{{#each questions}}
{{#if note}}{{note}}{{/if}} {{#if best}}{{best}}{{/if}} {{#if worst}}{{worst}}{{/if}} {{#if exemption}}{{exemption}}{{/if}}
{{#each evidence}}
{{type}} {{title}} {{#if ref}}{{ref}}{{/if}} {{#if href}}{{{href}}}{{/if}} {{date}} {{#each facts}}{{this}} {{/each}} {{#if factsText}}{{factsText}}{{/if}}
{{/each}}
{{#if next}}{{#each next.missing}}{{this}} {{/each}}{{next.onFile}}{{/if}}
{{/each}}{{/each}}
{{#each roadmap.team}}{{text}} {{owner}} {{due}} {{status}} {{/each}}
{{#each register}}{{#each items}}{{title}} {{date}} {{standing}} {{/each}}{{/each}}
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenet-redact-'));
  for (const [path, text] of Object.entries({ ...markedFiles, 'own.html.hbs': template, 'own.md.hbs': template })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

async function report(...args: string[]): Promise<string> {
  const host = captureHost(folder);
  expect(await main(['report', ...args], host), host.err).toBe(0);
  return host.out;
}

/** Marks that a text holds; in Markdown a dot may stand behind a backslash. */
function found(text: string): string[] {
  const plain = text.replaceAll('\\', '');
  return allMarks.filter((mark) => plain.includes(mark));
}

const looks = {
  html: ['--format', 'html'],
  markdown: ['--format', 'markdown'],
  'a template of ones own in html': ['--template', 'own.html.hbs'],
  'a template of ones own in markdown': ['--template', 'own.md.hbs'],
};
const sets: readonly (readonly WithheldPart[])[] = [...withheldParts.map((part) => [part]), withheldParts];
const asked = sets.map((parts) => ({ list: parts.join(','), parts }));

describe.each(Object.entries(looks))('%s', (_, look) => {
  test('without the option every mark is told', async () => {
    const text = await report(input, ...look);
    expect(found(text)).toEqual(allMarks);
    expect(text).not.toContain('Withheld');
  });

  test.each(asked)('$list: none of their marks is told, all others are', async ({ list, parts }) => {
    const text = await report(input, ...look, '--redact', list);
    const others = withheldParts.filter((part) => !parts.includes(part));
    expect(found(text).filter((mark) => parts.some((part) => marks[part].includes(mark)))).toEqual([]);
    // A sentence of the rubric that quotes both is left out with either.
    expect(found(text)).toEqual(others.flatMap((part) => marks[part]));
    expect(stayingMarks.filter((mark) => !text.includes(mark))).toEqual([]);
    expect(text.replace(/<\/?(dt|dd)>/g, ' ')).toMatch(new RegExp(`Withheld ?:? *${parts.join(', ')}`));
    expect(text).toContain('needs a plain sentence');
  });
});

test('the digest of the answers stays, so that a reader can still tell what was judged', async () => {
  const digests = async (...more: string[]) => (await report(input, ...more)).match(/sha256:[0-9a-f]{64}/g);
  expect(await digests('--redact', 'names,notes,evidence')).toEqual(await digests());
});

test('a saved scorecard is redacted like its assessment, by the built command line as well', async () => {
  expect(await main(['score', input, '--format', 'json', '-o', 'card.json'], captureHost(folder))).toBe(0);
  const options = ['--redact', 'names,notes,evidence', '--format', 'html'];
  const built = runTenet(['report', 'card.json', ...options], folder);
  expect(built.status, built.stderr).toBe(0);
  expect(found(built.stdout)).toEqual([]);
  expect(built.stdout).toBe(await report(input, ...options));
  expect(found(runTenet(['report', 'card.json', '--format', 'html'], folder).stdout)).toEqual(allMarks);
});

test('a redacted scorecard is a scorecard; redacting it for less tells nothing again', () => {
  const card = JSON.parse(readFileSync(join(folder, 'card.json'), 'utf8')) as Scorecard;
  const schema = JSON.parse(readFileSync('schemas/scorecard.schema.json', 'utf8'));
  const accepts = makeAjv('fast').compile(schema);
  const redacted = redactScorecard(card, withheldParts);
  expect(accepts(JSON.parse(JSON.stringify(redacted))), JSON.stringify(accepts.errors)).toBe(true);
  expect(found(JSON.stringify(redacted))).toEqual([]);
  expect(redactScorecard(redacted, ['names'])).toEqual(redacted);
  expect(redactScorecard(card, [])).toBe(card);
  expect(redactScorecard(redactScorecard(card, ['notes']), ['names']).withheld).toEqual(['names', 'notes']);
});

test('the marked assessment says everything that an assessment can say', () => {
  const schema = JSON.parse(readFileSync('schemas/assessment.schema.json', 'utf8'));
  const { answers, actions } = markedAssessment;
  const said = (items: readonly object[]): Set<string> => new Set(items.flatMap((item) => Object.keys(item)));
  const all = Object.values(answers) as { evidence?: object[]; notApplicable?: object }[];
  const notSaid = (name: string, items: readonly object[]): string[] =>
    Object.keys(schema.$defs[name].properties).filter((key) => !said(items).has(key));
  expect(
    notSaid(
      'evidence',
      all.flatMap(({ evidence = [] }) => evidence),
    ),
  ).toEqual([]);
  expect(
    notSaid(
      'notApplicable',
      all.flatMap(({ notApplicable }) => notApplicable ?? []),
    ),
  ).toEqual([]);
  expect(notSaid('action', actions)).toEqual([]);
  // Ids and figures that only the questionnaire gives a meaning.
  expect(notSaid('answer', all)).toEqual(['choice', 'checked', 'value']);
  const rest = Object.keys(schema.properties).filter((key) => !Object.hasOwn(markedAssessment, key));
  expect(rest).toEqual(['outcomeWeights']);
});

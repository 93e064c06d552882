import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeAjv } from '../../src/load/ajv.ts';
import type { Questionnaire } from '../../src/model/questionnaire.ts';
import type { JsonSchema } from '../../src/model/rubric.ts';
import { editorSchema } from '../../src/render/editor-schema.ts';
import { aQuestion } from '../support/a-question.ts';
import { aQuestionnaire } from '../support/a-questionnaire.ts';
import { builtInRubric } from '../support/compiled-ladder.ts';
import { guidingPrinciples, sampleNames } from '../support/sample-files.ts';
import {
  type OpenDocument,
  startYamlLanguageServer,
  type YamlLanguageServer,
} from '../support/yaml-language-server.ts';

const root = new URL('../../', import.meta.url);
const base = readBase();

function readBase(): JsonSchema {
  return JSON.parse(readFileSync(new URL('schemas/assessment.schema.json', root), 'utf8'));
}

function schemaFor(questionnaire: Questionnaire): JsonSchema {
  return editorSchema(base, questionnaire, ({ kind }) => builtInRubric(kind));
}

const allKinds = aQuestionnaire({
  editions: { full: { title: 'Full edition' }, short: { title: 'Short edition' } },
  facets: [{ id: 'outcome', title: 'Outcome', values: { risk: 'Fewer failures' }, many: true, scored: true }],
  questions: [
    aQuestion({ id: 'scaled', code: 'S-1', title: 'Scaled', editions: ['short'], renamedFrom: ['graded', 'rated'] }),
    aQuestion({
      id: 'chosen',
      kind: 'choice',
      anchors: [],
      options: [
        { id: 'yearly', label: 'Once a year', level: 0 },
        { id: 'weekly', label: 'Every week', level: 4 },
      ],
    }),
    aQuestion({
      id: 'ticked',
      kind: 'checklist',
      anchors: [],
      items: [
        { id: 'owner', label: 'There is an owner' },
        { id: 'goal', label: 'There is a *goal*' },
      ],
    }),
    aQuestion({ id: 'counted', kind: 'number', anchors: [], unit: 'days', minimum: 0, maximum: 30 }),
    aQuestion({ id: 'free', kind: 'number', anchors: [] }),
  ],
});

const empty = {
  format: 'tenet/assessment@1',
  questionnaire: { id: 'sample', version: '1.0.0' },
  subject: 'Payments',
  type: 'self',
  date: '2026-11-22',
  answers: {},
};

function accepts(schema: JsonSchema): (assessment: unknown) => boolean {
  const ajv = makeAjv('explaining').addVocabulary(['markdownDescription', 'deprecationMessage']);
  const validate = ajv.compile(schema);
  return (assessment) => validate(assessment) === true;
}

describe('the editor schema', () => {
  const schema = schemaFor(allKinds);
  const isAccepted = accepts(schema);

  test('has its own id and accepts an assessment without answers', () => {
    expect(schema.$id).toBe('urn:tenet:schema:assessment:sample');
    expect(isAccepted(empty)).toBe(true);
  });

  test('is the same every time and leaves the schema of all assessments as it was', () => {
    expect(JSON.stringify(schemaFor(allKinds))).toBe(JSON.stringify(schema));
    expect(base).toEqual(readBase());
  });

  test('holds the shape of an answer once for each kind in use', () => {
    expect(Object.keys(schemaFor(guidingPrinciples()).$defs as JsonSchema)).toEqual([
      'version',
      'date',
      'evidenceType',
      'notApplicable',
      'evidence',
      'action',
      'scaleAnswer',
    ]);
  });

  test.each([
    { scaled: { level: 0 } },
    { scaled: { level: 5, confidence: 'high', evidence: [{ type: 'record', date: '2026-10-01' }] } },
    { scaled: { unknown: true }, chosen: { notApplicable: { reason: 'Nothing is bought.' } } },
    { scaled: { note: 'Asked, not answered yet.' } },
    { chosen: { choice: 'weekly' }, ticked: { checked: ['goal', 'owner'] } },
    { ticked: { checked: [] } },
    { counted: { value: 0 }, free: { value: -1e6 } },
    { counted: { value: 30 } },
    { graded: { level: 3 } },
  ])('accepts the answers %j', (answers) => {
    expect(isAccepted({ ...empty, answers })).toBe(true);
  });

  test.each([
    { scald: { level: 3 } },
    { scaled: { level: 6 } },
    { scaled: { level: -1 } },
    { scaled: { level: 2.5 } },
    { scaled: { level: 'three' } },
    { scaled: { choice: 'weekly' } },
    { scaled: { level: 3, unknown: true } },
    { scaled: { level: 3, notApplicable: { reason: 'No' } } },
    { scaled: { unknown: true, notApplicable: { reason: 'No' } } },
    { scaled: { level: 3, remark: 'x' } },
    { scaled: 3 },
    { chosen: { choice: 'daily' } },
    { chosen: { level: 3 } },
    { chosen: { choice: 'weekly', unknown: true } },
    { ticked: { checked: ['plan'] } },
    { ticked: { checked: ['goal', 'goal'] } },
    { ticked: { checked: 'goal' } },
    { counted: { value: 31 } },
    { counted: { value: -1 } },
    { counted: { value: '7' } },
    { counted: { checked: [] } },
    { graded: { level: 6 } },
    { graded: { level: 3 }, scaled: { level: 3 } },
  ])('refuses the answers %j', (answers) => {
    expect(isAccepted({ ...empty, answers })).toBe(false);
  });

  test.each([
    ['edition', { questionnaire: { ...empty.questionnaire, edition: 'short' } }, true],
    ['edition', { questionnaire: { ...empty.questionnaire, edition: 'shorter' } }, false],
    ['questionnaire', { questionnaire: { id: 'other', version: '1.0.0' } }, false],
    ['version', { questionnaire: { id: 'sample', version: '1.4.0' } }, true],
    ['target', { target: 5 }, true],
    ['target', { target: 6 }, false],
    ['target', { target: 0 }, false],
    ['target', { target: { 'focus-on-value': 5 } }, true],
    ['target', { target: { 'focus-on-value': 6 } }, false],
    ['weight', { outcomeWeights: { risk: 2 } }, true],
    ['weight', { outcomeWeights: { risk: 0 } }, false],
    ['weight', { outcomeWeights: { cost: 2 } }, false],
    ['action', { actions: [{ question: 'chosen', text: 'Do it.' }] }, true],
    ['action', { actions: [{ question: 'rated', text: 'Do it.' }] }, true],
    ['action', { actions: [{ question: 'rate', text: 'Do it.' }] }, false],
  ])('judges the %s in %j: %j', (_, facts, verdict) => {
    expect(isAccepted({ ...empty, ...facts })).toBe(verdict);
  });

  test('says of a question what it asks and what can be answered', () => {
    const { title, description, markdownDescription } = propertyOf(
      schemaFor({ ...allKinds, memoryAid: 'Recall.' }),
      'scaled',
    );
    expect(title).toBe('S-1 Scaled');
    expect(description).toBe('How is scaled done?\n\nRecall.');
    expect(markdownDescription).toMatch(
      /^How is scaled done\?\n\nRecall\.\n\n- \*\*0 Absent:\*\* Anchor 0 of scaled\.\n- /,
    );
    expect(propertyOf(schema, 'ticked').markdownDescription).toBe(
      'How is ticked done?\n\n- **owner:** There is an owner\n- **goal:** There is a \\*goal\\*',
    );
    expect(propertyOf(schema, 'chosen').markdownDescription).toContain('- **weekly:** Every week');
    expect(propertyOf(schema, 'counted').markdownDescription).toContain('A number (days) from 0 up to 30');
  });

  test('marks an old id as deprecated and says the present one', () => {
    expect(propertyOf(schema, 'rated')).toMatchObject({
      deprecated: true,
      deprecationMessage: 'This question is called "scaled" now.',
    });
  });

  test('takes the levels from the anchors and sets no upper target when the rubric is not at hand', () => {
    const isAcceptedNow = accepts(editorSchema(base, allKinds, () => undefined));
    expect(isAcceptedNow({ ...empty, target: 9, answers: { scaled: { level: 5 } } })).toBe(true);
    expect(isAcceptedNow({ ...empty, answers: { scaled: { level: 6 } } })).toBe(false);
  });

  test('names the part that the schema of all assessments lacks', () => {
    const { $defs, ...rest } = base;
    expect($defs).toBeDefined();
    expect(() => editorSchema(rest, allKinds, () => undefined)).toThrow('the schema has no part "$defs"');
  });
});

function propertyOf(schema: JsonSchema, id: string): JsonSchema {
  const { answers } = schema.properties as Record<string, { properties: Record<string, JsonSchema> }>;
  return answers?.properties[id] ?? {};
}

describe('in an editor', () => {
  const questionnaire = guidingPrinciples();
  const asked = questionnaire.questions.find(({ id }) => id === 'outcomes-agreed');
  const folder = mkdtempSync(join(tmpdir(), 'tenet-editor-'));
  let server: YamlLanguageServer;

  beforeAll(async () => {
    mkdirSync(join(folder, '.tenet'));
    const renamed = questionnaire.questions.map((question) =>
      question.id === 'outcomes-agreed' ? { ...question, renamedFrom: ['purpose-agreed'] } : question,
    );
    const schema = schemaFor({ ...questionnaire, questions: renamed });
    writeFileSync(join(folder, '.tenet/guiding-principles.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
    server = await startYamlLanguageServer(folder);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  let opened = 0;

  /** Opens an assessment with these answers; the cursor is where `¦` stands. */
  async function open(answers: string): Promise<{ document: OpenDocument; cursor: [line: number, character: number] }> {
    const text = `${heading}${answers}`;
    const before = text.slice(0, Math.max(0, text.indexOf('¦'))).split('\n');
    opened += 1;
    const document = await server.open(join(folder, `team-${opened}.assessment.yaml`), text.replace('¦', ''));
    return { document, cursor: [before.length - 1, before.at(-1)?.length ?? 0] };
  }

  test('completion in the answers offers every question with its text, and no old id', async () => {
    const { document, cursor } = await open('answers:\n  ¦\n');
    const offered = await document.complete(...cursor);
    expect(offered.map(({ label }) => label)).toEqual(questionnaire.questions.map(({ id }) => id));
    expect(offered[0]?.documentation).toContain(questionnaire.questions[0]?.question);
  });

  test('completion in an answer offers the keys of its kind', async () => {
    const { document, cursor } = await open('answers:\n  outcomes-agreed:\n    ¦\n');
    const labels = (await document.complete(...cursor)).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['level', 'unknown', 'notApplicable', 'evidence']));
    for (const foreign of ['choice', 'checked', 'value']) expect(labels).not.toContain(foreign);
  });

  test('completion of a level offers the levels with their anchors', async () => {
    const { document, cursor } = await open('answers:\n  outcomes-agreed:\n    level: ¦\n');
    const anchors = asked?.anchors ?? [];
    expect(await document.complete(...cursor)).toEqual(
      anchors.map((documentation, level) => ({ label: String(level), documentation })),
    );
  });

  // Two answers, because the server may show one question's title at another one when their schemas share a part.
  test.each([
    ['outcomes-agreed', '¦outcomes-agreed:\n    level: 3\n  work-chosen-by-value:\n    level: 2\n'],
    ['work-chosen-by-value', 'outcomes-agreed:\n    level: 3\n  ¦work-chosen-by-value:\n    level: 2\n  pruning:\n'],
    ['outcomes-agreed', '¦purpose-agreed:\n    level: 3\n'],
  ])('hover shows the text of %s', async (id, answers) => {
    const { document, cursor } = await open(`answers:\n  ${answers}`);
    const shown = await document.hover(...cursor);
    const question = questionnaire.questions.find((each) => each.id === id);
    expect(shown).toContain(`#### ${question?.code} ${question?.title}\n\n${question?.question}`);
    expect(shown).toContain(`- **3 Shared:** ${question?.anchors[3]}`);
  });

  test('hover on a level shows its name and anchor', async () => {
    const { document, cursor } = await open('answers:\n  outcomes-agreed:\n    level: ¦3\n');
    expect(await document.hover(...cursor)).toContain(`#### 3 Shared\n\n${asked?.anchors[3]}\n`);
  });

  test.each([
    ['a misspelt id', 'answers:\n  outcomes-agred:\n    level: 3\n', 8, 'Property outcomes-agred is not allowed.'],
    ['a level 9', 'answers:\n  outcomes-agreed:\n    level: 9\n', 9, 'Value must be 0 | 1 | 2 | 3 | 4 | 5.'],
    ['a wrong type', 'answers:\n  outcomes-agreed:\n    level: three\n', 9, 'Value must be 0 | 1 | 2 | 3 | 4 | 5.'],
    ['a key of another kind', 'answers:\n  outcomes-agreed:\n    choice: yes\n', 9, 'Property choice is not allowed.'],
    ['two answers', 'answers:\n  outcomes-agreed: {level: 3, unknown: true}\n', 8, 'Property unknown is not allowed.'],
    ['an old id', 'answers:\n  purpose-agreed: {level: 3}\n', 8, 'This question is called "outcomes-agreed" now.'],
    ['a wrong target', 'answers: {}\ntarget: 6\n', 8, 'Value is above the maximum of 5.'],
    ['a wrong outcome', 'answers: {}\noutcomeWeights: {luck: 2}\n', 8, 'Property luck is not allowed.'],
  ])('%s is flagged where it stands', async (_, answers, line, message) => {
    const { document } = await open(answers);
    expect(document.diagnostics).toMatchObject([{ range: { start: { line } }, message }]);
  });

  test.each(sampleNames)('the sample %s has no problem', async (name) => {
    const file = `examples/${name}.assessment.yaml`;
    const text = readFileSync(new URL(file, root), 'utf8');
    const document = await server.open(join(folder, file), text);
    expect(document.diagnostics).toEqual([]);
    // Without its schema every file has no problem: see that the server found it.
    const line = text.split('\n').findIndex((each) => each.startsWith('  outcomes-agreed:'));
    expect(await document.hover(line, 4)).toContain(asked?.question);
    expect(Object.keys(parse(text).answers).length).toBeGreaterThan(10);
  });
});

const heading = `# yaml-language-server: $schema=.tenet/guiding-principles.schema.json
format: tenet/assessment@1
questionnaire: {id: guiding-principles, version: 1.0.0, edition: quick}
subject: Payments platform
scope: The six services of the payments value stream
type: facilitated
date: 2026-11-22
`;

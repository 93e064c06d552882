import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAssessmentText } from '../../src/edit/assessment-text.ts';
import { renderFirstAssessment } from '../../src/render/first-files.ts';
import { questions } from '../support/a-question.ts';
import { aQuestionnaire } from '../support/a-questionnaire.ts';

const keys = JSON.parse(readFileSync(new URL('../../schemas/assessment.schema.json', import.meta.url), 'utf8'));
const questionnaire = aQuestionnaire({ questions: questions(12) });
const answers = questionnaire.questions.map(({ id }) => id);
const about = { digest: `sha256:${'0'.repeat(64)}`, edition: 'full', subject: 'S', type: 'self', date: '2026-09-01' };
const first = renderFirstAssessment({ questionnaire, ...about });

type Data = Readonly<Record<string, unknown>>;

const words = fc.constantFrom('Seen.', 'a: b', 'one\ntwo', 'one\n\ntwo\n', '# no comment', ' lead', 'a\n\n', 'ü\n- x');
const item = fc.record({ type: fc.constantFrom('record', 'document'), title: words, date: fc.constant('2026-09-01') });
const answer: fc.Arbitrary<Data> = fc.oneof(
  fc.record({ level: fc.nat(5) }),
  fc.record({ level: fc.nat(5), confidence: fc.constantFrom('low', 'high'), note: words }),
  fc.record({ unknown: fc.constant(true), note: words }),
  fc.record({ notApplicable: fc.record({ reason: words }) }),
  fc.record({ level: fc.nat(5), evidence: fc.array(item, { minLength: 1, maxLength: 3 }) }),
);

function read(text: string) {
  const found = readAssessmentText(text, 'yaml', { keys, answers });
  if (!found) throw new Error(`not valid: ${text}`);
  return found;
}

function withAnswers(text: string, given: readonly (readonly [string, unknown])[]): string {
  return given.reduce((file, [id, value]) => file.edit([{ path: ['answers', id], value }]), read(text)).text;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenet-merge-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What git makes of two versions of a file; `conflicts` is the number of them. */
function merge(base: string, ours: string, theirs: string): { text: string; conflicts: number | null } {
  const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return name;
  });
  const { stdout, status } = spawnSync('git', ['merge-file', '-p', ...paths], { cwd: folder, encoding: 'utf8' });
  return { text: stdout, conflicts: status };
}

test('answers to different questions merge without a conflict and without a loss', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...answers), { minLength: 2, maxLength: 6 });
  const sides = ids.chain((chosen) => fc.tuple(fc.constant(chosen), fc.array(answer, { minLength: 6, maxLength: 6 })));
  const begun = fc.array(fc.tuple(fc.constantFrom(...answers), answer), { maxLength: 8 });
  const holds = ([chosen, given]: [string[], Data[]], before: [string, Data][]) => {
    const base = withAnswers(first, before);
    const all = chosen.map((id, index) => [id, given[index]] as const);
    const ours = all.filter((_, index) => index % 2 === 0);
    const theirs = all.filter((_, index) => index % 2 === 1);
    const { text, conflicts } = merge(base, withAnswers(base, ours), withAnswers(base, theirs));
    expect(conflicts, text).toBe(0);
    expect(read(text).data).toEqual({
      ...(read(base).data as Data),
      answers: { ...(read(base).data as { answers: Data }).answers, ...Object.fromEntries(all) },
    });
  };
  fc.assert(fc.property(sides, begun, holds), { numRuns: 200 });
});

test('answers to neighbouring questions merge, whichever they are', () => {
  for (const [index, id] of answers.slice(1).entries()) {
    const other = answers[index] ?? '';
    const base = withAnswers(first, index % 2 === 0 ? [] : [[other, { level: 1, note: 'a\nb' }]]);
    const mine = withAnswers(base, [[id, { level: 1, note: 'one\ntwo' }]]);
    const yours = withAnswers(base, [[other, { unknown: true, evidence: [{ type: 'record' }] }]]);
    const { text, conflicts } = merge(base, mine, yours);
    expect(conflicts, text).toBe(0);
    expect(read(text).data).toEqual({
      ...(read(base).data as Data),
      answers: {
        ...(read(base).data as { answers: Data }).answers,
        [id]: { level: 1, note: 'one\ntwo' },
        [other]: { unknown: true, evidence: [{ type: 'record' }] },
      },
    });
  }
});

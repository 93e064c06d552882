import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAssessmentText } from '../../src/edit/assessment-text.ts';
import { renderFirstAssessment } from '../../src/render/first-files.ts';
import { questions } from '../support/a-question.ts';
import { aQuestionnaire } from '../support/a-questionnaire.ts';
import { plainGit, type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

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

let repository: TemporaryRepository;
beforeAll(() => {
  repository = temporaryRepository();
});
afterAll(() => repository.remove());

const file = 'team.assessment.yaml';

/** What git makes of two branches that leave one commit with these versions of a file. */
function merge(base: string, ours: string, theirs: string): { text: string; hasConflict: boolean } {
  const commits = [commitOf('base', base), commitOf('ours', ours, 'base'), commitOf('theirs', theirs, 'base')];
  spawnSync('git', ['fast-import', '--quiet', '--force'], { cwd: repository.folder, input: commits.join('') });
  repository.git('checkout', '-q', '-f', 'ours');
  const env = { ...process.env, ...plainGit };
  const { status } = spawnSync('git', ['merge', '-q', '--no-edit', 'theirs'], { cwd: repository.folder, env });
  const text = readFileSync(join(repository.folder, file), 'utf8');
  if (status !== 0) repository.git('merge', '--abort');
  return { text, hasConflict: status !== 0 };
}

function commitOf(branch: string, text: string, from?: string): string {
  const data = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`;
  const head = `commit refs/heads/${branch}\ncommitter A <a@example.org> 1790000000 +0000\n${data(branch)}`;
  return `${head}${from === undefined ? '' : `from refs/heads/${from}\n`}M 100644 inline ${file}\n${data(text)}`;
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
    const { text, hasConflict } = merge(base, withAnswers(base, ours), withAnswers(base, theirs));
    expect(hasConflict, text).toBe(false);
    expect(read(text).data).toEqual({
      ...(read(base).data as Data),
      answers: { ...(read(base).data as { answers: Data }).answers, ...Object.fromEntries(all) },
    });
  };
  fc.assert(fc.property(sides, begun, holds), { numRuns: 200 });
});

test('an answer that was lowered stays lowered, whatever the other branch did beside it', () => {
  const [low = '', other = ''] = [answers[3], answers[4]];
  const base = withAnswers(first, [[low, { level: 4 }]]);
  const lowered = withAnswers(base, [[low, { level: 1 }]]);
  const beside = withAnswers(base, [[other, { level: 5 }]]);
  for (const [ours, theirs] of [
    [lowered, beside],
    [beside, lowered],
  ] as const) {
    const { text, hasConflict } = merge(base, ours, theirs);
    expect(hasConflict).toBe(false);
    expect((read(text).data as { answers: Data }).answers).toMatchObject({
      [low]: { level: 1 },
      [other]: { level: 5 },
    });
  }
});

test('two answers to one question are a conflict: nobody is overruled in silence', () => {
  const [id = ''] = answers;
  const { hasConflict, text } = merge(
    first,
    withAnswers(first, [[id, { level: 4 }]]),
    withAnswers(first, [[id, { level: 1 }]]),
  );
  expect(hasConflict).toBe(true);
  expect(text).toMatch(/^<{7} .*level: 4.*level: 1.*^>{7} /ms);
});

test('answers to neighbouring questions merge, whichever they are', () => {
  for (const [index, id] of answers.slice(1).entries()) {
    const other = answers[index] ?? '';
    const base = withAnswers(first, index % 2 === 0 ? [] : [[other, { level: 1, note: 'a\nb' }]]);
    const mine = withAnswers(base, [[id, { level: 1, note: 'one\ntwo' }]]);
    const yours = withAnswers(base, [[other, { unknown: true, evidence: [{ type: 'record' }] }]]);
    const { text, hasConflict } = merge(base, mine, yours);
    expect(hasConflict, text).toBe(false);
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

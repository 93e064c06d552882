import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Host } from '../../src/host.ts';
import { makeAjv } from '../../src/load/ajv.ts';
import type { History } from '../../src/model/history.ts';
import { captureHost } from '../support/capture-host.ts';
import { ownAnswers, ownProject, ownQuestionnaire } from '../support/own-questionnaire.ts';
import { quickAnswers } from '../support/quick-answers.ts';
import { runTenet } from '../support/run-tenet.ts';
import { type TemporaryRepository, temporaryRepository } from '../support/temporary-repository.ts';

const accepts = makeAjv('fast').compile(JSON.parse(readFileSync('schemas/history.schema.json', 'utf8')));

let open: TemporaryRepository[] = [];
afterEach(() => {
  for (const each of open) each.remove();
  open = [];
});

function repository(): TemporaryRepository {
  const made = temporaryRepository();
  open.push(made);
  return made;
}

/** A commit with an author date. */
function commitOn(
  made: TemporaryRepository,
  day: string,
  message: string,
  files: Readonly<Record<string, string>>,
): void {
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  made.git('add', '-A');
  made.git('commit', '-q', '--allow-empty', '--date', `${day}T12:00:00+0100`, '-m', message);
}

interface Told {
  status: number;
  out: string;
  err: string;
}

async function tell(
  folder: string,
  args: readonly string[],
  change: (host: Host) => Host = (host) => host,
): Promise<Told> {
  const host = captureHost(folder);
  const status = await main(['history', ...args], change(host));
  return { status, out: host.out, err: host.err };
}

/** The history as JSON, checked against its schema. */
async function historyOf(folder: string, ...args: string[]): Promise<History> {
  const { status, out, err } = await tell(folder, [...args, '--format', 'json']);
  expect(status, err).toBe(0);
  const history = JSON.parse(out);
  expect(accepts(history), JSON.stringify(accepts.errors)).toBe(true);
  return history;
}

/** The same world, which notes every program that is started. */
const noting =
  (started: string[]) =>
  (host: Host): Host => ({
    ...host,
    run: (program, args) => {
      started.push(program);
      return host.run(program, args);
    },
    converse: async (program, args) => {
      started.push(program);
      const talk = await host.converse(program, args);
      const close = async (): Promise<void> => {
        started.push('closed');
        await talk.close();
      };
      return { ...talk, close };
    },
  });

const outline = ({ points, series }: History) =>
  points.map(({ day, state, versions }, index) => ({
    day,
    state,
    commits: versions.length,
    score: series[0]?.values[index]?.score ?? null,
  }));

const pay = 'ein ordner ü/pay ments.assessment.yaml';
const all = (level: number): string => quickAnswers({ answers: {} }).replaceAll('{level: 2}', `{level: ${level}}`);

describe('one file through its commits', () => {
  test('through a rename, a broken revision, a comment and a deletion', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { [pay]: all(1) });
    commitOn(made, '2026-01-11', 'only a comment', { [pay]: `${all(1)}# talk\n` });
    commitOn(made, '2026-02-10', 'broken', { [pay]: `${all(1)}  nobody: {level: 9\n` });
    commitOn(made, '2026-03-10', 'mended', { [pay]: all(2) });
    made.git('mv', pay, 'payments.assessment.yaml');
    commitOn(made, '2026-04-10', 'moved', {});
    made.git('rm', '-q', 'payments.assessment.yaml');
    commitOn(made, '2026-05-10', 'gone', {});
    commitOn(made, '2026-06-10', 'back', { 'payments.assessment.yaml': all(3) });
    const history = await historyOf(made.folder, 'payments.assessment.yaml');
    expect(outline(history)).toEqual([
      { day: '2026-01-10', state: 'scored', commits: 2, score: 1 },
      { day: '2026-02-10', state: 'notScored', commits: 1, score: null },
      { day: '2026-03-10', state: 'scored', commits: 2, score: 2 },
      { day: '2026-05-10', state: 'deleted', commits: 1, score: null },
      { day: '2026-06-10', state: 'scored', commits: 1, score: 3 },
    ]);
    expect(history.versions).toBe(7);
    expect(history.points[1]?.problem).toMatchObject({ code: 'file/syntax', line: expect.any(Number) });
    expect(history.points[2]?.versions[0]).toMatchObject({ file: pay, commit: { author: 'A', subject: 'mended' } });
    expect(history.points[2]?.versions[0]).not.toHaveProperty('renamedFrom');
    expect(history.points[2]?.versions[1]).toMatchObject({ file: 'payments.assessment.yaml', renamedFrom: pay });
    expect(history.points.map(({ assessed }) => assessed)).toEqual([
      '2026-11-01',
      undefined,
      '2026-11-01',
      undefined,
      '2026-11-01',
    ]);
    const { out, err } = await tell(made.folder, ['payments.assessment.yaml']);
    expect(out.replace(/\s+/g, ' ')).toContain(`renamed from ${pay} to payments.assessment.yaml`);
    expect(out).toContain('2026-06-10 2026-11-01');
    expect(err).toContain('warning history/not-scored  1 of 7 versions could not be scored');
    expect(err).not.toContain('newest');
  });

  test('the newest version may be the broken one, and that is said', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(1) });
    commitOn(made, '2026-02-10', 'broken', { 'a.yaml': all(1).replace('format', 'fromat') });
    const { status, err } = await tell(made.folder, ['a.yaml']);
    expect(status).toBe(0);
    expect(err).toContain('1 of 2 versions could not be scored, the newest among them');
  });

  test('where no version can be scored there is no history', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': 'format: [' });
    const { status, out, err } = await tell(made.folder, ['a.yaml']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('error history/nothing-scored  none of 1 versions has a score');
  });

  test('what a version answers is judged on its own date', async () => {
    const made = repository();
    const evidence = '{level: 2, evidence: [{type: record, title: Minutes, date: 2025-06-01, place: Payments}]}';
    const on = (date: string): string => quickAnswers({ date, answers: { 'outcomes-agreed': evidence } });
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': on('2026-01-10') });
    commitOn(made, '2026-12-10', 'a year later', { 'a.yaml': on('2026-12-10') });
    const { series } = await historyOf(made.folder, 'a.yaml', '--basis', 'evidenced');
    const focus = series.find(({ id }) => id === 'focus-on-value');
    expect(focus?.values.map((value) => value?.score)).toEqual([4 / 3, 1].map((x) => Math.round(x * 1e12) / 1e12));
  });

  test('one basis for all: evidenced where the versions differ, and told', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'claimed', { 'a.yaml': all(2) });
    commitOn(made, '2026-02-10', 'evidenced', { 'a.yaml': all(2).replace('type: self', 'type: independent') });
    expect(await historyOf(made.folder, 'a.yaml')).toMatchObject({ basis: 'evidenced', basesDiffer: true });
    expect(outline(await historyOf(made.folder, 'a.yaml')).map(({ score }) => score)).toEqual([1, 1]);
    const claimed = await historyOf(made.folder, 'a.yaml', '--basis', 'claimed');
    expect(claimed).toMatchObject({ basis: 'claimed', basesDiffer: false });
    expect(outline(claimed).map(({ score }) => score)).toEqual([2, 2]);
    expect((await tell(made.folder, ['a.yaml'])).out).toContain('because the assessments have different bases');
  });

  test('the ending of its name says how a version is read, also where its content stays', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(1) });
    made.git('mv', 'a.yaml', 'a.json');
    commitOn(made, '2026-02-10', 'not what it says', {});
    expect(outline(await historyOf(made.folder, 'a.json')).map(({ state }) => state)).toEqual(['scored', 'notScored']);
  });

  test('a version that is too large is listed and not parsed', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(1) });
    commitOn(made, '2026-02-10', 'too large', { 'a.yaml': `${all(1)}# ${'x'.repeat(6 * 1024 * 1024)}\n` });
    const { points } = await historyOf(made.folder, 'a.yaml');
    expect(points[1]).toMatchObject({ state: 'notScored', problem: { code: 'file/too-large' } });
  });

  test('a link in place of the file is listed', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'file', { 'a.yaml': all(1), 'b.txt': 'a.yaml' });
    made.git('rm', '-q', 'a.yaml');
    made.git('update-index', '--add', '--cacheinfo', `120000,${made.git('rev-parse', 'HEAD:b.txt')},a.yaml`);
    made.git('commit', '-qm', 'link');
    const { points } = await historyOf(made.folder, 'a.yaml');
    expect(points[1]).toMatchObject({ state: 'notScored', problem: { message: 'it is a link or a submodule there' } });
  });

  test('what is not committed is said not to be part of it', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(1) });
    made.write('a.yaml', all(1).replaceAll('\n', '\r\n'));
    expect((await tell(made.folder, ['a.yaml'])).err).toBe('');
    made.write('a.yaml', all(2));
    const { out, err } = await tell(made.folder, ['a.yaml']);
    expect(err).toBe('a.yaml has changes that are not committed; they are not part of its history\n');
    expect(out).toContain('1 commit in 1 point');
    expect((await tell(made.folder, ['a.yaml', '--quiet'])).err).toBe('');
    expect((await tell(made.folder, ['a.yaml', '--branch', 'main'])).err).toBe('');
  });
});

describe('the questionnaire of that time', () => {
  const files = (version: string, questions: readonly string[], levels: Record<string, number>) => ({
    'questionnaires/own.yaml': ownQuestionnaire({ version, questions }),
    'a.assessment.yaml': ownAnswers(levels, version),
  });

  test('each version is scored with what the repository held then, across major versions', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'tenet.yaml': ownProject, ...files('1.0.0', ['budget'], { budget: 1 }) });
    commitOn(made, '2026-02-10', 'upgrade', files('2.0.0', ['budget', 'contracts'], { budget: 1, contracts: 5 }));
    const history = await historyOf(made.folder, 'a.assessment.yaml');
    expect(outline(history).map(({ score }) => score)).toEqual([1, 3]);
    expect(history.points.map(({ questionnaire }) => questionnaire?.version)).toEqual(['1.0.0', '2.0.0']);
    expect(history.points.map(({ isOtherQuestionnaire }) => isOtherQuestionnaire)).toEqual([undefined, true]);
    expect((await tell(made.folder, ['a.assessment.yaml'])).out).toContain(
      'another questionnaire from here on: own 2.0.0',
    );
  });

  test('an anchor that changes under the same answers is a point of its own', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'tenet.yaml': ownProject, ...files('1.0.0', ['budget'], { budget: 2 }) });
    commitOn(made, '2026-02-10', 'other words', {
      'questionnaires/own.yaml': ownQuestionnaire({
        version: '1.0.0',
        questions: ['budget'],
        anchors: ['a', 'b', 'c', 'd', 'e', 'f'],
      }),
      'a.assessment.yaml': `${ownAnswers({ budget: 2 })}# touched\n`,
    });
    const { points } = await historyOf(made.folder, 'a.assessment.yaml');
    expect(points.map(({ isOtherQuestionnaire }) => isOtherQuestionnaire)).toEqual([undefined, true]);
  });

  test('the same content is judged anew where the questionnaire is another one', async () => {
    const made = repository();
    const words = ['a', 'b', 'c', 'd', 'e', 'f'];
    const own = (anchors: readonly string[]) => ({
      'questionnaires/own.yaml': ownQuestionnaire({ questions: ['budget'], anchors }),
    });
    const answers = { 'a.assessment.yaml': ownAnswers({ budget: 2 }) };
    commitOn(made, '2026-01-10', 'first', { 'tenet.yaml': ownProject, ...own(words), ...answers });
    commitOn(made, '2026-02-10', 'up', { 'a.assessment.yaml': ownAnswers({ budget: 3 }) });
    commitOn(made, '2026-03-10', 'back', { ...own([...words].reverse()), ...answers });
    const { points } = await historyOf(made.folder, 'a.assessment.yaml');
    const digests = points.map(({ questionnaire }) => questionnaire?.digest);
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });

  test('one that is nowhere, and one of which only another major version is at hand, are said', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'no project', { 'a.assessment.yaml': ownAnswers({ budget: 1 }) });
    commitOn(made, '2026-02-10', 'built in', { 'a.assessment.yaml': all(2) });
    commitOn(made, '2026-03-10', 'too new', { 'a.assessment.yaml': all(2).replace('1.0.0', '7.0.0') });
    const { points } = await historyOf(made.folder, 'a.assessment.yaml');
    expect(points.map(({ state, problem, assessed }) => [state, problem?.code, problem?.message, assessed])).toEqual([
      ['notScored', 'questionnaire/not-found', 'no questionnaire has the id "own"', '2026-01-31'],
      ['scored', undefined, undefined, '2026-11-01'],
      [
        'notScored',
        'questionnaire/other-major',
        'the answers belong to guiding-principles 7.0.0, at hand is 1.0.0',
        '2026-11-01',
      ],
    ]);
  });

  test('without its own questionnaire nothing else that is wrong with a version is told', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(2) });
    const other = all(2).replace('1.0.0', '7.0.0').replace('type: self\n', '');
    commitOn(made, '2026-02-10', 'too new', { 'a.yaml': `${other}  gone-by-now: {level: 1}\n` });
    const { points } = await historyOf(made.folder, 'a.yaml');
    expect(points[1]?.problem).toMatchObject({ code: 'questionnaire/other-major', line: 2 });
    expect(points[1]?.problem).not.toHaveProperty('more');
  });

  test('a minor version that is not at hand is judged by the one that is, with a remark', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(2).replace('1.0.0', '1.4.0') });
    const { points } = await historyOf(made.folder, 'a.yaml');
    expect(points[0]).toMatchObject({
      questionnaire: { version: '1.0.0', answered: '1.4.0' },
      remarks: ['the answers were given to guiding-principles 1.4.0, judged with 1.0.0'],
    });
  });

  test('a project that was broken then is the reason for a gap, and named', async () => {
    const made = repository();
    const good = files('1.0.0', ['budget'], { budget: 1 });
    commitOn(made, '2026-01-10', 'first', { 'tenet.yaml': ownProject, ...good });
    commitOn(made, '2026-02-10', 'broken', {
      'questionnaires/own.yaml': 'id: [',
      'a.assessment.yaml': ownAnswers({ budget: 2 }),
    });
    const { points } = await historyOf(made.folder, 'a.assessment.yaml');
    expect(points[1]?.problem?.message).toMatch(/^questionnaires\/own\.yaml: /);
  });
});

describe('which commits', () => {
  async function quarters(): Promise<TemporaryRepository> {
    const made = repository();
    commitOn(made, '2026-01-10', 'q1', { 'gov/a.yaml': all(1) });
    made.git('tag', 'q1');
    commitOn(made, '2026-02-01', 'another file', { 'b.txt': 'x' });
    made.git('tag', 'between');
    commitOn(made, '2026-04-10', 'q2', { 'gov/a.yaml': all(2) });
    commitOn(made, '2026-07-10', 'q3', { 'gov/a.yaml': all(3) });
    return made;
  }

  const days = ({ points }: History): (string | true)[] =>
    points.flatMap(({ day, isStart }) => (isStart ? [day, true] : [day]));

  test('since a day, with what stood before it', async () => {
    const { folder } = await quarters();
    expect(days(await historyOf(folder, 'gov/a.yaml', '--since', '2026-04-10'))).toEqual([
      '2026-01-10',
      true,
      '2026-04-10',
      '2026-07-10',
    ]);
    expect(days(await historyOf(folder, 'gov/a.yaml', '--since', '2026-04-11'))).toEqual([
      '2026-04-10',
      true,
      '2026-07-10',
    ]);
    expect(days(await historyOf(folder, 'gov/a.yaml', '--since', '2025-01-01'))).toEqual([
      '2026-01-10',
      '2026-04-10',
      '2026-07-10',
    ]);
    expect(days(await historyOf(folder, 'gov/a.yaml', '--since', '2027-01-01'))).toEqual(['2026-07-10', true]);
  });

  test('a day is a day, also where a tag has its name; a link that stood there is no start', async () => {
    const made = await quarters();
    made.git('tag', '2026-04-11', 'q1');
    expect(days(await historyOf(made.folder, 'gov/a.yaml', '--since', '2026-04-11'))).toHaveLength(3);
    made.git('rm', '-q', 'gov/a.yaml');
    made.git('update-index', '--add', '--cacheinfo', `120000,${made.git('rev-parse', 'HEAD:b.txt')},gov/a.yaml`);
    made.git('commit', '-qm', 'link');
    made.git('tag', 'link');
    made.git('rm', '-q', '--cached', 'gov/a.yaml');
    commitOn(made, '2026-09-10', 'a file again', { 'gov/a.yaml': all(4) });
    expect(days(await historyOf(made.folder, 'gov/a.yaml', '--since', 'link'))).toEqual(['2026-09-10']);
  });

  test('since a revision, with what it held', async () => {
    const made = await quarters();
    expect(days(await historyOf(made.folder, 'gov/a.yaml', '--since', 'q1'))).toEqual([
      '2026-01-10',
      true,
      '2026-04-10',
      '2026-07-10',
    ]);
    // A revision that did not touch the file held it all the same; it is shown with its own day.
    expect(days(await historyOf(made.folder, 'gov/a.yaml', '--since', 'between'))).toEqual([
      '2026-02-01',
      true,
      '2026-04-10',
      '2026-07-10',
    ]);
    expect(days(await historyOf(made.folder, 'gov/a.yaml', '--since', 'HEAD'))).toEqual(['2026-07-10', true]);
    made.git('mv', 'gov/a.yaml', 'moved.yaml');
    commitOn(made, '2026-08-10', 'moved', {});
    const history = await historyOf(made.folder, 'moved.yaml', '--since', 'q1');
    expect(days(history)).toEqual(['2026-01-10', true, '2026-04-10', '2026-07-10']);
    expect(history.points[0]?.versions[0]?.file).toBe('gov/a.yaml');
  });

  test('since neither a day nor a revision, or on no branch', async () => {
    const { folder } = await quarters();
    for (const since of ['2 weeks ago', '2026-02-30', 'nobody', '-n1', '']) {
      const { status, err } = await tell(folder, ['gov/a.yaml', `--since=${since}`]);
      expect([since, status]).toEqual([since, 2]);
      expect(err).toContain(`error history/unknown-since  "${since}" is neither a day nor a revision`);
    }
    const { status, err } = await tell(folder, ['gov/a.yaml', '--branch', 'nobody']);
    expect(status).toBe(2);
    expect(err).toContain('error git/unknown-revision');
  });

  test('of another branch, in a detached head, in a worktree, and from a folder below', async () => {
    const made = await quarters();
    made.git('switch', '-qc', 'other', 'q1');
    commitOn(made, '2026-05-05', 'on another branch', { 'gov/a.yaml': all(5) });
    made.git('switch', '-q', '--detach', 'main~1');
    expect(days(await historyOf(made.folder, 'gov/a.yaml'))).toEqual(['2026-01-10', '2026-04-10']);
    expect(days(await historyOf(made.folder, 'gov/a.yaml', '--branch', 'other'))).toEqual(['2026-01-10', '2026-05-05']);
    expect(days(await historyOf(join(made.folder, 'gov'), 'a.yaml', '--branch', 'main'))).toHaveLength(3);
    expect(days(await historyOf(join(made.folder, 'gov'), '../gov/a.yaml', '--branch', 'main'))).toHaveLength(3);
    made.git('worktree', 'add', '-q', 'ein baum ü', 'other');
    expect(days(await historyOf(join(made.folder, 'ein baum ü'), 'gov/a.yaml'))).toEqual(['2026-01-10', '2026-05-05']);
  });

  test('a file that is deleted on the branch has a history', async () => {
    const made = await quarters();
    made.git('rm', '-q', 'gov/a.yaml');
    commitOn(made, '2026-08-10', 'gone', {});
    const states = async (...args: string[]): Promise<string[]> =>
      outline(await historyOf(made.folder, 'gov/a.yaml', ...args)).map(({ state }) => state);
    expect(await states()).toEqual(['scored', 'scored', 'scored', 'deleted']);
    const { status, err } = await tell(made.folder, ['gov/a.yaml', '--since', '2026-09-01']);
    expect(status).toBe(2);
    expect(err).toContain('none of 1 versions has a score; the newest: the file was taken away');
    expect((await tell(made.folder, ['gov/a.yaml', '--since', 'HEAD'])).err).toContain(
      'error history/no-commits  no commit of HEAD since HEAD holds "gov/a.yaml"',
    );
    commitOn(made, '2026-10-10', 'back', { 'gov/a.yaml': all(4) });
    expect(await states('--since', '2026-09-01')).toEqual(['deleted', 'scored']);
  });

  test('a shallow clone is said to be cut off', async () => {
    const made = await quarters();
    const clone = repository();
    clone.git('fetch', '-q', '--depth', '2', `file://${made.folder}`, 'main');
    clone.git('reset', '-q', '--hard', 'FETCH_HEAD');
    const history = await historyOf(clone.folder, 'gov/a.yaml');
    expect(history.isShallow).toBe(true);
    expect(days(history)).toEqual(['2026-04-10', '2026-07-10']);
    const { out, err } = await tell(clone.folder, ['gov/a.yaml']);
    expect(out).toContain('the history is cut off: this is a shallow clone');
    expect(err).toContain('warning history/shallow');
    expect(err).toContain('hint: git fetch --unshallow');
  });

  test('a thousand commits would start no more processes than three', async () => {
    const { folder } = await quarters();
    const started: string[] = [];
    await tell(folder, ['gov/a.yaml'], noting(started));
    expect(started).toEqual(['git', 'git', 'git', 'closed']);
    started.length = 0;
    await tell(folder, ['gov/a.yaml', '--since', 'between', '--branch', 'main'], noting(started));
    expect(started).toEqual(['git', 'git', 'git', 'closed']);
    started.length = 0;
    await tell(folder, ['gov/a.yaml', '--branch', 'nobody'], noting(started));
    expect(started).toEqual(['git', 'git', 'closed']);
  });
});

describe('what has no history', () => {
  test('a file in no repository, and no file at all', async () => {
    const made = repository();
    made.write('a.yaml', all(1));
    expect((await tell(made.folder, ['a.yaml'])).err).toContain('error git/no-head');
    made.git('commit', '-q', '--allow-empty', '-m', 'empty');
    const { status, err } = await tell(made.folder, ['a.yaml']);
    expect(status).toBe(2);
    expect(err).toContain(
      'error history/no-commits  no commit of HEAD holds "a.yaml"\n  hint: commit it, or name another --branch',
    );
    expect((await tell(made.folder, ['b.yaml'])).err).toContain('hint: check the path');
    const outside = await tell(join(made.folder, '..'), [join(made.folder, 'a.yaml')]);
    expect(outside.status).toBe(2);
    expect(outside.err).toContain('error history/no-repository');
    expect(outside.err).toContain(
      'hint: for a file of another repository: --cwd FOLDER; without git: several dated assessments, or their folder',
    );
    expect((await tell(join(made.folder, '..'), ['nobody.yaml'])).err).toContain('error file/missing');
  });

  test('a file outside of the repository', async () => {
    const made = repository();
    made.commit('first', { 'inner/b.yaml': 'x' });
    const other = repository();
    other.write('a.yaml', all(1));
    const { status, err } = await tell(made.folder, [join(other.folder, 'a.yaml')]);
    expect(status).toBe(2);
    expect(err).toContain('it lies outside of the repository');
  });
});

describe('dated files of one subject', () => {
  const quarter = (date: string, level: number, more: { subject?: string } = {}): string =>
    quickAnswers({ date, ...more }).replaceAll('{level: 2}', `{level: ${level}}`);

  function folderOf(files: Readonly<Record<string, string>>): TemporaryRepository {
    const made = repository();
    for (const [path, text] of Object.entries(files)) made.write(path, text);
    return made;
  }

  const threeQuarters = {
    'pay/z.assessment.yaml': quarter('2026-01-31', 1),
    'pay/b.assessment.json': '',
    'pay/a.assessment.yaml': quarter('2026-07-31', 3),
    'pay/README.md': 'x',
    'pay/notes.yaml': 'a: 1',
  };

  test('a folder, a list and a pattern: in the order of their dates, without git', async () => {
    const { 'pay/b.assessment.json': _, ...files } = threeQuarters;
    const { folder } = folderOf({ ...files, 'pay/b.assessment.yml': quarter('2026-04-30', 2) });
    for (const paths of [
      ['pay'],
      ['pay/'],
      ['pay/*.assessment.y*ml'],
      ['pay/a.assessment.yaml', 'pay/b.assessment.yml', 'pay/z.assessment.yaml'],
    ]) {
      const history = await historyOf(folder, ...paths);
      expect(history.points.map(({ day, versions }) => `${day} ${versions[0]?.file}`)).toEqual([
        '2026-01-31 pay/z.assessment.yaml',
        '2026-04-30 pay/b.assessment.yml',
        '2026-07-31 pay/a.assessment.yaml',
      ]);
      expect(outline(history).map(({ score }) => score)).toEqual([1, 2, 3]);
      expect([history.source, history.branch]).toEqual(['files', undefined]);
      const started: string[] = [];
      expect((await tell(folder, paths, noting(started))).status).toBe(0);
      expect(started).toEqual([]);
    }
    const since = await historyOf(folder, 'pay', '--since', '2026-07-01');
    expect(since.points.map(({ day, isStart }) => [day, isStart ?? false])).toEqual([
      ['2026-04-30', true],
      ['2026-07-31', false],
    ]);
  });

  test('a broken one ends the run, because it can be mended', async () => {
    const { folder } = folderOf(threeQuarters);
    const { status, out, err } = await tell(folder, ['pay']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('pay/b.assessment.json error file/empty');
  });

  test('one that answers what is not at hand is listed', async () => {
    const { folder } = folderOf({
      'a.yaml': quarter('2026-01-31', 1).replace('1.0.0', '0.1.0'),
      'b.yaml': quarter('2026-04-30', 2),
    });
    const { points } = await historyOf(folder, 'a.yaml', 'b.yaml');
    expect(points.map(({ day, state }) => `${day} ${state}`)).toEqual(['2026-01-31 notScored', '2026-04-30 scored']);
  });

  test('several subjects are no trend; another way to write one is', async () => {
    const { folder } = folderOf({
      'a.yaml': quarter('2026-01-31', 1),
      'b.yaml': quarter('2026-04-30', 2, { subject: '" payments "' }),
      'c.yaml': quarter('2026-07-31', 2, { subject: 'Cards' }),
    });
    expect((await historyOf(folder, 'a.yaml', 'b.yaml')).points).toHaveLength(2);
    const { status, err } = await tell(folder, ['a.yaml', 'b.yaml', 'c.yaml']);
    expect(status).toBe(2);
    expect(err).toContain(
      'error history/several-subjects  the assessments are about several subjects: Payments (a.yaml), Cards (c.yaml)',
    );
  });

  test('a folder without assessments, and options that need git', async () => {
    const { folder } = folderOf({
      'pay/x.yaml': 'a: 1',
      'a.yaml': quarter('2026-01-31', 1),
      'b.yaml': quarter('2026-02-28', 1),
    });
    expect((await tell(folder, ['pay'])).err).toContain('error history/no-files  "pay" holds no assessment');
    expect((await tell(folder, ['a.yaml', 'nobody/*.yaml'])).err).toContain('error history/no-files  "nobody/*.yaml"');
    expect((await tell(folder, ['a.yaml', 'nobody.yaml'])).err).toContain('error file/missing');
    expect((await tell(folder, ['a.yaml', 'b.yaml', '--branch', 'main'])).err).toContain(
      'error command/bad-option  --branch',
    );
    expect((await tell(folder, ['a.yaml', 'b.yaml', '--since', 'v1'])).err).toContain(
      'error command/bad-option  --since v1',
    );
  });
});

describe('outputs', () => {
  test('several formats at once, files of our own overwritten and others not', async () => {
    const made = repository();
    commitOn(made, '2026-01-10', 'first', { 'a.yaml': all(1) });
    const formats = ['text=h.txt', 'json=h.json', 'csv=h.csv', 'markdown=h.md', 'html=h.html'];
    const args = ['a.yaml', ...formats.flatMap((format) => ['--format', format])];
    expect((await tell(made.folder, args)).status).toBe(0);
    commitOn(made, '2026-02-10', 'second', { 'a.yaml': all(2) });
    expect(await tell(made.folder, args)).toEqual({ status: 0, out: '', err: '' });
    const read = (name: string): string => readFileSync(join(made.folder, name), 'utf8');
    expect(JSON.parse(read('h.json')).points).toHaveLength(2);
    expect(read('h.html')).toContain('2026-02-10');
    made.write('h.md', 'my notes');
    const { status, err } = await tell(made.folder, args);
    expect(status).toBe(2);
    expect(err).toContain('error output/exists');
    expect(read('h.md')).toBe('my notes');
    expect((await tell(made.folder, ['a.yaml', '--format', 'xml'])).err).toContain(
      '"xml" is not a format of this command',
    );
  });

  test('the same bytes in another folder, another clone and another time zone', () => {
    const made = repository();
    made.commit('project', { 'tenet.yaml': ownProject, 'questionnaires/own.yaml': ownQuestionnaire() });
    for (const [index, level] of [1, 2, 3].entries()) {
      made.write('a.assessment.yaml', ownAnswers({ budget: level, contracts: 2 }));
      made.git('add', '-A');
      made.git('commit', '-q', '--date', `2026-0${index + 1}-01T00:30:00+1300`, '-m', `ü ${index}`);
    }
    const clone = repository();
    clone.git('fetch', '-q', `file://${made.folder}`, 'main');
    clone.git('reset', '-q', '--hard', 'FETCH_HEAD');
    for (const format of ['text', 'json', 'csv', 'markdown', 'html']) {
      const args = ['history', 'a.assessment.yaml', '--format', format];
      const here = runTenet(args, made.folder, { TZ: 'Pacific/Kiritimati', LANG: 'C' });
      const there = runTenet(args, clone.folder, { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' });
      expect(here.status, here.stderr).toBe(0);
      expect(here.stdout).toContain('2026-01-01');
      expect(there).toEqual(here);
    }
  });
});

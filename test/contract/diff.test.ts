import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { quickAnswers } from '../support/quick-answers.ts';
import { runTenet } from '../support/run-tenet.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const repository = temporaryRepository();
const { folder, git } = repository;
const raised = quickAnswers({ answers: { 'outcomes-agreed': 3 } });

beforeAll(() => {
  repository.commit('First', { 'governance/päy.assessment.yaml': quickAnswers(), '-x.yaml': quickAnswers() });
  git('tag', 'first');
  git('mv', 'governance/päy.assessment.yaml', 'governance/payments ü.assessment.yaml');
  repository.commit('Rename', { 'tenet.yaml': project });
  git('tag', 'renamed');
  repository.write('governance/payments ü.assessment.yaml', raised);
  repository.write('late.yaml', raised);
});
afterAll(() => repository.remove());

const project = 'format: tenet/project@1\nassessments: ["governance/*.assessment.yaml"]\n';
const now = 'governance/payments ü.assessment.yaml';

function compared(args: readonly string[], cwd = folder): Comparison {
  const { status, stdout, stderr } = runTenet(['diff', ...args, '--format', 'json'], cwd);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Comparison;
}

function moved({ changes }: Comparison): string[] {
  return changes.flatMap((change) => ('question' in change ? [`${change.kind} ${change.question}`] : []));
}

describe('a side is', () => {
  test.each([
    ['a revision and a path, from the root on', ['renamed:governance/payments ü.assessment.yaml', now], folder],
    ['a revision alone: the path of the other side', ['renamed', now], folder],
    ['the same before a renaming', ['first', now], folder],
    [
      'a path from the working folder on',
      ['renamed:./payments ü.assessment.yaml', 'payments ü.assessment.yaml'],
      join(folder, 'governance'),
    ],
    ['a revision alone, seen from below', ['first', 'payments ü.assessment.yaml'], join(folder, 'governance')],
    ['a file named like an option', ['HEAD:-x.yaml', now], folder],
    ['a file named like an option, after --', ['--', '-x.yaml', now], folder],
  ])('%s', (_, args, cwd) => {
    const [dashes, rest] =
      args[0] === '--' ? [['--format', 'json', '--'], args.slice(1)] : [['--format', 'json'], args];
    const { status, stdout, stderr } = runTenet(['diff', ...dashes, ...rest], cwd);
    expect(status, stderr).toBe(0);
    expect(moved(JSON.parse(stdout) as Comparison)).toEqual(['raised outcomes-agreed']);
  });

  test('a revision on both sides: the only assessment of the project', () => {
    expect(moved(compared(['first', 'renamed']))).toEqual([]);
  });

  test('a saved scorecard, also beside an assessment', () => {
    const saved = runTenet(['score', now, '--format', 'json'], folder).stdout;
    repository.write('saved.json', saved);
    const comparison = compared(['saved.json', now]);
    expect(comparison.overall.delta).toBe(0);
    expect(comparison.overall.parts).toBeUndefined();
    expect(moved(compared([`renamed:${now}`, 'saved.json']))).toEqual(['raised outcomes-agreed']);
  });

  test('in a worktree, with a detached head, and in a submodule', () => {
    const tree = `${folder} tree`;
    git('worktree', 'add', '-q', '--detach', tree, 'renamed');
    expect(moved(compared(['first', now], tree))).toEqual([]);
    const outer = temporaryRepository();
    outer.commit('Outer', { 'a.txt': '' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', folder, 'inner');
    expect(moved(compared(['first', now], join(outer.folder, 'inner')))).toEqual([]);
    const { status, stderr } = runTenet(['diff', 'HEAD:inner/governance/x.yaml', 'a.txt'], outer.folder);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('git/not-at-revision') });
    outer.remove();
    git('worktree', 'remove', '--force', tree);
  });
});

test('--exit-code is 1 for a difference and 0 for none, and changes nothing else', () => {
  expect(runTenet(['diff', 'renamed', now, '--exit-code'], folder).status).toBe(1);
  expect(runTenet(['diff', now, now, '--exit-code'], folder).status).toBe(0);
  expect(runTenet(['diff', 'nowhere', now, '--exit-code'], folder).status).toBe(2);
});

test('ageing is seen by the day of the later side', () => {
  const proven = '{level: 2, evidence: [{type: record, title: Minutes, date: 2026-10-01}]}';
  repository.write('aged.yaml', quickAnswers({ answers: { 'outcomes-agreed': proven }, more: 'basis: evidenced\n' }));
  const { overall, changes } = compared(['aged.yaml', 'aged.yaml', '--as-of', '2027-12-01']);
  expect(overall.parts).toMatchObject({ answers: 0, questionnaire: 0, rubric: 0 });
  expect(overall.parts?.time).toBeLessThan(0);
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'lowered', cause: 'time' }));
});

describe('is refused with the way out:', () => {
  test.each([
    ['an unknown revision', ['nowhere', now], 'error git/unknown-revision  there is no revision "nowhere"'],
    ['one that looks like an option', ['--', '--output=x', now], 'there is no revision "--output=x"'],
    [
      'a file that is not in it',
      ['renamed:governance/payment.assessment.yaml', now],
      'did you mean "governance/payments ü.assessment.yaml"?',
    ],
    ['a file that was not there yet', ['first', 'late.yaml'], 'error git/not-at-revision'],
    ['a missing file', ['nowhere.yaml', now], 'error file/missing'],
  ])('%s', (_, args, message) => {
    const { status, stdout, stderr } = runTenet(['diff', ...args], folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('two revisions and nothing that says which file', () => {
    repository.write('governance/second.assessment.yaml', quickAnswers());
    const { status, stderr } = runTenet(['diff', 'first', 'renamed'], folder);
    execFileSync('rm', [join(folder, 'governance/second.assessment.yaml')]);
    expect(status).toBe(2);
    expect(stderr).toContain('error comparison/which-file  which file of revision "first"?');
  });

  test('a scorecard that was edited by hand', () => {
    const card = JSON.parse(runTenet(['score', now, '--format', 'json'], folder).stdout) as Comparison;
    const edited = { ...card, overall: { ...card.overall, score: 4.5 } };
    repository.write('edited.json', JSON.stringify(edited));
    const { status, stderr } = runTenet(['diff', 'edited.json', now], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('error scorecard/edited  the scorecard says 4.5 for the whole');
  });

  test('a file of a revision that is broken, under the name of that revision', () => {
    repository.write('broken.yaml', 'format: tenet/assessment@1\nlevel: 3\n');
    git('add', 'broken.yaml');
    git('commit', '-q', '-m', 'Broken');
    const { status, stderr } = runTenet(['diff', 'HEAD:broken.yaml', now], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('HEAD:broken.yaml:2:1 error schema/unknown-key');
  });
});

test('answers to another major version are judged by the one at hand, and that is said', () => {
  repository.write('old.yaml', quickAnswers().replace('version: 1.0.0', 'version: 0.9.0'));
  const { status, stderr } = runTenet(['diff', 'old.yaml', now], folder);
  expect(status).toBe(0);
  expect(stderr).toContain('warning comparison/other-questionnaire');
});

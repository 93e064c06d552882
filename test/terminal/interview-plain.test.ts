import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  answersIn,
  type InterviewTerminal,
  leftBehind,
  makeTeamFolder,
  startInterview,
  teamFile,
} from '../support/interview-terminal.ts';

const prompts = /(for help|b: back, q: leave): ?$/;

test.each([
  ['--plain', [teamFile, '--plain'], {}],
  ['TERM=dumb', [teamFile], { TERM: 'dumb' }],
])('with %s, lines come one after the other, without any escape sequence', async (_, args, env) => {
  const cwd = makeTeamFolder();
  const terminal = startInterview({ args, cwd, env });
  const answer = async (...lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await terminal.waitFor(prompts);
      await terminal.fill(line);
    }
  };
  await answer('?', 'w', '9', '3', 'n');
  await terminal.fill('A note.');
  await answer('e');
  await terminal.fill('record', 'Minutes', 'docs/', '2026-11-02', '', '');
  await answer('', 'u', '', 'x');
  await terminal.fill('No changes are made', '', '');
  await answer('c', 'j B-2', '1', 'f', 'q');
  expect(await terminal.ended).toEqual({ exitCode: 0 });
  expect(terminal.written).not.toContain('\u001b');
  expect(terminal.written).not.toContain('Warning');
  expect(terminal.written).toContain('3 of 3 questions answered: 2 rated, 1 not applicable');
  expect(answersIn(cwd)).toEqual({
    'owner-named': {
      level: 3,
      note: 'A note.',
      evidence: [{ type: 'record', title: 'Minutes', ref: 'docs/', date: '2026-11-02' }],
    },
    'checks-automated': { level: 1 },
    'changes-reviewed': { notApplicable: { reason: 'No changes are made' }, confidence: 'low' },
  });
  expect(leftBehind(cwd)).toEqual([]);
});

test('a closed window is no crash, and everything is saved', async () => {
  const cwd = makeTeamFolder();
  const terminal = startInterview({ args: [teamFile, '--plain'], cwd });
  await terminal.waitFor(prompts);
  await terminal.fill('4');
  terminal.hangUp();
  const end = await terminal.ended;
  expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 4 } });
  expect(leftBehind(cwd)).toEqual([]);
  expect([{ exitCode: 130 }, { signal: 'SIGHUP' }]).toContainEqual(end);
});

const ways: readonly [string, (terminal: InterviewTerminal) => void, number][] = [
  ['Ctrl-C', (terminal) => terminal.press('Ctrl-C'), 130],
  ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), 130],
  ['Ctrl-D', (terminal) => terminal.press('Ctrl-D'), 0],
];

test.each(ways)('%s ends it, with everything saved', async (_, act, exitCode) => {
  const cwd = makeTeamFolder();
  const terminal = startInterview({ args: [teamFile, '--plain'], cwd });
  await terminal.waitFor(prompts);
  await terminal.fill('4', '', 'u');
  act(terminal);
  expect(await Promise.race([terminal.ended, pause(5_000, 'it goes on')])).toEqual({ exitCode });
  expect(terminal.written).not.toContain('\u001b');
  expect(terminal.screen()).toMatch(/^(Interrupted\. )?2 of 3 questions answered: 1 rated, 1 unknown$/m);
  expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 4 }, 'checks-automated': { unknown: true } });
  expect(leftBehind(cwd)).toEqual([]);
});

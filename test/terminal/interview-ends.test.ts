import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  acknowledged,
  answersIn,
  binary,
  type InterviewTerminal,
  leftBehind,
  makeTeamFolder,
  openInterview,
  runTenet,
  teamFile,
  teamLock,
} from '../support/interview-terminal.ts';
import { openTerminal } from '../support/terminal.ts';

const interrupted = `Interrupted. 3 of 4 questions answered: 3 rated
saved in ${teamFile}
go on: tenet assess ${teamFile}`;
const atPeace = interrupted.replace('Interrupted. ', '');

const ways: readonly [string, (terminal: InterviewTerminal) => void, number, string][] = [
  ['Ctrl-C', (terminal) => terminal.press('Ctrl-C'), 130, interrupted],
  ['SIGINT', (terminal) => terminal.kill('SIGINT'), 130, interrupted],
  ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), 130, interrupted],
  ['SIGHUP', (terminal) => terminal.kill('SIGHUP'), 130, interrupted],
  ['Ctrl-D', (terminal) => terminal.press('Ctrl-D'), 0, atPeace],
  ['q', (terminal) => terminal.press('q'), 0, atPeace],
];

async function answerThree(folder: string): Promise<InterviewTerminal> {
  const terminal = await openInterview({ cwd: folder });
  await terminal.say('2', 'Enter', '3', 'Enter', '4');
  expect(acknowledged(terminal.screen())).toBe(3);
  return terminal;
}

function expectThree(folder: string): void {
  expect(runTenet(folder, 'validate', teamFile)).toBe('1 file is valid\n');
  expect(answersIn(folder)).toEqual({
    'owner-named': { level: 2 },
    'checks-automated': { level: 3 },
    'changes-reviewed': { level: 4 },
  });
  expect(leftBehind(folder)).toEqual([]);
}

describe('an interview that ends early has everything on file, and leaves the screen as it was', () => {
  test.each(ways)('%s', async (_, act, exitCode, farewell) => {
    const folder = makeTeamFolder(undefined, 4);
    const terminal = await answerThree(folder);
    expect(existsSync(join(folder, teamLock))).toBe(true);
    act(terminal);
    expect(await terminal.ended).toEqual({ exitCode });
    expect([terminal.isAlternateScreen(), terminal.isCursorVisible()]).toEqual([false, true]);
    expect(terminal.screen()).toBe(farewell);
    expectThree(folder);
  });

  test.each(ways)('%s right behind a key whose answer is not on file yet', async (_, act, exitCode) => {
    const folder = makeTeamFolder(undefined, 4);
    const terminal = await openInterview({ cwd: folder });
    terminal.press('2', 'Enter', '3');
    act(terminal);
    expect(await terminal.ended).toEqual({ exitCode });
    // A signal may come before the keys: then they were never read. What was read is on file.
    const count = Number(/(\d) of 4/.exec(terminal.screen())?.[1]);
    expect(Object.values(answersIn(folder))).toEqual([{ level: 2 }, { level: 3 }].slice(0, count));
    expect(leftBehind(folder)).toEqual([]);
  });

  test.each(ways)('%s while a note is being typed: the note is lost, and nothing else', async (name, act, exitCode) => {
    const folder = makeTeamFolder(undefined, 4);
    const terminal = await answerThree(folder);
    await terminal.say('n');
    terminal.type('half a sen');
    await terminal.settle();
    act(terminal);
    if (name === 'q') {
      await terminal.settle();
      await terminal.say('Escape');
      terminal.press('q');
    }
    // In a text, Ctrl-D deletes the character under the cursor, as everywhere.
    if (name === 'Ctrl-D') await terminal.say('Ctrl-u', 'Ctrl-d');
    expect(await terminal.ended).toEqual({ exitCode });
    expectThree(folder);
  });

  test('a closed window', async () => {
    const folder = makeTeamFolder(undefined, 4);
    const terminal = await answerThree(folder);
    terminal.hangUp();
    // Nobody is there to see it: what matters is that it is no crash.
    const end = await terminal.ended;
    expectThree(folder);
    expect([{ exitCode: 130 }, { signal: 'SIGHUP' }]).toContainEqual(end);
  });

  test('the form for a new assessment: nothing is made', async () => {
    for (const [key, exitCode] of [
      ['Ctrl-C', 130],
      ['Escape', 130],
      ['Ctrl-D', 130],
    ] as const) {
      const folder = makeTeamFolder();
      const terminal = await openInterview({ args: ['new.assessment.yaml', '--date', '2026-11-22'], cwd: folder });
      expect(terminal.screen()).toContain('A new assessment');
      terminal.press(key);
      expect(await terminal.ended).toEqual({ exitCode });
      expect([terminal.isAlternateScreen(), terminal.isCursorVisible(), terminal.screen()]).toEqual([false, true, '']);
      expect(existsSync(join(folder, 'new.assessment.yaml'))).toBe(false);
    }
  });

  test('kill -9: the next interview says that an earlier one ended, and goes on', async () => {
    const folder = makeTeamFolder(undefined, 4);
    const first = await answerThree(folder);
    first.kill('SIGKILL');
    expect(await first.ended).toEqual({ signal: 'SIGKILL' });
    expect(leftBehind(folder)).toEqual([teamLock]);
    const second = await openInterview({ cwd: folder });
    expect(second.words()).toMatch(
      /An earlier interview \(\S+@\S+, process \d+\) ended without leaving; its saved answers are here\./,
    );
    expect(second.screen()).toContain('B-4  Practice 4');
    await second.say('q');
    expect(await second.ended).toEqual({ exitCode: 0 });
    expectThree(folder);
  });

  test.skipIf(!existsSync('/bin/bash'))(
    'Ctrl-Z gives the shell its screen back, and fg goes on with a note half typed',
    async () => {
      const folder = makeTeamFolder();
      const shell = openTerminal({
        node: '/bin/bash',
        program: '--norc',
        args: ['-i'],
        cwd: folder,
        env: { PS1: 'shell>' },
      });
      await shell.waitFor('shell>');
      shell.type(`'${process.execPath}' '${binary}' assess ${teamFile}`);
      shell.press('Enter');
      await shell.waitFor('save and leave');
      await shell.settle();
      await shell.pressAndSettle('2', 'n');
      shell.type('half of ');
      await shell.settle();
      shell.press('Ctrl-z');
      await shell.waitFor('Stopped');
      await shell.settle();
      expect([shell.isAlternateScreen(), shell.isCursorVisible()]).toEqual([false, true]);
      shell.type('fg');
      shell.press('Enter');
      await shell.waitFor('Note on Owner named');
      await shell.settle();
      expect(shell.isAlternateScreen()).toBe(true);
      shell.type('a sentence');
      await shell.pressAndSettle('Enter');
      expect(answersIn(folder)).toEqual({ 'owner-named': { level: 2, note: 'half of a sentence' } });
      await shell.pressAndSettle('q');
      expect([shell.isAlternateScreen(), shell.isCursorVisible()]).toEqual([false, true]);
    },
  );
});

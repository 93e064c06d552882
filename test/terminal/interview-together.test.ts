import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answersIn,
  leftBehind,
  makeTeamFolder,
  openInterview,
  startInterview,
  teamFile,
  teamLock,
  teamText,
} from '../support/interview-terminal.ts';

describe('a file that another interview has', () => {
  test('the second one is told who has it and since when, and begins nothing', async () => {
    const cwd = makeTeamFolder();
    const first = await openInterview({ cwd });
    const { pid, since } = JSON.parse(readFileSync(join(cwd, teamLock), 'utf8')) as { pid: number; since: string };
    expect(since).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    const second = startInterview({ cwd, columns: 200 });
    expect(await second.ended).toEqual({ exitCode: 2 });
    const owner = `${userInfo().username}@${hostname()}, process ${pid}, since ${since}`;
    expect(second.words()).toBe(
      `error interview/taken ${teamFile} is open in another interview: ${owner} ` +
        'hint: end it there, or add --take-over when it no longer runs',
    );
    expect(second.written).not.toContain('\u001b[?1049h');
    await first.say('3');
    expect(first.screen()).toContain('saved 1 answer');
    expect(leftBehind(cwd)).toEqual([teamLock]);
  });

  test('--take-over takes it: both go on, and nothing is lost', async () => {
    const cwd = makeTeamFolder();
    const first = await openInterview({ cwd });
    await first.say('1');
    const second = await openInterview({ args: [teamFile, '--take-over'], cwd });
    expect(second.screen()).toContain('B-2  Checks automated');
    await second.say('2');
    await first.say('s', 's', '3');
    expect(first.screen()).toContain('1 answer was changed elsewhere meanwhile, and taken over');
    expect(answersIn(cwd)).toEqual({
      'owner-named': { level: 1 },
      'checks-automated': { level: 2 },
      'changes-reviewed': { level: 3 },
    });
    first.press('q');
    expect(await first.ended).toEqual({ exitCode: 0 });
    // It belongs to the second one now.
    expect(existsSync(join(cwd, teamLock))).toBe(true);
    second.press('q');
    expect(await second.ended).toEqual({ exitCode: 0 });
    expect(leftBehind(cwd)).toEqual([]);
  });

  test('two interviews on different files of a folder do not mind each other', async () => {
    const cwd = makeTeamFolder();
    writeFileSync(join(cwd, 'other.assessment.yaml'), teamText());
    const [one, other] = [await openInterview({ cwd }), await openInterview({ args: ['other.assessment.yaml'], cwd })];
    await Promise.all([one.say('1', 'Enter', '2', 'Enter', '3'), other.say('3', 'Enter', '4', 'Enter', '5')]);
    for (const terminal of [one, other]) {
      terminal.press('q');
      expect(await terminal.ended).toEqual({ exitCode: 0 });
    }
    expect(Object.values(answersIn(cwd)).map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(Object.values(answersIn(cwd, 'other.assessment.yaml')).map(({ level }) => level)).toEqual([3, 4, 5]);
    expect(leftBehind(cwd)).toEqual([]);
  });
});

describe('somebody else writes to the file meanwhile', () => {
  const theirs = `answers:
  # A word of theirs.
  owner-named: {level: 5, note: 'as they said'} # kept too
  checks-automated: {unknown: true}
`;

  test('to other questions: that is taken over and said', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    writeFileSync(join(cwd, teamFile), teamText(theirs));
    await terminal.say('s', 's', '3');
    expect(terminal.words()).toContain('2 answers were changed elsewhere meanwhile, and taken over');
    expect(terminal.screen()).toContain('3/3');
    expect(terminal.screen()).toContain('saved 3 answers');
    await terminal.say('b', 'b');
    expect(terminal.screen()).toContain('❯ 5  Adaptive');
    expect(terminal.screen()).toContain('note: as they said');
    terminal.press('q');
    await terminal.ended;
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(teamText(`${theirs}  changes-reviewed:\n    level: 3\n`));
  });

  const mine = { 'owner-named': { level: 2 }, 'checks-automated': { unknown: true } };
  const both = { 'owner-named': { level: 5, note: 'as they said' }, 'checks-automated': { unknown: true } };
  test.each([
    ['m', 'mine', { ...mine, 'changes-reviewed': { level: 0 } }],
    ['t', 'theirs', { ...both, 'changes-reviewed': { level: 0 } }],
  ])('to the same question: both are shown, and %s keeps %s', async (key, _, kept) => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    writeFileSync(join(cwd, teamFile), teamText(theirs));
    await terminal.say('2');
    expect(terminal.screen()).toContain('The file was changed elsewhere while you answered.');
    expect(terminal.screen()).toMatch(/^ level 2 +│ level 5$/m);
    expect(terminal.screen()).toContain('NOT SAVED: 1');
    // Nothing is written before a choice is made, and no other key makes one.
    await terminal.say('Enter', 'x', '3', 'q');
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(teamText(theirs));
    await terminal.say(key);
    expect(terminal.screen()).toContain('saved 2 answers');
    expect(terminal.screen()).toContain(key === 'm' ? '❯ 2  Local' : '❯ 5  Adaptive');
    await terminal.say('s', 's', '0');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(answersIn(cwd)).toEqual(kept);
    const text = readFileSync(join(cwd, teamFile), 'utf8');
    expect(text).toContain('# Kept: what a person wrote.\n');
    expect(text).toContain('  # A word of theirs.\n');
    expect(text).toContain('# kept too\n');
  });

  test.each(['Ctrl-C', 'Ctrl-D'])(
    'to the same question, and %s: theirs stays, and what is lost is named',
    async (key) => {
      const cwd = makeTeamFolder();
      const terminal = await openInterview({ cwd, columns: 200 });
      writeFileSync(join(cwd, teamFile), teamText(theirs));
      await terminal.say('2');
      terminal.press(key);
      expect(await terminal.ended).toEqual({ exitCode: 2 });
      expect([terminal.isAlternateScreen(), terminal.isCursorVisible()]).toEqual([false, true]);
      expect(terminal.words()).toContain('could not be saved: it was changed elsewhere meanwhile');
      expect(terminal.words()).toContain('these answers are not on file: owner-named');
      expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(teamText(theirs));
      expect(leftBehind(cwd)).toEqual([]);
    },
  );

  test('to the same question, with keys that were typed ahead: none of them decides', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    writeFileSync(join(cwd, teamFile), teamText(theirs));
    await terminal.say('2', 'Enter', '0', 'Enter', '1');
    expect(terminal.screen()).toContain('The file was changed elsewhere while you answered.');
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(teamText(theirs));
    await terminal.say('m');
    // What came before the panel is an answer too, and in conflict itself.
    if (terminal.screen().includes('The file was changed elsewhere')) await terminal.say('m');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(answersIn(cwd)['owner-named']).toEqual({ level: 2 });
    expect([{ unknown: true }, { level: 0 }]).toContainEqual(answersIn(cwd)['checks-automated']);
  });
});

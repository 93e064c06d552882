import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answersIn,
  binary,
  type InterviewTerminal,
  leftBehind,
  makeTeamFolder,
  openInterview,
  startInterview,
  teamFile,
  teamLock,
  teamText,
} from '../support/interview-terminal.ts';
import type { TerminalOptions } from '../support/terminal.ts';

const cannot = 'The answers cannot be saved';

/**
 * Stands for a full disk, without privileges: what goes beyond so many half kilobytes in a file fails. A full disk sends
 * no signal beside the error; `isSilent` takes it away.
 */
function onSmallDisk(cwd: string, halfKilobytes: number, isSilent = true): Partial<TerminalOptions> {
  const [program, silence] = ['small-disk.sh', 'silence.cjs'].map((name) => join(cwd, name));
  writeFileSync(silence ?? '', "process.on('SIGXFSZ', () => {});\n");
  const node = `'${process.execPath}'${isSilent ? ` --require '${silence}'` : ''}`;
  writeFileSync(program ?? '', `ulimit -S -f ${halfKilobytes}; exec ${node} '${binary}' "$@"\n`);
  return { node: '/bin/sh', program: program ?? '', cwd };
}

function makeRoom(cwd: string): void {
  const { pid } = JSON.parse(readFileSync(join(cwd, teamLock), 'utf8')) as { pid: number };
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited']);
}

/** The team's file with two kilobytes, up to a few bytes. */
const almostFull = teamText(`# ${'x'.repeat(2048 - teamText().length - 10)}\nanswers: {}\n`);

async function openFull(): Promise<{ cwd: string; terminal: InterviewTerminal }> {
  const cwd = makeTeamFolder(almostFull);
  return { cwd, terminal: await openInterview(onSmallDisk(cwd, 4)) };
}

describe('a full disk', () => {
  test('is told at once; the interview goes on, and from another path on everything is on file', async () => {
    const { cwd, terminal } = await openFull();
    await terminal.say('3');
    expect(terminal.screen()).toContain(cannot);
    expect(terminal.screen()).toContain('NOT SAVED: 1');
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(almostFull);
    expect(leftBehind(cwd)).toEqual([teamLock]);

    await terminal.say('Escape');
    expect(terminal.screen()).toContain('❯ 3  Shared');
    await terminal.say('Enter', '2');
    expect(terminal.screen()).toContain('NOT SAVED: 2');

    makeRoom(cwd);
    await terminal.fill(teamFile);
    expect(terminal.screen()).toContain(`${teamFile} exists already`);
    await terminal.say('Ctrl-u');
    await terminal.fill('elsewhere.assessment.yaml');
    expect(terminal.screen()).toContain('From now on saved to elsewhere.assessment.yaml');
    expect(terminal.screen()).toContain('saved 2 answers');
    await terminal.say('Enter', '1');
    expect(leftBehind(cwd)).toEqual(['.elsewhere.assessment.yaml.lock']);
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(terminal.screen()).toContain('saved in elsewhere.assessment.yaml');
    const answers = Object.values(answersIn(cwd, 'elsewhere.assessment.yaml'));
    expect(answers).toEqual([{ level: 3 }, { level: 2 }, { level: 1 }]);
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(almostFull);
    expect(leftBehind(cwd)).toEqual([]);
  });

  test('that has room again takes everything with the next answer', async () => {
    const { cwd, terminal } = await openFull();
    await terminal.say('3');
    await terminal.say('Escape');
    makeRoom(cwd);
    await terminal.say('Enter', '2');
    expect(terminal.screen()).toContain('saved 2 answers');
    terminal.press('Ctrl-C');
    expect(await terminal.ended).toEqual({ exitCode: 130 });
    expect(Object.values(answersIn(cwd))).toEqual([{ level: 3 }, { level: 2 }]);
  });

  test.each(['q', 'Ctrl-C'])('and %s: what is not on file is named', async (key) => {
    const { terminal } = await openFull();
    await terminal.say('3');
    await terminal.say('Escape');
    terminal.press(key);
    expect(await terminal.ended).toEqual({ exitCode: 2 });
    expect([terminal.isAlternateScreen(), terminal.isCursorVisible()]).toEqual([false, true]);
    expect(terminal.words()).toContain(`error interview/not-saved ${teamFile} could not be saved`);
    expect(terminal.words()).toContain('hint: these answers are not on file: owner-named');
  });

  test('is told in words', async () => {
    const { terminal } = await openFull();
    await terminal.say('3');
    expect(terminal.screen()).not.toMatch(/\bE[A-Z]{3,}\b/);
  });

  test('makes no path of keys that were typed ahead', async () => {
    const { cwd, terminal } = await openFull();
    const before = readdirSync(cwd);
    await terminal.say('3', 'Enter', '2', 'Enter', '1', 'Enter');
    makeRoom(cwd);
    await terminal.say('4', 'Enter', '5', 'Enter');
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('and a limit on the size of files are the same to an interview', async () => {
    const cwd = makeTeamFolder(almostFull);
    const terminal = await openInterview(onSmallDisk(cwd, 4, false));
    await terminal.say('3');
    await terminal.say('Escape');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 2 });
  });

  test('before an interview begins: nothing is left behind, and it is no defect of tenet', async () => {
    const cwd = makeTeamFolder();
    const terminal = startInterview(onSmallDisk(cwd, 0));
    expect(await terminal.ended).toEqual({ exitCode: 2 });
    expect(leftBehind(cwd)).toEqual([]);
    expect(terminal.screen()).not.toContain('command/internal');
  });
});

describe('a path that is no longer what it was', () => {
  async function openBelow(): Promise<{ cwd: string; terminal: InterviewTerminal }> {
    const cwd = makeTeamFolder();
    mkdirSync(join(cwd, 'below'));
    renameSync(join(cwd, teamFile), join(cwd, 'below', teamFile));
    const terminal = await openInterview({ args: [`below/${teamFile}`], cwd });
    await terminal.say('1', 'Enter');
    return { cwd, terminal };
  }

  test('a folder that was removed is made again, with all answers', async () => {
    const { cwd, terminal } = await openBelow();
    rmSync(join(cwd, 'below'), { recursive: true });
    await terminal.say('2');
    expect(terminal.screen()).toContain('saved 2 answers');
    expect(Object.values(answersIn(cwd, `below/${teamFile}`))).toEqual([{ level: 1 }, { level: 2 }]);
    expect(readFileSync(join(cwd, 'below', teamFile), 'utf8')).toMatch(/^# Kept: what a person wrote\.\n/);
  });

  test('a file where the folder was: told, and saved once it is a folder again', async () => {
    const { cwd, terminal } = await openBelow();
    renameSync(join(cwd, 'below'), join(cwd, 'moved'));
    writeFileSync(join(cwd, 'below'), '');
    await terminal.say('2');
    expect(terminal.screen()).toContain(cannot);
    await terminal.fill('missing/other.yaml');
    expect(terminal.screen(), 'a path that cannot be used stays in its field').toContain('missing/other.yaml');
    await terminal.say('Escape');
    rmSync(join(cwd, 'below'));
    renameSync(join(cwd, 'moved'), join(cwd, 'below'));
    await terminal.say('Enter', '3');
    expect(terminal.screen()).toContain('saved 3 answers');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(Object.values(answersIn(cwd, `below/${teamFile}`)).map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(leftBehind(join(cwd, 'below'))).toEqual([]);
  });

  test('a file that cannot even be looked at: told, and the interview goes on', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    const text = readFileSync(join(cwd, teamFile), 'utf8');
    rmSync(join(cwd, teamFile));
    symlinkSync(teamFile, join(cwd, teamFile));
    await terminal.say('2');
    expect(terminal.screen()).toContain(cannot);
    await terminal.say('Escape');
    rmSync(join(cwd, teamFile));
    writeFileSync(join(cwd, teamFile), text);
    await terminal.say('Enter', '3');
    expect(Object.values(answersIn(cwd))).toEqual([{ level: 2 }, { level: 3 }]);
  });

  test.each([
    ['is too long', 'x'.repeat(300)],
    ['leads in a circle', 'loop'],
  ])('another path that %s: told, and the interview goes on', async (_, path) => {
    const { cwd, terminal } = await openFull();
    symlinkSync('loop', join(cwd, 'loop'));
    await terminal.say('3');
    terminal.type(path);
    await terminal.say('Tab');
    await terminal.say('Enter');
    expect(terminal.screen()).toContain(cannot);
    expect(terminal.screen()).toContain('NOT SAVED: 1');
  });
});

describe('conflict markers that a merge leaves in the file', () => {
  const good = teamText('answers:\n  checks-automated: {level: 1}\n');
  const broken = good.replace('  checks', '<<<<<<< HEAD\n=======\n  checks').concat('>>>>>>> other\n');

  test('nothing is written over them; once they are gone, the next answer saves everything', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    writeFileSync(join(cwd, teamFile), broken);
    await terminal.say('3');
    expect(terminal.screen()).toContain(cannot);
    expect(terminal.words()).toContain('the file was changed elsewhere and has problems now: team.assessment.yaml:8:1');
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(broken);
    await terminal.say('Escape');
    await terminal.say('s', 's', '5');
    expect(terminal.screen()).toContain('NOT SAVED: 2');
    expect(readFileSync(join(cwd, teamFile), 'utf8')).toBe(broken);
    await terminal.say('Escape');
    writeFileSync(join(cwd, teamFile), good);
    await terminal.say('4');
    expect(terminal.screen()).toContain('1 answer was changed elsewhere meanwhile, and taken over');
    expect(terminal.screen()).not.toContain('NOT SAVED');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(Object.values(answersIn(cwd)).map(({ level }) => level)).toEqual([3, 1, 4]);
  });
});

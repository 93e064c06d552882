import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  acknowledged,
  answersIn,
  type InterviewTerminal,
  leftBehind,
  makeTeamFolder,
  openInterview,
  startInterview,
} from '../support/interview-terminal.ts';

/** An interview with a level, a note, and an editor that is a shell script; `$1` is the file. */
async function openWithEditor(
  script: string,
  more: object = {},
): Promise<{ cwd: string; terminal: InterviewTerminal }> {
  const cwd = makeTeamFolder();
  const editor = join(cwd, 'editor of the team.sh');
  writeFileSync(editor, script);
  const terminal = await openInterview({ cwd, env: { EDITOR: `sh '${editor}'`, ...more } });
  await terminal.say('2', 'n');
  await terminal.fill('from the screen');
  return { cwd, terminal };
}

describe('a note in an editor', () => {
  const twoLines = { 'owner-named': { level: 2, note: 'from the screen\nfrom the editor' } };

  test('N opens it with the note; several lines come back, and the screen is whole again', async () => {
    const { cwd, terminal } = await openWithEditor(`
      printf 'in the editor: ' > /dev/tty; read -r line < /dev/tty
      printf '\\n%s\\n' "$line" >> "$1"`);
    const before = terminal.screen();
    await terminal.say('N');
    await terminal.waitFor('in the editor:');
    expect([terminal.isAlternateScreen(), terminal.isCursorVisible()]).toEqual([false, true]);
    terminal.type('from the editor');
    await terminal.say('Enter');
    await terminal.waitFor('note: from the screen');
    await terminal.settle();
    expect([terminal.isAlternateScreen(), terminal.isCursorVisible()]).toEqual([true, false]);
    expect(terminal.screen()).toBe(before);
    expect(answersIn(cwd)).toEqual(twoLines);
    expect(terminal.screen()).not.toContain('NOT SAVED');
    await terminal.say('Enter', '3');
    expect(terminal.screen()).toContain('❯ 3  Shared');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
  });

  test('Ctrl-O takes along what was typed so far', async () => {
    const { cwd, terminal } = await openWithEditor(`printf ' editor' >> "$1"`);
    await terminal.say('n', 'Ctrl-u');
    terminal.type('from the screen⏎from the');
    await terminal.say('Ctrl-o');
    await terminal.waitFor('note: from the screen');
    await terminal.settle();
    expect(answersIn(cwd)).toEqual(twoLines);
    await terminal.say('n');
    expect(terminal.screen()).toContain('Note  from the screen⏎from the editor');
  });

  test('N with keys right behind it: the note belongs to the question that it was opened for', async () => {
    const { cwd, terminal } = await openWithEditor(`printf ' and the editor' >> "$1"`);
    await terminal.say('N', 's', '5');
    await terminal.waitFor('claimed 5');
    await terminal.settle();
    const [first, second] = [answersIn(cwd)['owner-named'], answersIn(cwd)['checks-automated']];
    expect(second).toEqual({ level: 5 });
    expect(first).toEqual({ level: 2, note: 'from the screen and the editor' });
  });

  test('$VISUAL goes before $EDITOR', async () => {
    const { cwd, terminal } = await openWithEditor('exit 1', { VISUAL: `printf seen >` });
    await terminal.say('N');
    await terminal.waitFor('note: seen');
    expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2, note: 'seen' } });
  });

  const noEditors = [
    ['fails', 'printf lost >> "$1"; exit 3', {}],
    ['is not there', '', { EDITOR: 'no-such-editor' }],
    ['is not set', '', { EDITOR: undefined }],
  ] as const;

  test.each(noEditors)('an editor that %s changes nothing, and that is said', async (_, script, env) => {
    const { cwd, terminal } = await openWithEditor(script, env);
    await terminal.say('N');
    await terminal.waitFor('editor');
    await terminal.settle();
    expect(terminal.isAlternateScreen()).toBe(true);
    expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2, note: 'from the screen' } });
  });

  test.each(noEditors)('an editor that %s takes nothing away that was typed', async (_, script, env) => {
    const { terminal } = await openWithEditor(script, env);
    await terminal.say('n');
    terminal.type(' and typed');
    await terminal.say('Ctrl-o');
    expect(terminal.screen()).toContain('from the screen and typed');
  });

  test('with a text of only spaces, the note is taken away', async () => {
    const { cwd, terminal } = await openWithEditor(`printf ' \\n\\n' > "$1"`);
    await terminal.say('N');
    await terminal.waitFor((screen) => !screen.includes('note: '));
    await terminal.settle();
    expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2 } });
  });
});

describe('a text that is pasted', () => {
  const lines = ['First 1 line: yes.', 'second 2 line', '3', 'q', 'the last'];

  /** As a terminal does: line ends are those of Enter, and where the program asks for it, it is told. */
  function paste(terminal: InterviewTerminal, text: string): void {
    const isMarked = terminal.written.includes('\u001b[?2004h');
    terminal.type(`${isMarked ? '\u001b[200~' : ''}${text}${isMarked ? '\u001b[201~' : ''}`);
  }

  test('with several lines into a note is that note, and none of it works as keys', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    await terminal.say('2', 'n');
    paste(terminal, lines.join('\r'));
    await terminal.settle();
    await terminal.say('Enter');
    expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2, note: lines.join('\n') } });
  });

  test('goes in where the cursor stands', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    await terminal.say('2', 'n');
    terminal.type('ad');
    await terminal.say('Left');
    paste(terminal, 'bc');
    await terminal.settle();
    expect(terminal.screen()).toMatch(/Note {2}abcd$/m);
    expect(terminal.cursor()).toEqual({
      row: terminal.placeOf('abcd').row,
      column: terminal.placeOf('abcd').column + 3,
    });
  });

  test('with the end of its line, as it is often copied, is one line where only one is wanted', async () => {
    const cwd = makeTeamFolder();
    const args = ['new.assessment.yaml', '--questionnaire', 'hygiene', '--date', '2026-11-22'];
    const terminal = await openInterview({ args, cwd });
    await terminal.say('Down');
    paste(terminal, 'Payments\rand cards\r');
    await terminal.say('Ctrl-s');
    await terminal.waitFor('Payments and cards · ');
    await terminal.say('/');
    paste(terminal, 'checks\r');
    await terminal.settle();
    expect(terminal.screen()).toContain('❯   B-2  Checks automated');
  });

  test('where keys are commands does nothing', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    paste(terminal, lines.join('\r'));
    await terminal.settle();
    expect(answersIn(cwd)).toEqual({});
  });

  test('and is long: it is kept whole, it can be changed, and the screen is whole again after it', async () => {
    const cwd = makeTeamFolder();
    const text = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
    const terminal = await openInterview({ cwd });
    await terminal.say('2', 'n');
    paste(terminal, text);
    await terminal.settle();
    expect(terminal.screen()).toContain('word399');
    await terminal.say('Home', 'Delete');
    terminal.type('W');
    await terminal.settle();
    await terminal.say('Enter');
    expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2, note: text.replace('w', 'W') } });
    expect(terminal.overlongLines()).toEqual([]);
    expect(terminal.screen()).toMatch(/^ Team · Repository hygiene, Full edition +1\/3 · 33 %/);
    expect(terminal.screen()).toContain('How is it with "owner named" today?');
    expect(terminal.screen()).toContain('❯ 2  Local');
    expect(terminal.screen()).toContain('older than 12 months');
    expect(terminal.screen()).toContain('note: Word0 word1');
  });

  test('with characters of other widths is drawn and edited where it stands', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    await terminal.say('2', 'n');
    paste(terminal, 'Grüße 語 \u{1f600} end');
    await terminal.settle();
    expect(terminal.screen()).toContain('Note  Grüße 語 \u{1f600} end');
    await terminal.say('Left', 'Left', 'Left');
    expect(terminal.cursor()).toEqual(terminal.placeOf('end'));
    await terminal.say('Left', 'Backspace', 'Left', 'Backspace', 'Enter');
    expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2, note: 'Grüße   end' } });
  });
});

describe('keys that come faster than the disk', () => {
  test('all of eighteen answers in one go: nothing is lost', async () => {
    const cwd = makeTeamFolder(undefined, 18);
    const levels = Array.from({ length: 18 }, (_, index) => (index * 7) % 6);
    const terminal = await openInterview({ cwd });
    await terminal.say(...levels.flatMap((level) => [String(level), 'Enter']));
    expect(acknowledged(terminal.screen())).toBe(18);
    expect(terminal.screen()).toContain('Every question has an answer.');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect(Object.values(answersIn(cwd)).map(({ level }) => level)).toEqual(levels);
    expect(leftBehind(cwd)).toEqual([]);
  });

  test('an answer that is changed again and again ends as it was given last', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    await terminal.say(...'0123454321u012', 'n', 'a', 'b', 'Enter', 'c', '5', 'c', 'Enter', 'u');
    expect(answersIn(cwd)).toEqual({
      'owner-named': { level: 5, note: 'ab', confidence: 'medium' },
      'checks-automated': { unknown: true },
    });
  });

  test('keys with Ctrl or Alt are not the keys without them', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    for (const key of ['Ctrl-u', 'Ctrl-s', 'Ctrl-x', '\u001b3', '\u001bu', '\u001bq']) await terminal.say(key);
    expect(answersIn(cwd)).toEqual({});
    expect(terminal.screen()).toContain('How is it with "owner named" today?');
  });

  test('keys before the first screen do no harm', async () => {
    const cwd = makeTeamFolder();
    const terminal = startInterview({ cwd });
    terminal.press('5', 'Enter');
    await terminal.waitFor('save and leave');
    await terminal.say('b', 'q');
    expect(await terminal.ended).toEqual({ exitCode: 0 });
    expect([{}, { 'owner-named': { level: 5 } }]).toContainEqual(answersIn(cwd));
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  answersIn,
  type InterviewTerminal,
  makeTeamFolder,
  openInterview,
  teamFile,
  teamText,
} from '../support/interview-terminal.ts';

// As a person drags the corner of a window, or turns a tablet.
const sizes = [
  [40, 24],
  [120, 24],
  [80, 12],
  [40, 12],
  [120, 40],
  [80, 24],
] as const;

const typed = 'half of a sentence';

/** What is open, the keys that open it, and what must be on the screen at every size. */
const openings: readonly [string, (terminal: InterviewTerminal) => Promise<void>, readonly string[]][] = [
  ['a question', async () => {}, ['❯ 2  ', 'saved 1 answer', 'q save and leave']],
  [
    'a note being typed',
    async (terminal) => {
      await terminal.say('n');
      terminal.type(typed);
    },
    [`❯ Note  ${typed}`, 'Esc back'],
  ],
  [
    'evidence being typed',
    async (terminal) => {
      await terminal.say('e', 'Down', 'Down');
      terminal.type(typed);
    },
    [`❯ Reference  ${typed}`, 'Esc back'],
  ],
  [
    'a search',
    async (terminal) => {
      await terminal.say('/');
      terminal.type('owner');
    },
    ['Jump to: owner', '❯ ✓ B-1  Owner named', 'Esc back'],
  ],
  ['the help', (terminal) => terminal.say('?'), ['any other key: back']],
  ['the summary', (terminal) => terminal.say('f'), ['Go back to these 2:', '❯ B-2  Checks automated', 'q leave']],
];

test.each(openings)('%s at other sizes: all lines fit, and nothing typed is lost', async (_, open, wanted) => {
  const cwd = makeTeamFolder();
  const terminal = await openInterview({ cwd });
  await terminal.say('2');
  await open(terminal);
  await terminal.settle();
  const [before, cursor] = [terminal.screen(), terminal.cursor()];
  for (const [columns, rows] of sizes) {
    await terminal.resize(columns, rows);
    await terminal.settle();
    const lines = terminal.screen().split('\n');
    expect(lines.filter((line) => [...line].length > columns)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(rows);
    for (const text of wanted) expect(terminal.screen(), `${columns} × ${rows}`).toContain(text);
    const text = wanted[0]?.split('❯ ').at(-1) ?? '';
    if (terminal.isCursorVisible()) expect(terminal.cursor()).toEqual(endOf(terminal, text));
  }
  expect(terminal.overlongLines()).toEqual([]);
  expect([terminal.screen(), terminal.cursor()]).toEqual([before, cursor]);
  terminal.press('Ctrl-C');
  expect(await terminal.ended).toEqual({ exitCode: 130 });
  expect(answersIn(cwd)).toEqual({ 'owner-named': { level: 2 } });
});

function endOf(terminal: InterviewTerminal, text: string): { row: number; column: number } {
  const { row, column } = terminal.placeOf(text);
  return { row, column: column + text.length };
}

test('a text that is wider than the window goes on as it was', async () => {
  const cwd = makeTeamFolder();
  const terminal = await openInterview({ cwd });
  await terminal.say('2', 'n');
  terminal.type('a note that is wider than a window of forty columns');
  await terminal.settle();
  await terminal.resize(40, 24);
  await terminal.settle();
  await terminal.say('Left', 'Left', 'Left', 'Left', 'Left', 'Left', 'Left');
  terminal.type('!');
  await terminal.settle();
  await terminal.resize(80, 24);
  await terminal.settle();
  expect(terminal.screen()).toContain('a note that is wider than a window of forty !columns');
  expect(terminal.cursor()).toEqual(terminal.placeOf('columns'));
  await terminal.say('Enter');
  expect(answersIn(cwd)['owner-named']?.note).toBe('a note that is wider than a window of forty !columns');
});

test('a new size in the midst of keys loses none of them', async () => {
  const cwd = makeTeamFolder(undefined, 18);
  const terminal = await openInterview({ cwd });
  const levels = Array.from({ length: 18 }, (_, index) => index % 6);
  for (const level of levels) {
    terminal.press(String(level), 'Enter');
    const [columns, rows] = sizes[level] ?? [80, 24];
    await terminal.resize(columns, rows);
  }
  await terminal.resize(80, 24);
  await terminal.settle();
  expect(terminal.screen()).toContain('Every question has an answer.');
  terminal.press('q');
  expect(await terminal.ended).toEqual({ exitCode: 0 });
  expect(Object.values(answersIn(cwd)).map(({ level }) => level)).toEqual(levels);
});

test('the form for a new assessment keeps what was typed', async () => {
  const cwd = makeTeamFolder();
  const terminal = await openInterview({ args: ['new.assessment.yaml', '--questionnaire', 'hygiene'], cwd });
  await terminal.say('Down');
  terminal.type('Payments');
  await terminal.settle();
  for (const [columns, rows] of sizes) {
    await terminal.resize(columns, rows);
    await terminal.settle();
    expect(terminal.screen()).toContain('❯ Subject    Payments');
    expect(terminal.cursor()).toEqual(endOf(terminal, 'Subject    Payments'));
    expect(
      terminal
        .screen()
        .split('\n')
        .filter((line) => [...line].length > columns),
    ).toEqual([]);
  }
  expect(terminal.overlongLines()).toEqual([]);
});

test.each([80, 40])(
  'texts of wide characters fit into %i columns too, and push nothing off the screen',
  async (columns) => {
    const wide = '語'.repeat(70);
    const answer = `{level: 2, note: ${wide}, evidence: [{type: document, title: ${wide}}]}`;
    const text = teamText(`answers:\n  owner-named: ${answer}\n`);
    const cwd = makeTeamFolder(text.replace('subject: Team', `subject: ${wide}`));
    const terminal = await openInterview({ cwd, columns });
    const expectHeader = (): void => expect(terminal.screen().split('\n')[0]).toMatch(/^ 語+… +1\/3 · 33 %/);
    await terminal.say('b');
    expectHeader();
    expect(terminal.screen()).toContain('How is it with "owner named" today?');
    await terminal.say('e', 'Up');
    expectHeader();
    expect(terminal.screen()).toContain('…');
    await terminal.say('Enter');
    expectHeader();
    await terminal.say('Escape');
    writeFileSync(join(cwd, teamFile), text.replace('level: 2', 'level: 5'));
    await terminal.say('3');
    expectHeader();
    expect(terminal.screen()).toMatch(columns === 80 ? /^ level 3 {30,} │ level 5$/m : /^ Mine\n {3}level 3$/m);
  },
);

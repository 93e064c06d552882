import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  acknowledged,
  type InterviewTerminal,
  makeEmptyFolder,
  runTenet,
  startInterview,
} from '../support/interview-terminal.ts';

const file = 'governance/payments.assessment.yaml';
const golden = fileURLToPath(new URL('../golden/interviews/payments.assessment.yaml', import.meta.url));

test('a quick edition from the form to the summary, interrupted twice on the way', async () => {
  const folder = makeEmptyFolder();
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  mkdirSync(join(folder, 'docs'));
  for (const name of ['outages.md', 'outcomes.md']) writeFileSync(join(folder, 'docs', name), '');

  await firstHour(folder, () => commit(git));
  await secondHour(folder);
  await thirdHour(folder);

  const text = readFileSync(join(folder, file), 'utf8');
  await expect(text.replace(/sha256:\w+/, 'sha256:…')).toMatchFileSnapshot(golden);
  expect(runTenet(folder, 'validate', file)).toBe('1 file is valid\n');
  expect(removedLines(git('diff', file))).toEqual(askedIds(text).map((id) => `  ${id}: {}`));
  expect(git('status', '--porcelain').trim()).toBe(`M ${file}`);
});

/** The form, four questions in four ways, evidence; ends with Ctrl-C. */
async function firstHour(folder: string, onStart: () => void): Promise<void> {
  const terminal = startInterview({ args: ['--date', '2026-11-22'], cwd: folder });
  await terminal.waitFor('A new assessment');
  await terminal.settle();
  await terminal.fill('', '');
  await terminal.fill('Payments', 'Card payments', 's', 'Kim; Noor');
  terminal.type('3');
  await terminal.say('Ctrl-s');
  await terminal.waitFor('0/18');
  await terminal.settle();
  onStart();

  await terminal.say('4');
  expect(terminal.screen()).toContain('claimed 4, evidenced 1: level 2 Local still needs an item of evidence');
  expect(acknowledged(terminal.screen())).toBe(1);
  await giveEvidence(terminal);
  await terminal.say('n');
  await terminal.fill('Three people said so.');
  await terminal.say('c', 'c');
  expect(terminal.screen()).toContain('1 item of evidence · confidence medium · note: Three people said so.');
  await terminal.say('Enter');

  expect(terminal.screen()).toContain('FV-3  Work chosen by value');
  await terminal.say('Down', 'Down', 'Down', 'Enter');
  expect(terminal.screen()).toContain('claimed 2, evidenced 1');
  await terminal.say('Enter', 'u');
  expect(terminal.screen()).toContain('Recorded: nobody knew');
  await terminal.say('Enter', 'x');
  await terminal.fill('No change is made', 'Head of IT', '2027-02-30');
  expect(terminal.screen()).toContain('"2027-02-30" is not a date: write YYYY-MM-DD');
  await terminal.say('Backspace', 'Backspace');
  await terminal.fill('28');
  expect(terminal.screen()).toContain('Recorded: not applicable: No change is made, approved by Head of IT, until');
  expect(acknowledged(terminal.screen())).toBe(4);
  terminal.press('Ctrl-C');
  expect(await terminal.ended).toEqual({ exitCode: 130 });
  expectCleanScreen(terminal);
  expect(terminal.screen()).toBe(`Interrupted. 4 of 18 questions answered: 2 rated, 1 unknown, 1 not applicable
saved in ${file}
go on: tenet assess ${file}`);
}

/** A document with a completed path and a measure; then the measure is corrected and the document taken away. */
async function giveEvidence(terminal: InterviewTerminal): Promise<void> {
  await terminal.say('e');
  await terminal.fill('', 'Outcome sheet');
  terminal.type('docs/ou');
  await terminal.say('Tab');
  expect(terminal.screen()).toMatch(/outages\.md +outcomes\.md/);
  terminal.type('c');
  await terminal.say('Tab');
  expect(terminal.screen()).toContain('Reference  docs/outcomes.md');
  await terminal.fill('', '2026-11-02', '');
  expect(terminal.screen()).toContain('1 item of evidence');
  await terminal.say('e', 'Enter', 'm', 'Enter');
  await terminal.fill('Figures', 'https://example.com/figures', '2026-10-31', '4', '', '12 days', '9');
  expect(terminal.screen()).toContain('2 items of evidence');
  await terminal.say('e', 'Up', 'Enter', 'Down');
  terminal.type(' of a year');
  await terminal.say('Ctrl-s');
  await terminal.say('e', 'Up', 'Up');
  expect(terminal.screen()).toContain('❯ Outcome sheet (document, 2026-11-02)');
  expect(terminal.screen()).toContain('Figures of a year (measure, 2026-10-31)');
  await terminal.say('d');
  await terminal.say('Escape');
}

/** Back, skip, help and a jump; ends with q. */
async function secondHour(folder: string): Promise<void> {
  const terminal = startInterview({ args: [file], cwd: folder });
  await terminal.waitFor('SW-3  Keep, adapt or replace on purpose');
  await terminal.settle();
  await terminal.say('b');
  expect(terminal.screen()).toContain('SW-1  Baseline before change');
  await terminal.say('s', '3', 'Enter', 's');
  expect(terminal.screen()).toContain('PI-3  Feedback that changes decisions');
  await terminal.say('1', '?');
  expect(terminal.screen()).toContain('Begin with');
  await terminal.say('?', '/');
  terminal.type('bad news');
  await terminal.settle();
  expect(terminal.screen()).toContain('❯   CV-7  Safe to speak up');
  await terminal.say('Enter', '5');
  expect(terminal.screen()).toContain('CV-7  Safe to speak up');
  await terminal.say('Enter');
  expect(terminal.screen()).toContain('TH-1  End-to-end value streams');
  terminal.press('q');
  expect(await terminal.ended).toEqual({ exitCode: 0 });
  expectCleanScreen(terminal);
  expect(terminal.screen()).toContain('7 of 18 questions answered: 5 rated, 1 unknown, 1 not applicable');
}

/** What is left: first the summary, from there through what is open, to the summary again. */
async function thirdHour(folder: string): Promise<void> {
  const terminal = startInterview({ args: [file], cwd: folder });
  await terminal.waitFor('PI-1  Small, usable steps');
  await terminal.settle();
  await terminal.say('2', 'f');
  expect(terminal.screen()).toContain('Go back to these 11:');
  await terminal.say('g');
  expect(terminal.screen()).toContain('FV-4  Satisfaction and dissatisfaction acted on');
  await terminal.say('Enter');
  expect(terminal.screen()).toContain('PI-4  Improvement as routine');
  const levels = ['1', '2', '3', '4', '5', '4', '3', '2', '1', '0'];
  await terminal.say(...levels.flatMap((level) => [level, 'Enter']));
  expect(terminal.screen()).toContain('❯ FV-4  Satisfaction and dissatisfaction acted on (unknown)');
  expect(acknowledged(terminal.screen())).toBe(18);
  terminal.press('q');
  expect(await terminal.ended).toEqual({ exitCode: 0 });
  expectCleanScreen(terminal);
  expect(terminal.screen()).toMatch(
    /^18 of 18 questions answered: 16 rated, 1 unknown, 1 not applicable\nsaved in governance/,
  );
  expect(terminal.screen()).toContain(`tenet report ${file} --format html -o report.html`);
}

function expectCleanScreen(terminal: InterviewTerminal): void {
  expect(terminal.isAlternateScreen()).toBe(false);
  expect(terminal.isCursorVisible()).toBe(true);
  expect(terminal.cursor()).toEqual({ row: terminal.screen().split('\n').length, column: 0 });
}

function commit(git: (...args: string[]) => string): void {
  git('add', file, 'docs');
  git('-c', 'user.name=Kim', '-c', 'user.email=kim@example.com', 'commit', '--quiet', '--message', 'Begin');
}

function removedLines(diff: string): string[] {
  const lines = diff.split('\n').filter((line) => line.startsWith('-') && !line.startsWith('---'));
  return lines.map((line) => line.slice(1));
}

function askedIds(text: string): string[] {
  return [...text.matchAll(/^ {2}([a-z-]+):/gm)].map(([, id]) => id ?? '');
}

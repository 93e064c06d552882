import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { expectScreen } from '../support/expect-screen.ts';
import {
  hygieneText,
  type InterviewTerminal,
  makeEmptyFolder,
  makeTeamFolder,
  openInterview,
  teamFile,
  teamText,
} from '../support/interview-terminal.ts';
import type { TerminalOptions } from '../support/terminal.ts';

const source = new URL('../../questionnaires/guiding-principles.yaml', import.meta.url);
const version = /^version: (.+)$/m.exec(readFileSync(source, 'utf8'))?.[1] ?? '';

/** The quick edition of the built-in questionnaire; `answers` is a block of the file. */
async function openPayments(answers = ' {}', options: Partial<TerminalOptions> = {}): Promise<InterviewTerminal> {
  const cwd = makeEmptyFolder();
  mkdirSync(join(cwd, 'docs'));
  for (const name of ['outages.md', 'outcomes.md']) writeFileSync(join(cwd, 'docs', name), '');
  const text = `format: tenet/assessment@1
questionnaire: {id: guiding-principles, version: ${version}, edition: quick}
subject: Payments
type: facilitated
date: 2026-11-22
answers:${answers}
`;
  writeFileSync(join(cwd, teamFile), text);
  return openInterview({ cwd, ...options });
}

describe('screens of 80 × 24', () => {
  test('the form for a new assessment', async () => {
    const terminal = await openInterview({ args: ['--date', '2026-11-22'], cwd: makeEmptyFolder() });
    await terminal.fill('', '', 'Payments');
    await expectScreen(terminal, 'interview-start-form');
  });

  test('the first question, and an answer that its evidence does not support', async () => {
    const terminal = await openPayments();
    await expectScreen(terminal, 'interview-first-question');
    await terminal.say('4');
    await expectScreen(terminal, 'interview-gap');
  });

  test('levels without numbers and names', async () => {
    const terminal = await openPayments(undefined, { args: [teamFile, '--blind'] });
    await terminal.say('Down', 'Down', 'Down', 'Enter');
    await expectScreen(terminal, 'interview-blind');
  });

  test('evidence: the form with what a path could become, and the list', async () => {
    const terminal = await openPayments();
    await terminal.say('3', 'e', 'r');
    await terminal.fill('', 'Minutes of the outcome review');
    terminal.type('docs/o');
    await terminal.say('Tab');
    await expectScreen(terminal, 'interview-evidence-form');
    terminal.type('c');
    await terminal.say('Tab');
    await terminal.fill('', '2026-10-05', 'Payments; Lending', '');
    await terminal.say('e', 'a', 'i');
    await terminal.fill('', 'The head of payments', '', '');
    await terminal.say('e', 'Up');
    await expectScreen(terminal, 'interview-evidence-list');
  });

  test('an exemption that is refused', async () => {
    const terminal = await openPayments();
    await terminal.say('x');
    await terminal.fill('No services are in scope', '', '2027-02-30');
    await expectScreen(terminal, 'interview-refused');
  });

  test('the help, and a search', async () => {
    const terminal = await openPayments(`
  outcomes-agreed: {level: 3}`);
    await terminal.say('b', '?');
    await expectScreen(terminal, 'interview-help');
    await terminal.say('?', '/');
    terminal.type('custom');
    await expectScreen(terminal, 'interview-jump');
  });

  test('the summary, with questions that are open and without', async () => {
    const terminal = await openPayments();
    await terminal.say(...Array.from({ length: 15 }, (_, index) => [String(1 + (index % 4)), 'Enter']).flat());
    await terminal.say('u', 'f', 'Down');
    await expectScreen(terminal, 'interview-summary-open');
    await terminal.say('g', '0', 'Enter', '2', 'Enter', '3', 'Enter');
    await expectScreen(terminal, 'interview-summary-complete');
  });

  test('two answers to one question', async () => {
    const cwd = makeTeamFolder();
    const terminal = await openInterview({ cwd });
    const theirs = `answers:
  owner-named:
    level: 4
    confidence: high
    note: They have looked at every repository, and found an owner in each of them.
    evidence: [{type: measure, title: Share of repositories with an owner, date: 2026-11-01}]
`;
    writeFileSync(join(cwd, teamFile), teamText(theirs));
    await terminal.say('2');
    await expectScreen(terminal, 'interview-conflict');
  });

  test('a disk that is full', async () => {
    const cwd = makeTeamFolder();
    const preload = join(cwd, 'full-disk.cjs');
    writeFileSync(
      preload,
      `const fs = require('node:fs');
      const write = fs.writeFileSync;
      fs.writeFileSync = (file, ...rest) => {
        if (typeof file !== 'number') return write(file, ...rest);
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };`,
    );
    const terminal = await openInterview({ cwd, env: { NODE_OPTIONS: `--require=${preload}` } });
    await terminal.say('2');
    await expectScreen(terminal, 'interview-save-failure');
  });

  test('a questionnaire that has changed', async () => {
    const cwd = makeTeamFolder(
      teamText('answers:\n  owner-named: {level: 2}\n  licence-chosen: {level: 1} # gone in version 2\n'),
    );
    const questions = Object.fromEntries(
      ['owner-named', 'checks-automated', 'licence-chosen'].map((id) => [
        id,
        { judged: '0000000000000000', worded: '0000000000000000' },
      ]),
    );
    const release = { version: '1.0.0', digest: `sha256:${'0'.repeat(64)}`, rules: '0000000000000000', questions };
    const releases = { format: 'tenet/versions@1', questionnaires: { hygiene: [release] } };
    writeFileSync(join(cwd, 'questionnaires', 'versions.json'), JSON.stringify(releases));
    writeFileSync(join(cwd, 'questionnaires', 'hygiene.yaml'), hygieneText('2.0.0', 3));
    await expectScreen(await openInterview({ cwd }), 'interview-version-change');
  });
});

describe('screens of 40 × 24', () => {
  test('a question with an answer', async () => {
    const terminal = await openPayments(undefined, { columns: 40 });
    await terminal.say('1');
    await expectScreen(terminal, 'interview-narrow');
  });
});

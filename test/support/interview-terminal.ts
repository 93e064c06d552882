import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from './scenario.ts';
import { openTerminal, type TerminalOptions, type TestTerminal } from './terminal.ts';
import type { Key } from './terminal-keys.ts';

/** What a story says about an answer in a file; keys as in the format. */
export type WrittenAnswer = Readonly<Record<string, unknown>>;

/** `tenet assess` in a terminal, with the hands of somebody who answers. */
export interface InterviewTerminal extends TestTerminal {
  /** Sends keys at once and settles: none of them needs to wait for the one before. */
  say(...keys: readonly Key[]): Promise<void>;
  /** Types texts, each followed by Enter, and settles after each: fields of a form, lines of a plain interview. */
  fill(...texts: readonly string[]): Promise<void>;
  /** The screen as running text: where a sentence is broken depends on the names in it. */
  words(): string;
}

/** Starts `tenet assess`, on `team.assessment.yaml` unless `args` says otherwise; does not wait for anything. */
export function startInterview({ args = [teamFile], ...options }: Partial<TerminalOptions>): InterviewTerminal {
  const terminal = openTerminal({ args: ['assess', ...args], ...options });
  const say = async (...keys: readonly Key[]): Promise<void> => {
    terminal.press(...keys);
    await terminal.settle();
  };
  const fill = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      terminal.type(text);
      await say('Enter');
    }
  };
  return Object.assign(terminal, { say, fill, words: () => terminal.screen().replace(/\s+/g, ' ') });
}

/** The same, with its first screen drawn: from then on no key is lost. */
export async function openInterview(options: Partial<TerminalOptions>): Promise<InterviewTerminal> {
  const terminal = startInterview(options);
  await terminal.waitFor(/(q|Esc) (save and )?leave/);
  await terminal.settle();
  return terminal;
}

/** What the built binary says on both outputs; throws, with what it said, when its exit code is not 0. */
export function runTenet(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], { cwd: folder, encoding: 'utf8' });
  if (status === 0) return stdout + stderr;
  throw new Error(`tenet ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

export const binary = fileURLToPath(new URL('../../bin/tenet.js', import.meta.url));

/** How many answers the screen says are on file; 0 where it says nothing. */
export function acknowledged(screen: string): number {
  return Number(/ saved (\d+) answers? ─$/m.exec(screen)?.[1] ?? 0);
}

export const teamFile = 'team.assessment.yaml';
export const teamLock = '.team.assessment.yaml.lock';

/** A team's assessment that nobody has answered; `more` stands in place of `answers: {}`. */
export function teamText(more = 'answers: {}\n'): string {
  return `# Kept: what a person wrote.
format: tenet/assessment@1
questionnaire: {id: hygiene, version: 1.0.0}
subject: Team
type: self
date: 2026-11-22
${more}`;
}

/** A folder with a questionnaire of its own and the team's assessment; it is removed at the end of the test. */
export function makeTeamFolder(team = teamText(), questions = 3): string {
  const { folder } = makeFolder([
    { path: 'tenet.yaml', text: 'format: tenet/project@1\nquestionnaires: [questionnaires]\n' },
    { path: 'questionnaires/hygiene.yaml', text: hygieneText('1.0.0', questions) },
    { path: teamFile, text: team },
  ]);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty folder outside of any project; it is removed at the end of the test. */
export function makeEmptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenet-interview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** By id of the question, as a file has them; those without a word left out. */
export function answersIn(folder: string, file = teamFile): Record<string, WrittenAnswer> {
  const { answers = {} } = parse(readFileSync(join(folder, file), 'utf8')) as { answers?: Record<string, object> };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => Object.keys(answer).length > 0)) as never;
}

/** Names in a folder that an interview has no business to leave there. */
export function leftBehind(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(lock|tmp)$/.test(name)) : [];
}

const titles = ['Owner named', 'Checks automated', 'Changes reviewed'];

/** Ids of its questions are `owner-named`, `checks-automated`, `changes-reviewed`, `practice-4` and so on. */
export function hygieneText(version: string, questions: number): string {
  const titleAt = (index: number): string => titles[index] ?? `Practice ${index + 1}`;
  const blocks = Array.from(
    { length: questions },
    (_, index) => `      - id: ${titleAt(index).toLowerCase().replace(' ', '-')}
        code: B-${index + 1}
        title: ${titleAt(index)}
        question: How is it with "${titleAt(index).toLowerCase()}" today?
        kind: scale
        anchors:
          - Nobody does it.
          - Some people do it.
          - Several teams do it.
          - Most teams do it in an agreed way.
          - What comes of it is measured.
          - It gets better by itself.
`,
  );
  return `format: tenet/questionnaire@1
id: hygiene
version: ${version}
title: Repository hygiene
language: en
memoryAid: Think of the last release.
principles: none
rubric: evidence-ladder
scoring: {method: mean, minimumKnown: 0.5, overall: scoredPrinciples}
editions: {full: {title: Full edition}}
sections:
  - id: basics
    title: Basics
    questions:
${blocks.join('')}`;
}

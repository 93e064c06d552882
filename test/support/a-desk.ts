import type { Answer } from '../../src/model/assessment.ts';
import type { Desk, Effect, Form, Key, Step } from '../../src/model/interview-desk.ts';
import type { Question } from '../../src/model/questionnaire.ts';
import { type InterviewManner, openDesk } from '../../src/prompt/open-desk.ts';
import { lineOf, pressKey } from '../../src/prompt/press-key.ts';
import { anAnswer, today } from './an-assessment.ts';

type Given = Partial<InterviewManner> & {
  questions: readonly Question[];
  answers?: Readonly<Record<string, number | Partial<Answer>>>;
};

/** A desk with the first question on it; all questions are planned unless a plan is given. */
export function aDesk({ questions, answers = {}, ...manner }: Given): Desk {
  const given = Object.entries(answers).map(([id, answer]) => [id, anAnswer(answer)] as const);
  const plan = questions.map(({ id }) => id);
  return openDesk({ questions, asOf: today }, new Map(given), { plan, goesOn: false, isBlind: false, ...manner });
}

const named: Readonly<Record<string, string>> = {
  Enter: 'return',
  Escape: 'escape',
  Space: ' ',
  Up: 'up',
  Down: 'down',
  Left: 'left',
  Right: 'right',
  Tab: 'tab',
  PageUp: 'pageup',
  PageDown: 'pagedown',
};

/** The desk after keys, as `terminal-keys.ts` names them; every other text is typed, character by character. */
export function press(desk: Desk, ...keys: readonly string[]): Desk {
  return keys.flatMap(keysOf).reduce((now, key) => pressOne(now, key).desk, desk);
}

/** What the world has to do after the last of some keys. */
export function effectsOf(desk: Desk, ...keys: readonly string[]): readonly Effect[] {
  const all = keys.flatMap(keysOf);
  const last = all.pop();
  return last === undefined ? [] : pressOne(press(desk, ...all), last).effects;
}

/** The form on the desk; throws when there is none, so that a test cannot pass by looking at nothing. */
export function formOn({ panel }: Desk): Form {
  if (panel?.kind !== 'form') throw new Error(`there is no form but ${panel?.kind ?? 'the question'}`);
  return panel.form;
}

/** What was said about the question at hand. */
export function answerOn({ state }: Desk): Answer | undefined {
  return state.answers.get(state.here ?? '');
}

function keysOf(key: string): string[] {
  return Object.hasOwn(named, key) || key === 'Backspace' || /^Ctrl-[A-Z]$/.test(key) ? [key] : [...key];
}

// As readline does it: a character is in the line already when its key is told.
function pressOne(desk: Desk, key: string): Step {
  const line = lineOf(desk);
  return pressKey(desk, toKey(key, line));
}

function toKey(key: string, line: string): Key {
  const letter = /^Ctrl-([A-Z])$/.exec(key)?.[1]?.toLowerCase();
  if (letter !== undefined) return { name: letter, isCtrl: true, line: letter === 'u' ? '' : line };
  if (key === 'Backspace') return { name: 'backspace', line: [...line].slice(0, -1).join('') };
  const name = named[key] ?? key;
  return { name, line: name.length > 1 ? line : line + name };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Desk, Key, Step } from '../../src/model/interview-desk.ts';
import { optionCount } from '../../src/model/questionnaire.ts';
import { openDesk, openQuestions, questionAt } from '../../src/prompt/open-desk.ts';
import { lineOf, pressKey } from '../../src/prompt/press-key.ts';
import { answerProblems } from '../support/answer-problems.ts';
import { anInterview, type InterviewCase } from '../support/arbitrary-interview.ts';
import { anyKeys, type KeyDraft } from '../support/random-keys.ts';

interface Press extends Step {
  before: Desk;
  key: Key;
}

const aSession = fc.record({ given: anInterview, keys: anyKeys, goesOn: fc.boolean(), isBlind: fc.boolean() });
type Session = typeof aSession extends fc.Arbitrary<infer Value> ? Value : never;

/** What every key press of a session made of the desk. */
function pressesOf({ given, keys, goesOn, isBlind }: Session): Press[] {
  const { interview, answers } = given;
  const plan = interview.questions.map(({ id }) => id);
  let before = openDesk(interview, answers, { plan, goesOn, isBlind });
  return keys.flatMap((draft: KeyDraft) => {
    if ('world' in draft) {
      before = draft.world(before);
      return [];
    }
    const key = draft.key(before);
    const press = { before, key, ...pressKey(before, key) };
    before = press.desk;
    return [press];
  });
}

function changedIds({ before, desk }: Press): string[] {
  const [then, now] = [before.state.answers, desk.state.answers];
  return [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id));
}

/** Runs a check on every key press of so many sessions; returns how often it said that there was something to check. */
function forEachPress(numRuns: number, check: (press: Press, given: InterviewCase) => boolean): number {
  let checked = 0;
  fc.assert(
    fc.property(aSession, (session) => {
      for (const press of pressesOf(session)) if (check(press, session.given)) checked += 1;
    }),
    { numRuns },
  );
  return checked;
}

test('an answer that changes is the one at hand, is not on file yet, and is saved', () => {
  const changes = forEachPress(1200, (press) => {
    const { before, desk, effects } = press;
    const [id, ...others] = changedIds(press);
    if (id === undefined) return false;
    expect(others).toEqual([]);
    expect(effects).toContainEqual({ kind: 'save' });
    if (before.panel?.kind === 'conflict') expect(id).toBe(before.panel.question);
    else {
      expect(id).toBe(before.state.here);
      expect(desk.unsaved).toContain(id);
    }
    return true;
  });
  expect(changes).toBeGreaterThan(2400);
});

test('what is not on file yet stays so until it is saved or given up', () => {
  forEachPress(500, ({ before, desk }) => {
    const given = before.panel?.kind === 'conflict' ? before.panel.question : undefined;
    for (const id of before.unsaved) if (id !== given) expect(desk.unsaved).toContain(id);
    return true;
  });
});

test('after every key the answers are a valid file', async () => {
  let checked = 0;
  const property = fc.asyncProperty(aSession, async (session) => {
    const { questionnaire, edition } = session.given;
    const changed = pressesOf(session).filter((press) => changedIds(press).length > 0);
    const sampled = changed.filter((_, index) => index % 3 === 0 || index === changed.length - 1);
    for (const { desk } of sampled) {
      expect(await answerProblems(questionnaire, edition, desk.state.answers)).toEqual([]);
      checked += 1;
    }
  });
  await fc.assert(property, { numRuns: 700 });
  expect(checked).toBeGreaterThan(700);
});

test('cursors stand on something, and on nothing where nothing was said', () => {
  forEachPress(500, ({ before, desk }) => {
    const question = questionAt(desk);
    const last = question ? optionCount(question) - 1 : openQuestions(desk, desk.interview.asOf).length - 1;
    expect(desk.cursor).toBeGreaterThanOrEqual(question ? -1 : 0);
    expect(desk.cursor).toBeLessThanOrEqual(Math.max(last, question ? -1 : 0));
    const isNew = question && desk.state.here !== before.state.here && !desk.state.answers.has(question.id);
    if (isNew) expect([desk.cursor, desk.ticked]).toEqual([-1, []]);
    const { panel } = desk;
    if (panel?.kind === 'jump') expect(panel.cursor).toBeLessThan(Math.max(1, panel.found.length));
    if (panel?.kind !== 'evidence') return true;
    expect(panel.cursor).toBeGreaterThanOrEqual(0);
    expect(panel.cursor).toBeLessThanOrEqual(desk.state.answers.get(desk.state.here ?? '')?.evidence.length ?? 0);
    return true;
  });
});

const isTyping = ({ isCtrl, name }: Key): boolean => !isCtrl && [...name].length === 1;

test('what is typed stands in the line, and nowhere else', () => {
  const characters = forEachPress(500, ({ before, key, desk }) => {
    const { panel } = before;
    const isLine =
      panel?.kind === 'jump' || (panel?.kind === 'form' && panel.form.fields[panel.form.at]?.kind !== 'choice');
    if (!isTyping(key) || !isLine) return false;
    expect(lineOf(desk)).toBe(key.line);
    return true;
  });
  expect(characters).toBeGreaterThan(500);
});

test('a field that is written in stays the field at hand', () => {
  const edits = forEachPress(500, ({ before, key, desk }) => {
    if (before.panel?.kind !== 'form' || desk.panel?.kind !== 'form') return false;
    const [then, now] = [before.panel.form, desk.panel.form];
    if (['return', 'up', 'down', 'tab', 'escape'].includes(key.name)) return false;
    expect(now.fields[now.at]?.key).toBe(then.fields[then.at]?.key);
    return true;
  });
  expect(edits).toBeGreaterThan(500);
});

test('where keys are commands nothing stands in the line', () => {
  forEachPress(300, ({ desk: { panel }, desk }) => {
    if (panel?.kind !== 'form' && panel?.kind !== 'jump') expect(lineOf(desk)).toBe('');
    return true;
  });
});

test('Esc leads out of everything but a choice that has to be made', () => {
  let inside = 0;
  forEachPress(500, ({ desk }) => {
    let now = desk;
    if (now.panel) inside += 1;
    for (let times = 0; times < 3 && now.panel; times++) {
      const { desk: next, effects } = pressKey(now, { name: 'escape', line: lineOf(now) });
      expect(next.state).toBe(now.state);
      expect(effects).toEqual([]);
      now = next;
    }
    expect([undefined, 'conflict', 'takeUp']).toContain(now.panel?.kind);
    return true;
  });
  expect(inside).toBeGreaterThan(500);
});

test('a key with Ctrl says nothing about a question, moves nowhere and takes nothing away', () => {
  forEachPress(500, ({ before, key, desk, effects }) => {
    const isCommand = before.panel?.kind !== 'form' && before.panel?.kind !== 'jump';
    if (!key.isCtrl || !isCommand) return false;
    expect(desk.state).toBe(before.state);
    expect(effects).toEqual([]);
    return true;
  });
});

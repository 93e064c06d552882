import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/model/interview-desk.ts';
import { openQuestions } from '../../../src/prompt/open-desk.ts';
import { aDesk, effectsOf, press } from '../../support/a-desk.ts';
import { aQuestion, questions } from '../../support/a-question.ts';
import { today } from '../../support/an-assessment.ts';

const hereOn = ({ state }: Desk): string | undefined => state.here;

describe('a jump', () => {
  const asked = [
    aQuestion({ id: 'outcomes', code: 'FV-2', title: 'Outcomes agreed', question: 'How is the purpose stated?' }),
    aQuestion({ id: 'baseline', code: 'SW-1', title: 'Baseline', principle: 'start-where-you-are' }),
    aQuestion({ id: 'speak-up', title: 'Safe to speak up', principle: 'start-where-you-are' }),
  ];
  const desk = aDesk({ questions: asked });
  const foundBy = (query: string) => {
    const { panel } = press(desk, '/', query);
    return panel?.kind === 'jump' ? panel.found : undefined;
  };

  test('begins with all questions', () => {
    expect(press(desk, '/').panel).toEqual({ kind: 'jump', query: '', found: asked.map(({ id }) => id), cursor: 0 });
  });

  test.each([
    ['a code', 'fv-2', ['outcomes']],
    ['an id', 'speak-', ['speak-up']],
    ['a title', 'AGREED', ['outcomes']],
    ['the question', 'purpose', ['outcomes']],
    ['a principle', 'where', ['baseline', 'speak-up']],
    ['several words in any order', ' up safe ', ['speak-up']],
    ['nothing', 'nowhere', []],
  ])('finds by %s', (_, query, found) => {
    expect(foundBy(query)).toEqual(found);
  });

  test('leads where the cursor stands; b leads back', () => {
    const jumped = press(desk, '/', 'where', 'Down', 'Enter');
    expect(hereOn(jumped)).toBe('speak-up');
    expect(jumped.panel).toBeUndefined();
    expect(hereOn(press(jumped, 'b'))).toBe('outcomes');
    expect(hereOn(press(jumped, 's'))).toBeUndefined();
  });

  test('the cursor stays within what was found, and begins anew with another query', () => {
    expect(press(desk, '/', 'Down', 'Down', 'Down', 'Tab').panel).toMatchObject({ cursor: 2 });
    expect(press(desk, '/', 'Down', 'Up', 'Up').panel).toMatchObject({ cursor: 0 });
    expect(press(desk, '/', 'Down', 'Down', 'w').panel).toMatchObject({ query: 'w', cursor: 0 });
  });

  test('letters are a query, no commands; Backspace takes one back', () => {
    expect(press(desk, '/', 'qxu', 'Backspace', 'Backspace').panel).toMatchObject({ query: 'q' });
  });

  test('Enter on nothing found stays, Esc goes back', () => {
    const lost = press(desk, '/', 'nowhere', 'Down', 'Enter');
    expect(lost.panel).toMatchObject({ kind: 'jump', found: [] });
    expect(press(lost, 'Escape')).toEqual(desk);
  });

  test('to the question at hand only closes the search', () => {
    expect(press(desk, '/', 'fv-2', 'Enter')).toEqual(desk);
  });
});

describe('the summary', () => {
  const answers = {
    q1: { level: 3 },
    q2: { unknown: true as const },
    q4: { notApplicable: { reason: 'No suppliers.' } },
    q5: { note: 'Later.' },
  };
  const end = press(aDesk({ questions: questions(6), answers }), 'f');

  test('lists what is unanswered or unknown', () => {
    expect(hereOn(end)).toBeUndefined();
    expect(openQuestions(end, today).map(({ id }) => id)).toEqual(['q2', 'q3', 'q5', 'q6']);
    expect(end.cursor).toBe(0);
  });

  test('Enter goes back to the one under the cursor, and from there through the rest', () => {
    const again = press(end, 'Down', 'Enter');
    expect([hereOn(again), hereOn(press(again, 's')), hereOn(press(again, 'ss'))]).toEqual(['q3', 'q5', 'q6']);
    expect(hereOn(press(again, 'sss'))).toBeUndefined();
  });

  test('g goes through all of them, and b comes back', () => {
    const again = press(end, 'g');
    expect(hereOn(again)).toBe('q2');
    expect(hereOn(press(again, 'b'))).toBeUndefined();
  });

  test('the cursor stays on the list', () => {
    expect(press(end, 'Up').cursor).toBe(0);
    expect(press(end, ...Array<string>(9).fill('Down')).cursor).toBe(3);
  });

  test('b leads back to the last question, / to any', () => {
    expect(hereOn(press(end, 'b'))).toBe('q1');
    expect(hereOn(press(end, '/', 'q6', 'Enter'))).toBe('q6');
  });

  test('q leaves; so does Enter when nothing is open', () => {
    expect(effectsOf(end, 'q')).toEqual([{ kind: 'leave' }]);
    const done = press(aDesk({ questions: questions(1), answers: { q1: { level: 3 } } }), 'f');
    expect(effectsOf(done, 'Enter')).toEqual([{ kind: 'leave' }]);
    expect(press(done, 'g')).toEqual(done);
  });

  test('other keys say nothing', () => {
    for (const key of ['u', '3', 'n', 'e', 'x', 'c', 'Escape']) expect(press(end, key)).toEqual(end);
  });
});

describe('how an interview begins', () => {
  test('at the first open question when it goes on, with the way back', () => {
    const desk = aDesk({ questions: questions(3), answers: { q1: { level: 2 } }, goesOn: true });
    expect(hereOn(desk)).toBe('q2');
    expect(press(desk, 'b')).toMatchObject({ cursor: 2, state: { here: 'q1' } });
  });

  test('at the summary when nothing is open', () => {
    const desk = aDesk({ questions: questions(1), answers: { q1: { level: 2 } }, goesOn: true });
    expect(desk).toMatchObject({ cursor: 0, ticked: [], state: { here: undefined, trail: ['q1'] } });
  });
});

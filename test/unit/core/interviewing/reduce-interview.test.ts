import { describe, expect, test } from 'vitest';
import { reduceInterview, startInterview } from '../../../../src/core/interviewing/reduce-interview.ts';
import type { Answer } from '../../../../src/model/assessment.ts';
import type { Interview, InterviewEvent, InterviewState } from '../../../../src/model/interview.ts';
import { questions } from '../../../support/a-question.ts';
import { anAnswer, today } from '../../../support/an-assessment.ts';

const interview: Interview = { questions: questions(5), asOf: today };
const all = ['q1', 'q2', 'q3', 'q4', 'q5'];

function start(answers: Record<string, Partial<Answer>> = {}, plan: readonly string[] = all, goesOn = false) {
  const given = Object.entries(answers).map(([id, answer]) => [id, anAnswer(answer)] as const);
  return startInterview(interview, new Map(given), plan, goesOn);
}

function go(state: InterviewState, ...events: InterviewEvent[]): InterviewState {
  return events.reduce((now, event) => reduceInterview(interview, now, event).state, state);
}

const next: InterviewEvent = { kind: 'next' };
const back: InterviewEvent = { kind: 'back' };
const finish: InterviewEvent = { kind: 'finish' };
const jump = (to: string): InterviewEvent => ({ kind: 'jump', to });
const revisit = (...ids: string[]): InterviewEvent => ({ kind: 'revisit', questions: ids });
const placeOf = ({ here, trail }: InterviewState) => ({ here, trail });

describe('an interview begins', () => {
  test('at the first question of its plan', () => {
    expect(placeOf(start({ q2: { level: 3 } }, ['q2', 'q4']))).toEqual({ here: 'q2', trail: [] });
  });

  test('one that goes on: at the first open question, with the way back through those before it', () => {
    const answers = { q1: { level: 3 }, q2: { unknown: true as const }, q4: { level: 1 } };
    expect(placeOf(start(answers, all, true))).toEqual({ here: 'q3', trail: ['q1', 'q2'] });
  });

  test('one that goes on with nothing open: at the end', () => {
    const answers = { q1: { level: 3 }, q3: { level: 1 } };
    expect(placeOf(start(answers, ['q1', 'q3'], true))).toEqual({ here: undefined, trail: ['q1', 'q3'] });
  });

  test('a note and a lapsed exemption leave a question open', () => {
    expect(start({ q1: { note: 'Later.' } }, all, true).here).toBe('q1');
    const lapsed = { reason: 'No suppliers.', until: '2026-11-21' };
    expect(start({ q1: { notApplicable: lapsed } }, all, true).here).toBe('q1');
    expect(start({ q1: { notApplicable: { ...lapsed, until: today } } }, all, true).here).toBe('q2');
  });
});

describe('moving', () => {
  test('next goes through the plan to the end and stays there', () => {
    const end = go(start({}, ['q2', 'q4']), next, next);
    expect(placeOf(end)).toEqual({ here: undefined, trail: ['q2', 'q4'] });
    expect(go(end, next)).toBe(end);
  });

  test('back goes the same way, and no further than the beginning', () => {
    const first = start();
    expect(go(first, next, jump('q5'), finish, back, back, back)).toEqual(first);
    expect(go(first, back)).toBe(first);
  });

  test('a jump leads to any question of the edition, and from there to the planned one behind it', () => {
    const state = go(start({}, ['q1', 'q4']), jump('q2'));
    expect(placeOf(state)).toEqual({ here: 'q2', trail: ['q1'] });
    expect(go(state, next).here).toBe('q4');
    expect(go(state, jump('q5'), next).here).toBeUndefined();
  });

  test('a jump to nowhere, or to where one is, changes nothing', () => {
    const first = start();
    for (const to of ['q9', '', 'constructor', 'q1']) expect(go(first, jump(to))).toBe(first);
  });

  test('a move takes no answer back', () => {
    const state = go(start(), { kind: 'give', given: { level: 4 } }, next, back);
    expect(state.answers.get('q1')).toEqual(anAnswer(4));
  });
});

describe('visiting again', () => {
  const end = go(start(), finish);

  test('goes through just those questions, then to the end', () => {
    const state = go(end, revisit('q2', 'q4'));
    expect([state.here, go(state, next).here, go(state, next, next).here]).toEqual(['q2', 'q4', undefined]);
  });

  test('back leads to where it began; what is planned stays the shorter way', () => {
    const state = go(end, revisit('q2', 'q4'), back);
    expect(placeOf(state)).toEqual(placeOf(end));
    expect(state.plan).toEqual(['q2', 'q4']);
  });

  test('no question to visit changes nothing', () => {
    expect(go(end, revisit())).toBe(end);
  });

  test('questions that are not asked are left out', () => {
    const state = go(end, revisit('q9', 'q2'));
    expect(state.here).toBe('q2');
    expect(state.plan).toEqual(['q2']);
    expect(go(end, revisit('q9'))).toBe(end);
  });

  test('a question named twice is visited once', () => {
    const state = go(end, revisit('q2', 'q4', 'q2'), next, next, next);
    expect(state.here).toBeUndefined();
  });
});

describe('at the end', () => {
  test.each<[string, InterviewEvent]>([
    ['an answer', { kind: 'give', given: { level: 1 } }],
    ['a note', { kind: 'note', text: 'Late.' }],
    ['a confidence', { kind: 'confidence', value: 'low' }],
    ['evidence', { kind: 'evidence', index: 0, item: { type: 'document' } }],
  ])('%s is refused', (_, event) => {
    const end = go(start(), finish);
    const step = reduceInterview(interview, end, event);
    expect(step).toEqual({ state: end, refused: 'there is no question here' });
    expect(step.state).toBe(end);
  });
});

describe('answers of others', () => {
  test('come in, replace and go, wherever one is; no other answer is touched', () => {
    const state = start({ q1: { level: 1 }, q2: { level: 2 }, q3: { level: 3 } });
    const answers = new Map([
      ['q2', undefined],
      ['q3', anAnswer(5)],
      ['outside-edition', anAnswer(4)],
    ]);
    const now = go(state, { kind: 'outside', answers });
    expect(Object.fromEntries(now.answers)).toEqual({
      q1: anAnswer(1),
      q3: anAnswer(5),
      'outside-edition': anAnswer(4),
    });
    expect(placeOf(now)).toEqual(placeOf(state));
    expect(state.answers.size).toBe(3);
  });
});

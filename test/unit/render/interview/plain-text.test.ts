import { describe, expect, test } from 'vitest';
import { renderNotice } from '../../../../src/render/interview/notice.ts';
import {
  plainField,
  plainPrompt,
  plainQuestion,
  plainStanding,
  plainSummary,
  plainWhy,
} from '../../../../src/render/interview/plain-text.ts';
import { aDesk, formOn, press } from '../../../support/a-desk.ts';
import { aQuestion, questions } from '../../../support/a-question.ts';
import { aQuestionnaire } from '../../../support/a-questionnaire.ts';
import { anAnswer, backed } from '../../../support/an-assessment.ts';
import { factsOf } from '../../../support/interview-facts.ts';

const [first = aQuestion({ id: 'q1' }), second = aQuestion({ id: 'q2' })] = questions(2);
const rule = {
  ...{ id: 'q1-on-q2', because: 'One rests on the other.', ask: 'What does it rest on?' },
  ...{ if: { question: 'q1', atLeast: 4 }, expect: { question: 'q2', atLeast: 3 } },
};
const questionnaire = aQuestionnaire({ questions: [first, second], coherence: [rule] });
const desk = aDesk({ questions: [first, second] });
const gap = aDesk({ questions: [first, second], answers: { q1: { ...backed(2), level: 4 }, q2: 1 } });

describe('a question in words', () => {
  test('where one is, what is asked, each level with its number and name', () => {
    const lines = plainQuestion(desk, first, factsOf(questionnaire, desk), 80).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '',
      'Question 1 of 2. Focus on value. Title of q1.',
      'How is q1 done?',
      '0, Absent: Anchor 0 of q1.',
      '1, Personal: Anchor 1 of q1.',
    ]);
  });

  test('what was said before, and on another day', () => {
    const earlier = { date: '2025-11-01', answers: new Map([['q1', anAnswer(3)]]) };
    const text = plainQuestion(gap, first, factsOf(questionnaire, gap, { earlier }), 80);
    expect(text).toContain('On 2025-11-01: level 3.\nRecorded: level 4.\n');
  });

  test('blind, options are counted from 1 and a level is told by its place', () => {
    const blind = { ...gap, isBlind: true };
    const text = plainQuestion(blind, first, factsOf(questionnaire, blind), 80);
    expect(text).toContain('5: Anchor 4 of q1.\n6: Anchor 5 of q1.\nRecorded: answer 5.\n');
    expect(text).not.toMatch(/level|Measured/);
  });

  test('options, items and units', () => {
    const items = ['Goals', 'Risks'].map((label) => ({ id: label.toLowerCase(), label }));
    const textOf = (question: ReturnType<typeof aQuestion>) =>
      plainQuestion(aDesk({ questions: [question] }), question, factsOf(questionnaire, desk), 80);
    expect(textOf(aQuestion({ id: 'q1', kind: 'checklist', anchors: [], items }))).toContain('1: Goals\n2: Risks\n');
    expect(textOf(aQuestion({ id: 'q1', kind: 'number', anchors: [], unit: 'days' }))).toContain('In days.\n');
  });
});

describe('what was made of the answer, in words', () => {
  test('levels, what is missing, what does not go together', () => {
    expect(plainStanding(gap, first, factsOf(questionnaire, gap), 200)).toBe(
      [
        'Recorded: level 4.',
        'Claimed 4, evidenced 2.',
        'Level 3 still needs a document not older than 12 months; needs records or observations not older than 12 months from two places.',
        'One rests on the other. What does it rest on?',
        '',
      ].join('\n'),
    );
  });

  test('blind, no level is told', () => {
    const blind = { ...gap, isBlind: true };
    const text = plainStanding(blind, first, factsOf(questionnaire, blind), 200);
    expect(text).toContain('Recorded: answer 5.\nIts evidence still needs a document');
    expect(text).not.toMatch(/[Ll]evel|[Cc]laimed/);
  });
});

test('the prompt says what can be said', () => {
  expect(plainPrompt(first, false, false)).toBe('Answer 0 to 5; u, x, n, e, c, s, b, j, q, or ? for help: ');
  expect(plainPrompt(first, true, false)).toMatch(/^Answer 1 to 6;/);
  expect(plainPrompt(aQuestion({ id: 'q', kind: 'number' }), false, false)).toMatch(/^Answer a number;/);
  expect(plainPrompt(first, false, true)).toMatch(/^Enter: next;/);
});

test('a field of a form is a question, with what it holds', () => {
  const form = formOn(press(desk, 'x', 'No suppliers.'));
  expect(plainField(form, 0)).toBe(
    'Reason (why it does not apply to the subject). Now: No suppliers.; Enter keeps it, a dash removes it. ',
  );
  expect(plainField(form, 1)).toBe('Approved by (who agreed; may stay empty). ');
  expect(plainField(form, 9)).toBe('');
});

test('why a question is asked', () => {
  const told = aQuestion({
    id: 'q1',
    askFirst: 'Choose one.',
    why: 'It shows.',
    ask: ['owner'],
    evidence: [{ type: 'record', text: 'Log' }],
  });
  expect(plainWhy(told, 80)).toBe('Begin with: Choose one.\nIt shows.\nAsk: owner.\nEvidence, record: Log\n');
});

test('the end: scores and what is open', () => {
  const card = factsOf(questionnaire, gap).scorecard();
  const text = plainSummary(card, [second], 80);
  expect(text).toMatch(/^\nSummary\.\nOverall: not scored\.\nFocus on value: 2\.50\.\n/);
  expect(text).toContain('Open: Title of q2.\n');
});

test('a notice says by a word what a colour says elsewhere', () => {
  expect(renderNotice({ tone: 'error', text: 'no such choice' })).toBe('Not accepted: no such choice');
  expect(renderNotice({ tone: 'warning', text: 'choose first' })).toBe('Note: choose first');
  expect(renderNotice({ tone: 'good', text: 'saved\u0007' })).toBe('saved\\u0007');
});

import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import { lineOf } from '../../../src/prompt/press-key.ts';
import { aDesk, answerOn, effectsOf, formOn, press } from '../../support/a-desk.ts';
import { questions } from '../../support/a-question.ts';
import { anAnswer } from '../../support/an-assessment.ts';

const deskWith = (answer: Partial<Answer> | undefined) =>
  aDesk({ questions: questions(2), ...(answer && { answers: { q1: answer } }) });

describe('a note', () => {
  const desk = deskWith({ level: 3 });

  test('is written in one line and saved', () => {
    const noted = press(desk, 'n', 'Two of three teams.', 'Enter');
    expect(answerOn(noted)).toEqual({ ...anAnswer(3), note: 'Two of three teams.' });
    expect(noted).toMatchObject({ unsaved: ['q1'], cursor: 3 });
    expect(noted.panel).toBeUndefined();
    expect(effectsOf(desk, 'n', 'Seen.', 'Enter')).toEqual([{ kind: 'save' }]);
  });

  test('may be all that is said', () => {
    expect(answerOn(press(deskWith(undefined), 'n', 'Later.', 'Enter'))).toEqual({ note: 'Later.', evidence: [] });
  });

  test('is edited where it ends, emptied to be taken away, left with Esc', () => {
    const noted = deskWith({ level: 3, note: 'In May' });
    expect(lineOf(press(noted, 'n'))).toBe('In May');
    expect(answerOn(press(noted, 'n', ' and June.', 'Enter'))?.note).toBe('In May and June.');
    expect(answerOn(press(noted, 'n', 'Ctrl-U', 'Enter'))).toEqual(anAnswer(3));
    expect(answerOn(press(noted, 'n', 'Ctrl-U', 'Escape'))?.note).toBe('In May');
  });

  test('of several lines keeps them', () => {
    const noted = deskWith({ level: 3, note: 'One.\n\nTwo.\n' });
    expect(lineOf(press(noted, 'n'))).toBe('One.⏎⏎Two.⏎');
    expect(answerOn(press(noted, 'n', 'Three.', 'Enter'))?.note).toBe('One.\n\nTwo.\nThree.');
  });

  test('that is not touched stays as it is', () => {
    const noted = deskWith({ level: 3, note: 'One.\nTwo.' });
    expect(answerOn(press(noted, 'n', 'Enter'))).toBe(answerOn(noted));
  });

  test('N opens the editor, with what is there; so does Ctrl-O from the line, with what is typed', () => {
    const noted = deskWith({ level: 3, note: 'One.\nTwo.' });
    expect(effectsOf(noted, 'N')).toEqual([{ kind: 'compose', question: 'q1', text: 'One.\nTwo.' }]);
    expect(effectsOf(noted, 'n', ' Three.', 'Ctrl-O')).toEqual([
      { kind: 'compose', question: 'q1', text: 'One.\nTwo. Three.' },
    ]);
    expect(press(noted, 'n', 'Ctrl-O').panel).toBeUndefined();
  });

  test.each(['One.\rTwo.', 'One.\r\nTwo.'])('with another kind of line end stays in one line: %j', (note) => {
    expect(lineOf(press(deskWith({ level: 3, note }), 'n'))).toBe('One.⏎Two.');
  });

  test('that holds the sign for a line break is not changed by looking at it', () => {
    const noted = deskWith({ level: 3, note: 'Press ⏎ twice.' });
    expect(answerOn(press(noted, 'n', 'Enter'))?.note).toBe('Press ⏎ twice.');
  });
});

describe('not applicable', () => {
  const desk = deskWith({ level: 3, note: 'Ask Kim.' });

  test('takes a reason, who approved and until when', () => {
    const form = formOn(press(desk, 'x'));
    expect(form.title).toBe('Not applicable: an agreed exemption');
    expect(form.fields.map(({ label }) => label)).toEqual(['Reason', 'Approved by', 'Until']);
    const said = press(desk, 'x', 'No suppliers.', 'Enter', ' Kim ', 'Enter', '2027-05-31', 'Enter');
    const notApplicable = { reason: 'No suppliers.', approvedBy: 'Kim', until: '2027-05-31' };
    expect(answerOn(said)).toEqual({ notApplicable, note: 'Ask Kim.', evidence: [] });
    expect(said).toMatchObject({ cursor: -1, unsaved: ['q1'] });
  });

  test('a reason alone will do, and Ctrl-S is done from any field', () => {
    expect(answerOn(press(desk, 'x', 'No suppliers.', 'Ctrl-S'))?.notApplicable).toEqual({ reason: 'No suppliers.' });
  });

  test('a reason is needed; what was typed stays', () => {
    const refused = press(desk, 'x', 'Down', 'Kim', 'Ctrl-S');
    expect(formOn(refused)).toMatchObject({
      problem: 'an exemption needs its reason',
      at: 1,
      values: { approvedBy: 'Kim' },
    });
    expect(answerOn(refused)?.level).toBe(3);
    expect(answerOn(press(refused, 'Up', 'Gone.', 'Ctrl-S'))?.notApplicable).toEqual({
      reason: 'Gone.',
      approvedBy: 'Kim',
    });
  });

  test('the last day is a day that exists', () => {
    const refused = press(desk, 'x', 'Gone.', 'Down', 'Tab', '2027-02-29', 'Enter');
    expect(formOn(refused).problem).toBe('"2027-02-29" is not a date: write YYYY-MM-DD');
    expect(answerOn(press(refused, 'Ctrl-U', '2027-02-28', 'Enter'))?.notApplicable?.until).toBe('2027-02-28');
  });

  test('what was agreed before is there to be changed', () => {
    const agreed = deskWith({ notApplicable: { reason: 'No suppliers.', until: '2026-12-31' } });
    expect(formOn(press(agreed, 'x')).values).toEqual({ reason: 'No suppliers.', approvedBy: '', until: '2026-12-31' });
    expect(answerOn(press(agreed, 'x', 'Enter', 'Enter', 'Enter'))).toBe(answerOn(agreed));
    expect(answerOn(press(agreed, 'x', 'Down', 'Down', 'Ctrl-U', 'Enter'))?.notApplicable).toEqual({
      reason: 'No suppliers.',
    });
  });

  test('Esc leaves it and what was said', () => {
    const left = press(desk, 'x', 'No suppliers.', 'Escape');
    expect(left.panel).toBeUndefined();
    expect(left.state).toBe(desk.state);
  });

  test('a reason of several lines can be edited in one', () => {
    const agreed = deskWith({ notApplicable: { reason: 'No suppliers.\nNone are planned.' } });
    expect(lineOf(press(agreed, 'x'))).not.toContain('\n');
    expect(answerOn(press(agreed, 'x', ' Yet.', 'Ctrl-S'))?.notApplicable?.reason).toBe(
      'No suppliers.\nNone are planned. Yet.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/model/interview-desk.ts';
import { aDesk, answerOn, effectsOf, formOn, press } from '../../support/a-desk.ts';
import { aQuestion, questions } from '../../support/a-question.ts';
import { anAnswer } from '../../support/an-assessment.ts';

const hereOn = ({ state }: Desk): string | undefined => state.here;
const saysOf = ({ notice }: Desk): string | undefined => notice?.text;

describe('a question with levels', () => {
  const desk = aDesk({ questions: questions(3) });

  test('has nothing chosen beforehand', () => {
    expect(desk.cursor).toBe(-1);
    expect(answerOn(desk)).toBeUndefined();
  });

  test('a digit records the level, Enter goes on', () => {
    const said = press(desk, '4');
    expect(answerOn(said)).toEqual(anAnswer(4));
    expect(said).toMatchObject({ cursor: 4, unsaved: ['q1'], state: { here: 'q1' } });
    expect(effectsOf(desk, '4')).toEqual([{ kind: 'save' }]);
    expect(hereOn(press(said, 'Enter'))).toBe('q2');
  });

  test('arrows and Enter record, Enter once more goes on', () => {
    const pointed = press(desk, 'Down', 'Down', 'Down');
    expect(pointed.cursor).toBe(2);
    expect(answerOn(pointed)).toBeUndefined();
    const said = press(pointed, 'Enter');
    expect(answerOn(said)).toEqual(anAnswer(2));
    expect(hereOn(said)).toBe('q1');
    expect(hereOn(press(said, 'Enter'))).toBe('q2');
  });

  test('the first arrow stands on the first or the last level, and none leads beyond', () => {
    expect(press(desk, 'Down').cursor).toBe(0);
    expect(press(desk, 'Down', 'Up').cursor).toBe(0);
    expect(press(desk, 'Up').cursor).toBe(5);
    expect(press(desk, 'Up', 'Down').cursor).toBe(5);
  });

  test('Enter on nothing asks to choose first', () => {
    const warned = press(desk, 'Enter');
    expect(warned.state).toBe(desk.state);
    expect(saysOf(warned)).toBe('choose with the arrows or a number first; u: nobody knew, s: skip for now');
    expect(saysOf(press(warned, '3'))).toBeUndefined();
  });

  test('a digit that is no level is told', () => {
    expect(saysOf(press(desk, '6'))).toBe('there are 6 to choose from');
  });

  test('another digit takes the place of the first', () => {
    expect(answerOn(press(desk, '4', '1'))).toEqual(anAnswer(1));
  });

  test('the cursor stands on what was said when one comes back', () => {
    expect(press(desk, '4', 'Enter', 'b')).toMatchObject({ cursor: 4, state: { here: 'q1' } });
    expect(press(desk, '4', 'Enter').cursor).toBe(-1);
  });
});

describe('what can be said of every question', () => {
  const desk = aDesk({ questions: questions(3) });

  test('u: nobody knew; Enter goes on', () => {
    const said = press(desk, 'u');
    expect(answerOn(said)).toEqual({ unknown: true, evidence: [] });
    expect(said.cursor).toBe(-1);
    expect(hereOn(press(said, 'Enter'))).toBe('q2');
  });

  test('c: low, medium, high, not stated', () => {
    const said = press(desk, '3');
    const confidences = ['c', 'cc', 'ccc', 'cccc'].map((keys) => answerOn(press(said, keys))?.confidence);
    expect(confidences).toEqual(['low', 'medium', 'high', undefined]);
  });

  test('c before there is an answer asks for one', () => {
    const warned = press(desk, 'c');
    expect(warned.state).toBe(desk.state);
    expect(saysOf(warned)).toBe('answer first, then say how sure you are');
  });

  test('s and the right arrow skip, b and the left arrow go back', () => {
    expect(['s', 'Right'].map((key) => hereOn(press(desk, key)))).toEqual(['q2', 'q2']);
    expect(['b', 'Left'].map((key) => hereOn(press(desk, 's', key)))).toEqual(['q1', 'q1']);
    expect(press(desk, 's', 's').state.answers.size).toBe(0);
  });

  test('b at the beginning says so', () => {
    expect(saysOf(press(desk, 'b'))).toBe('this is where the interview began');
  });

  test('f finishes, q leaves', () => {
    expect(hereOn(press(desk, 'f'))).toBeUndefined();
    expect(effectsOf(desk, 'q')).toEqual([{ kind: 'leave' }]);
  });

  test('? helps until a key is pressed, and that key does nothing else', () => {
    const helped = press(desk, '?');
    expect(helped.panel).toEqual({ kind: 'help' });
    expect(press(helped, 'Down', 'PageDown', 'Up').scroll).toBe(8);
    const closed = press(helped, 'Down', '4');
    expect(closed).toEqual(desk);
  });

  test('other keys do nothing', () => {
    for (const key of ['k', 'Q', 'é', 'Tab', 'Escape', 'Backspace']) expect(press(desk, key)).toEqual(desk);
  });

  test.each(['Ctrl-U', 'Ctrl-S', 'Ctrl-X', 'Ctrl-N', 'Ctrl-F', 'Ctrl-Q', 'Ctrl-B', 'Ctrl-E'])('nor does %s', (key) => {
    const said = press(desk, '4', 'Enter', '4');
    expect(press(said, key)).toEqual(said);
    expect(effectsOf(said, key)).toEqual([]);
  });
});

describe('a choice', () => {
  const options = ['Never', 'On request', 'Every week'].map((label, level) => ({
    id: `option-${level}`,
    label,
    level,
  }));
  const desk = aDesk({ questions: [aQuestion({ id: 'q1', kind: 'choice', anchors: [], options })] });

  test('is made with the number of the place, from 1, or with the cursor', () => {
    expect(answerOn(press(desk, '3'))).toEqual(anAnswer({ choice: 'option-2' }));
    expect(answerOn(press(desk, 'Down', 'Down', 'Space'))).toEqual(anAnswer({ choice: 'option-1' }));
    expect(press(desk, '3').cursor).toBe(2);
  });

  test('there is no place 0 and none behind the last', () => {
    for (const key of ['0', '4']) expect(saysOf(press(desk, key))).toBe('there are 3 to choose from');
  });
});

describe('a checklist', () => {
  const items = ['goals', 'risks', 'costs'].map((id) => ({ id, label: `Label of ${id}` }));
  const checklist = aQuestion({ id: 'q1', kind: 'checklist', anchors: [], items });
  const desk = aDesk({ questions: [checklist, aQuestion({ id: 'q2' })] });

  test('is ticked with space or a number, in any order; nothing is said until Enter', () => {
    const ticked = press(desk, '3', 'Up', 'Up', 'Space');
    expect(ticked).toMatchObject({ ticked: ['goals', 'costs'], cursor: 0, unsaved: [] });
    expect(answerOn(ticked)).toBeUndefined();
    const said = press(ticked, 'Enter');
    expect(answerOn(said)).toEqual(anAnswer({ checked: ['goals', 'costs'] }));
    expect(hereOn(press(said, 'Enter'))).toBe('q2');
  });

  test('a tick is taken back by the same key', () => {
    expect(press(desk, '1', '2', '1').ticked).toEqual(['risks']);
  });

  test('what was ticked before is ticked again', () => {
    const again = aDesk({ questions: [checklist], answers: { q1: { checked: ['risks'] } } });
    expect(again.ticked).toEqual(['risks']);
    expect(answerOn(press(again, '2', 'Enter'))).toEqual(anAnswer({ checked: [] }));
  });

  test('nobody knew: Enter goes on, ticks and Enter say otherwise', () => {
    const unknown = press(desk, 'u');
    expect(hereOn(press(unknown, 'Enter'))).toBe('q2');
    expect(answerOn(press(unknown, '1', 'Enter'))).toEqual(anAnswer({ checked: ['goals'] }));
  });

  test.each([
    ['a note', ['n', 'Ask Kim.', 'Enter']],
    ['evidence', ['e', 'Down', 'Minutes', 'Ctrl-S']],
  ])('ticks stay while %s is written', (_, keys) => {
    expect(press(desk, '1', '2', ...keys).ticked).toEqual(['goals', 'risks']);
  });

  test('Enter on nothing says nothing, and how to say that nothing holds: 0', () => {
    expect(answerOn(press(desk, 'Enter'))).toBeUndefined();
    expect(saysOf(press(desk, 'Enter'))).toBe('tick what holds, or press 0 when nothing does');
    const none = press(desk, '1', '0');
    expect(none).toMatchObject({ ticked: [], unsaved: ['q1'] });
    expect(answerOn(none)).toEqual(anAnswer({ checked: [] }));
    expect(hereOn(press(none, 'Enter'))).toBe('q2');
  });
});

describe('a number', () => {
  const days = aQuestion({ id: 'q1', kind: 'number', anchors: [], unit: 'days', minimum: 0, maximum: 31 });
  const desk = aDesk({ questions: [days, aQuestion({ id: 'q2' })] });

  test('begins with a digit, is typed and recorded with Enter; Enter once more goes on', () => {
    const typing = press(desk, '4');
    expect(formOn(typing)).toMatchObject({ title: 'Title of q1', values: { value: '4' } });
    expect(formOn(typing).fields).toMatchObject([{ label: 'days', hint: 'a number from 0 to 31' }]);
    const said = press(typing, '.5', 'Enter');
    expect(answerOn(said)).toEqual(anAnswer({ value: 4.5 }));
    expect(hereOn(press(said, 'Enter'))).toBe('q2');
  });

  test('may be written with a comma or a sign', () => {
    expect(answerOn(press(desk, 'Enter', '4,5', 'Enter'))?.value).toBe(4.5);
    expect(answerOn(press(desk, 'Enter', '+4', 'Enter'))?.value).toBe(4);
    const balance = aDesk({ questions: [aQuestion({ id: 'q1', kind: 'number', anchors: [] })] });
    expect(answerOn(press(balance, 'Enter', '-4', 'Enter'))?.value).toBe(-4);
  });

  test.each([
    ['', 'that is not a number'],
    ['many', 'that is not a number'],
    ['1e3', 'that is not a number'],
    ['1.000,5', 'that is not a number'],
    ['9'.repeat(400), 'that is not a number'],
    ['-1', 'the lowest possible is 0'],
    ['31,5', 'the highest possible is 31'],
  ])('%.10s is not taken: %s', (text, problem) => {
    const refused = press(desk, 'Enter', text, 'Enter');
    expect(formOn(refused)).toMatchObject({ problem, values: { value: text } });
    expect(answerOn(refused)).toBeUndefined();
    expect(formOn(press(refused, '1')).problem).toBeUndefined();
  });

  test('a digit writes it anew, Esc leaves it', () => {
    const said = press(desk, '4', 'Enter');
    expect(formOn(press(said, '7')).values.value).toBe('7');
    expect(answerOn(press(said, '7', 'Escape'))?.value).toBe(4);
  });
});

test('an exemption that has ended is asked again: Enter does not pass over it', () => {
  const notApplicable = { reason: 'No suppliers.', until: '2026-11-21' };
  const desk = aDesk({ questions: questions(2), answers: { q1: { notApplicable } } });
  expect(press(desk, 'Enter').state.here).toBe('q1');
});

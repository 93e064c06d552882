import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import type { Desk, Panel } from '../../../src/model/interview-desk.ts';
import { saveAsForm } from '../../../src/prompt/answer-forms.ts';
import { tell, withPanel } from '../../../src/prompt/open-desk.ts';
import { lineOf, withCompletion } from '../../../src/prompt/press-key.ts';
import { aDesk, answerOn, effectsOf, formOn, press } from '../../support/a-desk.ts';
import { aQuestion, questions } from '../../support/a-question.ts';
import { anAnswer } from '../../support/an-assessment.ts';

const conflict = (desk: Desk, question: string, theirs: Answer | undefined): Desk =>
  withPanel(desk, { kind: 'conflict', question, theirs });

describe('somebody else has answered the same question', () => {
  const mine = press(aDesk({ questions: questions(3) }), '4', 's', '2');
  const both = conflict(mine, 'q1', anAnswer(1));

  test('m keeps mine and saves it over theirs', () => {
    const kept = press(both, 'm');
    expect(kept.state).toBe(mine.state);
    expect(kept).toMatchObject({ unsaved: ['q1', 'q2'], overwrite: ['q1'] });
    expect(kept.panel).toBeUndefined();
    expect(effectsOf(both, 'm')).toEqual([{ kind: 'save' }]);
  });

  test('t takes theirs, and saves what else is not on file', () => {
    const taken = press(both, 't');
    expect(taken.state.answers.get('q1')).toEqual(anAnswer(1));
    expect(taken).toMatchObject({ unsaved: ['q2'], overwrite: [], cursor: 2, state: { here: 'q2' } });
    expect(taken.panel).toBeUndefined();
    expect(effectsOf(both, 't')).toEqual([{ kind: 'save' }]);
  });

  test('theirs may be that there is no answer any more', () => {
    expect(press(conflict(mine, 'q1', undefined), 't').state.answers.has('q1')).toBe(false);
  });

  test('the cursor stands on theirs when it is about the question at hand', () => {
    expect(press(conflict(mine, 'q2', anAnswer(5)), 't').cursor).toBe(5);
  });

  test('one has to choose', () => {
    for (const key of ['Escape', 'q', 'Enter', '3', 'Tab']) expect(press(both, key)).toEqual(both);
  });
});

describe('another version of the questionnaire', () => {
  const panel: Panel = { kind: 'takeUp', title: 'It has changed since: 1.0.0 then, 1.1.0 now', lines: ['New: FV-3.'] };
  const asked = withPanel(aDesk({ questions: questions(2) }), panel);

  test('Enter takes it up and begins', () => {
    expect(effectsOf(asked, 'Enter')).toEqual([{ kind: 'takeUp' }]);
    expect(press(asked, 'Enter').panel).toBeUndefined();
  });

  test('q leaves, and no other key does anything', () => {
    expect(effectsOf(asked, 'q')).toEqual([{ kind: 'leave' }]);
    for (const key of ['Escape', '3', 'y', 'Tab']) expect(press(asked, key)).toEqual(asked);
  });
});

describe('answers cannot be saved', () => {
  const said = press(aDesk({ questions: questions(2) }), '4');
  const failed = withPanel(said, { kind: 'form', purpose: { of: 'saveAs' }, form: saveAsForm('the disk is full') });

  test('another path can be named, with the reason in sight', () => {
    expect(formOn(failed)).toMatchObject({ title: 'The answers cannot be saved', problem: 'the disk is full' });
    expect(effectsOf(failed, '/mnt/usb/a.yaml', 'Enter')).toEqual([{ kind: 'saveAs', path: '/mnt/usb/a.yaml' }]);
    expect(press(failed, '/mnt/usb/a.yaml', 'Enter')).toMatchObject({ unsaved: ['q1'] });
    expect(effectsOf(failed, '/mnt/u', 'Tab')).toEqual([{ kind: 'complete', text: '/mnt/u' }]);
  });

  test('no path is no path', () => {
    expect(formOn(press(failed, '  ', 'Enter')).problem).toBe('write a path that ends in .yaml or .json, or press Esc');
  });

  test('Esc goes on unsaved; the next answer is saved with what is open', () => {
    const on = press(failed, 'Escape', 'Enter', '2');
    expect(on).toMatchObject({ unsaved: ['q1', 'q2'], state: { here: 'q2' } });
  });
});

describe('what is not on file', () => {
  test('is named once, however often it is said', () => {
    expect(press(aDesk({ questions: questions(3) }), '4', '3', 'c', 's', '1').unsaved).toEqual(['q1', 'q2']);
  });

  test('an answer that does not change is not saved again', () => {
    const desk = aDesk({ questions: questions(2), answers: { q1: { level: 4 } } });
    expect(effectsOf(desk, '4')).toEqual([]);
    expect(press(desk, '4').unsaved).toEqual([]);
  });
});

describe('a completed path', () => {
  const typing = press(aDesk({ questions: questions(1) }), 'e', 'Down', 'Down', 'docs/o');

  test('stands in the field, with what else it could become until a key is pressed', () => {
    const completed = withCompletion(typing, 'docs/out', ['outcomes.md', 'outline.md']);
    expect(lineOf(completed)).toBe('docs/out');
    expect(formOn(completed).choices).toEqual(['outcomes.md', 'outline.md']);
    expect(formOn(press(completed, 'c')).choices).toBeUndefined();
    expect(formOn(withCompletion(completed, 'docs/outline.md', [])).choices).toBeUndefined();
  });

  test('comes too late when the form is closed', () => {
    const closed = press(typing, 'Escape');
    expect(withCompletion(closed, 'docs/out', [])).toBe(closed);
  });

  test('comes too late when another field is at hand', () => {
    const further = press(typing, 'Enter', '2026');
    expect(lineOf(withCompletion(further, 'docs/outcomes.md', []))).toBe('2026');
  });
});

describe('what others write meanwhile', () => {
  const items = ['goals', 'risks'].map((id) => ({ id, label: id }));
  const list = aQuestion({ id: 'list', kind: 'checklist', anchors: [], items });
  const outside = (desk: Desk, id: string, answer: Answer): Desk =>
    tell(desk, { kind: 'outside', answers: new Map([[id, answer]]) }).desk;

  test('is not ours to save', () => {
    const desk = outside(aDesk({ questions: questions(2) }), 'q1', anAnswer(4));
    expect(desk).toMatchObject({ cursor: 4, unsaved: [] });
    expect(answerOn(desk)).toEqual(anAnswer(4));
  });

  test('about another question leaves ticks and cursor as they are', () => {
    const ticked = press(aDesk({ questions: [list, aQuestion({ id: 'q2' })] }), '2');
    expect(outside(ticked, 'q2', anAnswer(4)).ticked).toEqual(['risks']);
    const pointed = press(aDesk({ questions: questions(2) }), 'Down', 'Down');
    expect(outside(pointed, 'q2', anAnswer(4)).cursor).toBe(1);
  });

  test('at the summary the cursor stays on what is still open', () => {
    const end = press(aDesk({ questions: questions(3) }), 'f', 'Down', 'Down');
    const less = outside(end, 'q3', anAnswer(4));
    expect(less.cursor).toBe(1);
    expect(effectsOf(less, 'Enter')).toEqual([]);
    expect(press(less, 'Enter').state.here).toBe('q2');
  });
});

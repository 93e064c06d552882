import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/model/assessment.ts';
import type { Desk } from '../../../src/model/interview-desk.ts';
import { lineOf } from '../../../src/prompt/press-key.ts';
import { aDesk, answerOn, effectsOf, formOn, press } from '../../support/a-desk.ts';
import { questions } from '../../support/a-question.ts';
import { anAnswer } from '../../support/an-assessment.ts';

const deskWith = (...evidence: Evidence[]): Desk =>
  aDesk({ questions: questions(2), answers: { q1: { level: 3, evidence } } });
const desk = deskWith();
const evidenceOn = (now: Desk) => answerOn(now)?.evidence;
const labelsOn = (now: Desk): string[] => formOn(now).fields.map(({ label }) => label);

const minutes: Evidence = { type: 'record', title: 'Minutes', date: '2026-10-01' };
const rule: Evidence = { type: 'document', title: 'Rule', ref: 'docs/rule.md' };

describe('an item', () => {
  test('is filled in from field to field, and saved', () => {
    const filled = press(
      desk,
      'e',
      'Enter',
      'Outcomes',
      'Enter',
      'docs/outcomes.md',
      'Enter',
      '2026-09-01',
      'Enter',
      'Enter',
    );
    expect(evidenceOn(filled)).toEqual([
      { type: 'document', title: 'Outcomes', ref: 'docs/outcomes.md', date: '2026-09-01' },
    ]);
    expect(filled).toMatchObject({ unsaved: ['q1'], cursor: 3 });
    expect(filled.panel).toBeUndefined();
    expect(effectsOf(desk, 'e', 'Down', 'Rule', 'Ctrl-S')).toEqual([{ kind: 'save' }]);
  });

  test('may stand before there is an answer', () => {
    const open = aDesk({ questions: questions(1) });
    expect(answerOn(press(open, 'e', 'Down', 'Rule', 'Ctrl-S'))).toEqual({
      evidence: [{ type: 'document', title: 'Rule' }],
    });
  });

  test.each([
    ['d', ['Type', 'Title', 'Reference', 'Date', 'Decision']],
    ['r', ['Type', 'Title', 'Reference', 'Date', 'Place', 'Decision']],
    ['m', ['Type', 'Title', 'Reference', 'Date', 'Periods', 'Decision', 'Before', 'After']],
    ['o', ['Type', 'Title', 'Date', 'Place', 'Decision']],
    ['i', ['Type', 'Title', 'Date', 'Place']],
  ])('of type %s… has its own fields', (letter, labels) => {
    expect(labelsOn(press(desk, 'e', letter))).toEqual(labels);
  });

  test('its type is chosen with the arrows too, round and round', () => {
    expect(formOn(press(desk, 'e', 'Right', 'Right')).values.type).toBe('measure');
    expect(formOn(press(desk, 'e', 'Left')).values.type).toBe('interview');
    expect(formOn(press(desk, 'e', 'Left', 'Space')).values.type).toBe('document');
  });

  test('several places have ; between them, one is enough, each is named once', () => {
    const at = (places: string) =>
      evidenceOn(press(desk, 'e', 'i', 'Down', 'Down', 'Down', places, 'Enter'))?.[0]?.place;
    expect(at('Payments; Cards ;; Payments')).toEqual(['Payments', 'Cards']);
    expect(at(' Payments ')).toBe('Payments');
    expect(at(' ; ')).toBeUndefined();
  });

  test('figures are numbers where they look like one', () => {
    const measured = (...figures: string[]) =>
      evidenceOn(
        press(desk, 'e', 'm', ...Array<string>(6).fill('Down'), figures[0] ?? '', 'Down', figures[1] ?? '', 'Enter'),
      )?.[0];
    expect(measured('61', '74.5')).toMatchObject({ before: 61, after: 74.5 });
    expect(measured('-3', '0')).toMatchObject({ before: -3, after: 0 });
    expect(measured('4 days', '1 day')).toMatchObject({ before: '4 days', after: '1 day' });
    expect(measured('', '')).toEqual({ type: 'measure' });
  });

  test('a figure may be written with a comma', () => {
    const measured = press(desk, 'e', 'm', ...Array<string>(6).fill('Down'), '4,5', 'Ctrl-S');
    expect(evidenceOn(measured)).toEqual([{ type: 'measure', before: 4.5 }]);
  });

  test.each([
    [
      'a day that does not exist',
      ['Down', 'Down', 'Down', '2026-02-30'],
      '"2026-02-30" is not a date: write YYYY-MM-DD',
    ],
    ['half a period', ['m', 'Down', 'Down', 'Down', 'Down', '1.5'], 'periods are a whole number from 1'],
    ['no period', ['m', 'Down', 'Down', 'Down', 'Down', 'two'], 'periods are a whole number from 1'],
  ])('refused: %s; what was typed stays', (_, keys, problem) => {
    const refused = press(desk, 'e', ...keys, 'Ctrl-S');
    expect(formOn(refused).problem).toBe(problem);
    expect(lineOf(refused)).toBe(keys.at(-1));
    expect(evidenceOn(refused)).toEqual([]);
  });

  test('what was typed for one type stays when it becomes another', () => {
    const typed = press(desk, 'e', 'm', 'Down', 'Trend', 'Down', 'Down', 'Down', '4', 'Up', 'Up', 'Up', 'Up', 'd');
    expect(labelsOn(typed)).toEqual(['Type', 'Title', 'Reference', 'Date', 'Periods', 'Decision']);
    expect(evidenceOn(press(typed, 'Ctrl-S'))).toEqual([{ type: 'document', title: 'Trend', periods: 4 }]);
  });

  test('a field that is emptied stays where it is while one is in it', () => {
    const odd = deskWith({ type: 'document', title: 'Rule', periods: 4, before: 1, after: 2 });
    const emptied = press(odd, 'e', 'Up', 'Enter', ...Array<string>(6).fill('Down'), 'Ctrl-U');
    expect(formOn(emptied).fields[formOn(emptied).at]?.label).toBe('Before');
    expect(evidenceOn(press(emptied, '9', 'Ctrl-S'))).toEqual([
      { type: 'document', title: 'Rule', periods: 4, before: 9, after: 2 },
    ]);
  });

  test('the last field may be emptied and written anew', () => {
    const odd = deskWith({ type: 'interview', title: 'Kim', decision: 'stop' });
    const anew = press(odd, 'e', 'Up', 'Enter', ...Array<string>(4).fill('Down'), 'Ctrl-U', 'go on', 'Ctrl-S');
    expect(evidenceOn(anew)).toEqual([{ type: 'interview', title: 'Kim', decision: 'go on' }]);
  });

  test('Tab completes a reference, and goes on elsewhere', () => {
    const reference = press(desk, 'e', 'Down', 'Down', 'docs/ou');
    expect(effectsOf(reference, 'Tab')).toEqual([{ kind: 'complete', text: 'docs/ou' }]);
    expect(formOn(press(desk, 'e', 'Tab', 'Tab')).at).toBe(2);
  });
});

describe('the list', () => {
  const two = deskWith(minutes, rule);

  test('opens where there is evidence, its cursor on the line for a new item', () => {
    expect(press(two, 'e').panel).toEqual({ kind: 'evidence', cursor: 2 });
    expect(formOn(press(two, 'e', 'Enter')).title).toBe('New evidence');
    expect(formOn(press(two, 'e', 'Up', 'a')).title).toBe('New evidence');
  });

  test('a new item comes last', () => {
    const added = press(two, 'e', 'Enter', 'o', 'Down', 'Walk', 'Ctrl-S');
    expect(evidenceOn(added)).toEqual([minutes, rule, { type: 'observation', title: 'Walk' }]);
  });

  test('an item is opened, changed and put in its place', () => {
    const opened = press(two, 'e', 'Up', 'Up', 'Up', 'Enter');
    expect(formOn(opened)).toMatchObject({ title: 'Evidence', values: { title: 'Minutes', date: '2026-10-01' } });
    expect(evidenceOn(press(opened, 'Down', ' of May', 'Ctrl-S'))).toEqual([
      { ...minutes, title: 'Minutes of May' },
      rule,
    ]);
  });

  test.each<[string, Evidence]>([
    ['marked as outdated', { ...minutes, outdated: true }],
    ['marked as not outdated', { ...minutes, outdated: false }],
    [
      'with everything',
      {
        ...minutes,
        type: 'measure',
        ref: 'a.md',
        place: ['A', 'B'],
        periods: 2,
        decision: 'stop',
        before: 0,
        after: '1 day',
      },
    ],
    ['with one place', { ...minutes, place: 'A' }],
  ])('an item %s is the same after it was looked at', (_, item) => {
    const before = deskWith(item);
    const after = press(before, 'e', 'Up', 'Enter', 'Ctrl-S');
    expect(evidenceOn(after)).toEqual([item]);
    expect(after.unsaved).toEqual([]);
  });

  test.each<[string, Evidence]>([
    ['a place with a semicolon', { ...minutes, place: 'Payments; Cards' }],
    ['a figure in quotes', { ...minutes, before: '61' }],
    ['a very small figure', { ...minutes, before: 1e-7 }],
    ['a title of two lines', { ...minutes, title: 'Minutes\nof May' }],
    ['a title with a space behind it', { ...minutes, title: 'Minutes\n' }],
  ])('so is one with %s', (_, item) => {
    expect(evidenceOn(press(deskWith(item), 'e', 'Up', 'Enter', 'Ctrl-S'))).toEqual([item]);
    expect(lineOf(press(deskWith(item), 'e', 'Up', 'Enter', 'Down'))).not.toContain('\n');
  });

  test('an outdated item stays so when it is changed', () => {
    const old = deskWith({ ...minutes, outdated: true });
    expect(evidenceOn(press(old, 'e', 'Up', 'Enter', 'Down', ' 2', 'Ctrl-S'))).toEqual([
      { ...minutes, title: 'Minutes 2', outdated: true },
    ]);
  });

  test('the same item twice is refused', () => {
    const twice = press(two, 'e', 'a', 'd', 'Down', 'Rule', 'Down', 'docs/rule.md', 'Ctrl-S');
    expect(formOn(twice).problem).toBe('the same item is there already');
  });

  test('d takes away the item under the cursor, and nothing on the line for a new one', () => {
    const less = press(two, 'e', 'Up', 'd');
    expect(evidenceOn(less)).toEqual([minutes]);
    expect(less).toMatchObject({ panel: { kind: 'evidence', cursor: 1 }, unsaved: ['q1'] });
    expect(press(two, 'e', 'd').state).toBe(two.state);
  });

  test('the list closes with its last item', () => {
    const none = press(two, 'e', 'Up', 'd', 'Up', 'd');
    expect(evidenceOn(none)).toEqual([]);
    expect(none.panel).toBeUndefined();
    expect(answerOn(none)).toEqual(anAnswer(3));
  });

  test('Esc and q close it', () => {
    for (const key of ['Escape', 'q']) expect(press(two, 'e', key)).toEqual(two);
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer, Evidence } from '../../../../src/model/assessment.ts';
import type { Desk, Panel } from '../../../../src/model/interview-desk.ts';
import { questionsOf } from '../../../../src/model/questionnaire.ts';
import { saveAsForm } from '../../../../src/prompt/answer-forms.ts';
import { withPanel } from '../../../../src/prompt/open-desk.ts';
import { renderFormScreen } from '../../../../src/render/interview/form-screen.ts';
import { renderScreen } from '../../../../src/render/interview/screen.ts';
import { aDesk, formOn, press } from '../../../support/a-desk.ts';
import { aQuestion, questions } from '../../../support/a-question.ts';
import { aQuestionnaire } from '../../../support/a-questionnaire.ts';
import { anAnswer } from '../../../support/an-assessment.ts';
import { aCanvas, factsOf, screenText } from '../../../support/interview-facts.ts';
import { guidingPrinciples } from '../../../support/sample-files.ts';

const questionnaire = aQuestionnaire({ questions: questions(3) });
const screenOf = (desk: Desk, canvas = aCanvas()) => renderScreen(desk, factsOf(questionnaire, desk), canvas);
const linesOf = (desk: Desk, canvas = aCanvas()): string[] =>
  screenText(desk, factsOf(questionnaire, desk), canvas).split('\n');

const minutes: Evidence = { type: 'record', title: 'Minutes', date: '2026-10-01' };
const hostile = '\u001b[2Jred\u202e\u0007';

describe('a form', () => {
  test('for evidence', () => {
    const principles = guidingPrinciples();
    const desk = press(
      aDesk({ questions: questionsOf(principles, 'quick') }),
      '4',
      'e',
      'm',
      'Down',
      'Outcomes reached',
    );
    expect(screenText(desk, factsOf(principles, desk))).toMatchInlineSnapshot(`
      " Payments platform · Quick edition                 1/18 · 5 %  ░░░░░░░░░░░░░░░░
       Focus on value 1/3                     FV-2  Outcomes agreed with the customer
      ────────────────────────────────────────────────────────────────────────────────
       New evidence

         Type       document record [measure] observation interview
       ❯ Title      Outcomes reached
         Reference  path in the repository (Tab completes) or URL
         Date       YYYY-MM-DD; without it the item counts for no level
         Periods    how many in a row, for example 4 quarters: 4
         Decision   what was decided from it
         Before     figure before a change
         After      figure after it

         what it is







      ───────────────────────────────────────────────────────────────── NOT SAVED: 1 ─
       ⏎ next · ↑↓ field · ^S done · Esc back"
    `);
  });

  test('shows one line to type in, which ends with what is typed', () => {
    const desk = press(aDesk({ questions: questions(1) }), 'x', 'No suppliers. ');
    const { lines, input = -1 } = screenOf(desk);
    expect(lines[input]).toBe(' ❯ Reason       No suppliers. ');
    expect(screenOf(press(desk, 'Down')).lines[input + 1]).toBe(' ❯ Approved by  ');
    expect(screenOf(press(desk, 'Escape', 'e')).input).toBeUndefined();
  });

  test('says what belongs into a field, why it is refused, and what a path could become', () => {
    const typing = press(aDesk({ questions: questions(1) }), 'x', 'Down', 'Down', 'soon');
    expect(linesOf(typing)).toContain('   last day, YYYY-MM-DD; empty: no end');
    expect(linesOf(press(typing, 'Up', 'Up', 'Gone.', 'Ctrl-S'))).toContain(' "soon" is not a date: write YYYY-MM-DD');
    const path = withPanel(typing, {
      kind: 'form',
      purpose: { of: 'saveAs' },
      form: { ...saveAsForm('the disk is full'), choices: ['a.yaml', 'b.yaml'] },
    });
    expect(linesOf(path)).toEqual(expect.arrayContaining([' the disk is full', '   a.yaml b.yaml']));
  });

  test('has its own keys', () => {
    const desk = aDesk({ questions: questions(1) });
    expect(linesOf(press(desk, 'n')).at(-1)).toBe(' ⏎ done · ^O editor · Esc back');
    expect(linesOf(press(desk, 'e')).at(-1)).toBe(' ←→ choose · ⏎ next · ↑↓ field · ^S done · Esc back');
    expect(linesOf(press(desk, 'e', 'Down', 'Down')).at(-1)).toBe(
      ' Tab complete · ⏎ next · ↑↓ field · ^S done · Esc back',
    );
  });

  test('may have the screen to itself', () => {
    const { lines, input } = renderFormScreen(
      formOn(press(aDesk({ questions: questions(1) }), 'x', 'Gone')),
      aCanvas(),
    );
    expect(lines).toHaveLength(24);
    expect(lines[input ?? -1]).toBe(' ❯ Reason       Gone');
    expect(lines.at(-1)).toBe(' ⏎ next · ↑↓ field · ^S done · Esc leave');
  });

  test('a text of several lines takes one, wherever it stands', () => {
    const item = { ...minutes, title: 'Minutes\nof May\n' };
    const desk = aDesk({ questions: questions(1), answers: { q1: { level: 3, evidence: [item] } } });
    for (const now of [press(desk, 'e'), press(desk, 'e', 'Up', 'Enter'), press(desk, 'e', 'Up', 'Enter', 'Down')]) {
      for (const line of screenOf(now).lines) expect(line).not.toContain('\n');
    }
  });

  test('a unit controls no terminal', () => {
    const desk = aDesk({ questions: [aQuestion({ id: 'q1', kind: 'number', anchors: [], unit: hostile })] });
    for (const now of [desk, press(desk, '4')]) expect(linesOf(now).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('a unit that is long leaves room to type', () => {
    const unit = 'working days between the request and the first useful answer, as the customer counts them';
    const desk = press(aDesk({ questions: [aQuestion({ id: 'q1', kind: 'number', anchors: [], unit })] }), '4');
    const { lines, input = -1 } = screenOf(desk);
    expect(lines[input]).toMatch(/4$/);
    expect(lines[input]?.length).toBeLessThanOrEqual(80);
  });
});

describe('the list of evidence', () => {
  test('tells what each item is, and ends with a line for a new one', () => {
    const evidence: Evidence[] = [
      { ...minutes, outdated: true },
      { type: 'document', ref: 'docs/rule.md' },
      { type: 'interview' },
    ];
    const desk = press(aDesk({ questions: questions(1), answers: { q1: { level: 3, evidence } } }), 'e', 'Up');
    expect(linesOf(desk)).toEqual(
      expect.arrayContaining([
        '   Minutes (record, 2026-10-01, outdated)',
        '   docs/rule.md (document, undated)',
        ' ❯ interview (interview, undated)',
        '   add an item',
      ]),
    );
  });
});

describe('a search', () => {
  test('shows what it finds and what is answered', () => {
    const desk = press(aDesk({ questions: questions(3), answers: { q2: 3 } }), '/', 'title', 'Down');
    const { lines, input = -1 } = screenOf(desk);
    expect(lines[input]).toBe(' Jump to: title');
    expect(lines).toEqual(expect.arrayContaining(['     Title of q1', ' ❯ ✓ Title of q2', '     Title of q3']));
  });

  test('says that it finds nothing', () => {
    expect(linesOf(press(aDesk({ questions: questions(1) }), '/', 'nowhere'))).toContain('   nothing found');
  });
});

describe('help', () => {
  test('says why, what is not meant, whom to ask and what to look at', () => {
    const told = aQuestion({
      ...{ id: 'q1', askFirst: 'Choose one.', why: 'It shows.', notThis: 'Not the plan.', ask: ['owner', 'customer'] },
      evidence: [
        { type: 'document', text: 'Rule' },
        { type: 'record', text: 'Log' },
      ],
      metric: { text: 'Share of services', of: 'all in scope', unit: 'percent', better: 'higher' },
    });
    expect(linesOf(press(aDesk({ questions: [told] }), '?'))).toEqual(
      expect.arrayContaining([
        ' Begin with  Choose one.',
        ' Why         It shows.',
        ' Not meant   Not the plan.',
        ' Ask         owner, customer',
        ' Evidence    document: Rule',
        '             record: Log',
        ' Metric      Share of services, of all in scope',
      ]),
    );
  });

  test('that does not fit is scrolled to its end', () => {
    const told = press(aDesk({ questions: [aQuestion({ id: 'q1', why: 'Because. '.repeat(200) })] }), '?');
    const last = /PgDn scroll/;
    expect(linesOf(told, aCanvas(80, 16)).join('\n')).not.toMatch(last);
    expect(linesOf(press(told, ...Array<string>(7).fill('PageDown')), aCanvas(80, 16)).join('\n')).toMatch(last);
  });
});

describe('a choice that has to be made', () => {
  const conflictOf = (mine: Answer, theirs: Answer | undefined): Desk =>
    withPanel(aDesk({ questions: questions(1), answers: { q1: mine } }), { kind: 'conflict', question: 'q1', theirs });
  const both = conflictOf(
    { ...anAnswer(4), note: 'Ours.', evidence: [minutes] },
    { ...anAnswer(1), confidence: 'low' },
  );

  test('shows both answers side by side', () => {
    const lines = linesOf(both).map((line) => line.replace(/ +/g, ' '));
    expect(lines).toEqual(expect.arrayContaining([' Mine │ Theirs', ' level 4 │ level 1', ' Ours. │ confidence low']));
    expect(lines).toContain(' record: Minutes 2026-10-01 │');
    expect(lines.at(-1)).toBe(' m keep mine · t take theirs');
  });

  test('shows them one below the other where there is little room', () => {
    const lines = linesOf(both, aCanvas(40));
    expect(lines.indexOf(' Mine')).toBeLessThan(lines.indexOf('   level 4'));
    expect(lines.indexOf('   level 4')).toBeLessThan(lines.indexOf(' Theirs'));
    expect(lines).toContain('   level 1');
  });

  test('their answer may be gone', () => {
    expect(linesOf(conflictOf(anAnswer(4), undefined)).join('\n')).toContain('│ no answer');
  });

  test('what does not fit is scrolled', () => {
    const note = `${'Two of three teams keep the list. '.repeat(60)}Finally.`;
    const long = conflictOf({ ...anAnswer(4), note }, anAnswer(1));
    const end = press(long, ...Array<string>(8).fill('PageDown'));
    expect(end.panel?.kind).toBe('conflict');
    expect(linesOf(end).join('\n')).toContain('Finally.');
    expect(end.state).toBe(long.state);
  });

  test('begins at its top, however far the question was scrolled', () => {
    const note = 'Two of three teams keep the list. '.repeat(60);
    const desk = press(aDesk({ questions: questions(1), answers: { q1: { level: 4, note } } }), 'PageDown', 'PageDown');
    const both = withPanel(desk, { kind: 'conflict', question: 'q1', theirs: anAnswer(1) });
    expect(linesOf(both).join('\n')).toContain('│ Theirs');
  });

  test('blind, it tells no level', () => {
    expect(linesOf({ ...both, isBlind: true }).join('\n')).not.toMatch(/level \d/);
  });
});

describe('another version of the questionnaire', () => {
  const taken = (title: string, lines: string[]): Desk => {
    const panel: Panel = { kind: 'takeUp', title, lines };
    return withPanel(aDesk({ questions: questions(1) }), panel);
  };

  test('is explained before anything is asked', () => {
    const lines = linesOf(taken('Sample has changed since: 1.0.0 then, 1.1.0 now', ['New: FV-3.']));
    expect(lines).toEqual(expect.arrayContaining([' Sample has changed since: 1.0.0 then, 1.1.0 now', ' New: FV-3.']));
    expect(lines.at(-1)).toBe(' ⏎ take it up · q leave, nothing is changed');
  });

  test('its title controls no terminal', () => {
    expect(linesOf(taken(hostile, [hostile])).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('what does not fit is scrolled', () => {
    const long = taken('Changed', [`${'Other levels: FV-3. '.repeat(120)}Finally.`]);
    const end = press(long, ...Array<string>(8).fill('PageDown'));
    expect(linesOf(end).join('\n')).toContain('Finally.');
  });
});

import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/model/interview-desk.ts';
import { questionsOf } from '../../../../src/model/questionnaire.ts';
import type { InterviewFacts } from '../../../../src/render/interview/interview-facts.ts';
import { aDesk, press } from '../../../support/a-desk.ts';
import { aQuestion, questions } from '../../../support/a-question.ts';
import { aQuestionnaire } from '../../../support/a-questionnaire.ts';
import { anAnswer, backed } from '../../../support/an-assessment.ts';
import { aCanvas, factsOf, screenText } from '../../../support/interview-facts.ts';
import { guidingPrinciples } from '../../../support/sample-files.ts';

describe('a question of the guiding principles', () => {
  const questionnaire = guidingPrinciples();
  const { memoryAid = '' } = questionnaire;
  const desk = aDesk({ questions: questionsOf(questionnaire, 'quick') });
  const shown = (now: Desk, canvas = aCanvas()) => screenText(now, factsOf(questionnaire, now, { memoryAid }), canvas);

  test('that nobody has answered yet', () => {
    expect(shown(desk)).toMatchInlineSnapshot(`
      " Payments platform · Quick edition                 0/18 · 0 %  ░░░░░░░░░░░░░░░░
       Focus on value 1/3                     FV-2  Outcomes agreed with the customer
      ────────────────────────────────────────────────────────────────────────────────
       Think of the last two or three real cases, within the past 12 months.
       Begin with: Choose one service. In its customer's words, what is it for?
       How is the purpose of the services in scope stated today?

         0  Absent    Services are described by their technology or tasks; no result
                      for a customer is named.
         1  Personal  Individuals can explain what customers gain when asked; answers
                      differ and nothing is written.
         2  Local     Several services have a written purpose stated as outcomes; it
                      was drafted without the customer.
         3  Shared    Most services have outcomes that their customer agreed and that
                      were reviewed within the last 12 months.
         4  Measured  Agreed outcomes are measured for most services, and the figures
                      have changed what gets done.
         5  Adaptive  Outcomes are agreed anew as customer goals move; the measured
                      results keep improving.


      ────────────────────────────────────────────────────────────────────────────────
       ↑↓ 0–5 choose · ⏎ next · e evidence · n note · c confidence · u unknown
       x not applicable · s skip · b back · / jump · ? help · q save and leave"
    `);
  });

  test('that is answered with a gap', () => {
    const said = press(desk, '4', 'e', 'r', 'Down', 'Minutes of May', 'Down', 'Down', '2026-10-01', 'Ctrl-S');
    expect(shown(press(said, 'c', 'n', 'Two teams.', 'Enter'))).toMatchInlineSnapshot(`
      " Payments platform · Quick edition                 1/18 · 5 %  ░░░░░░░░░░░░░░░░
       Focus on value 1/3                     FV-2  Outcomes agreed with the customer
      ────────────────────────────────────────────────────────────────────────────────
       How is the purpose of the services in scope stated today?

         0  Absent    Services are described by their technology or tasks; no result
                      for a customer is named.
         1  Personal  Individuals can explain what customers gain when asked; answers
                      differ and nothing is written.
         2  Local     Several services have a written purpose stated as outcomes; it
                      was drafted without the customer.
         3  Shared    Most services have outcomes that their customer agreed and that
                      were reviewed within the last 12 months.
       ❯ 4  Measured  Agreed outcomes are measured for most services, and the figures
                      have changed what gets done.
         5  Adaptive  Outcomes are agreed anew as customer goals move; the measured
                      results keep improving.
      ───────────────────────────────────────────────────────────────── NOT SAVED: 1 ─
       claimed 4, evidenced 2: level 3 Shared still needs a document not older than
       12 months; needs records or observations not older than 12 months from two
       places
       1 item of evidence · confidence low · note: Two teams.
       ↑↓ 0–5 choose · ⏎ next · e evidence · n note · c confidence · u unknown
       x not applicable · s skip · b back · / jump · ? help · q save and leave"
    `);
  });

  test('on a narrow terminal', () => {
    expect(shown(desk, aCanvas(40))).toMatchInlineSnapshot(`
      " Payments platform           0/18 · 0 %
       Focus on value 1/3
       FV-2  Outcomes agreed with the customer
      ────────────────────────────────────────
       How is the purpose of the services in
       scope stated today?
         0  Services are described by their
            technology or tasks; no result
            for a customer is named.
         1  Individuals can explain what
            customers gain when asked;
            answers differ and nothing is
            written.
         2  Several services have a written
            purpose stated as outcomes; it
            was drafted without the customer.
         3  Most services have outcomes that
            their customer agreed and that
            were reviewed within the last 12
      ── 7 more lines below ──────────────────
       ↑↓ 0–5 choose · ⏎ next · e evidence
       n note · c confidence · u unknown
       x not applicable · s skip · b back
       / jump · ? help · q save and leave"
    `);
  });
});

const questionnaire = aQuestionnaire({ questions: questions(3), title: 'Sample questionnaire' });

function linesOf(now: Desk, facts: Partial<InterviewFacts> = {}, canvas = aCanvas()): string[] {
  return screenText(now, factsOf(questionnaire, now, facts), canvas).split('\n');
}

describe('what was made of the answer', () => {
  const rule = {
    ...{ id: 'q1-on-q2', because: 'One rests on the other.', ask: 'What does it rest on?' },
    ...{ if: { question: 'q1', atLeast: 4 }, expect: { question: 'q2', atLeast: 3 } },
  };
  const coherent = { ...questionnaire, coherence: [rule] };
  const gap = aDesk({ questions: questions(2), answers: { q1: { ...backed(2), level: 4 }, q2: 1 } });
  const standing = (now: Desk) => screenText(now, factsOf(coherent, now), aCanvas(200)).split('\n');

  test('what is claimed, what the evidence supports, what the next level needs', () => {
    expect(standing(gap)).toContain(
      ' claimed 4, evidenced 2: level 3 Shared still needs a document not older than 12 months; needs records or observations not older than 12 months from two places',
    );
  });

  test('what is beside the answer, and an answer that it does not go with', () => {
    expect(standing(press(gap, 'c', 'n', 'Ask Kim.', 'Enter'))).toContain(
      ' 1 item of evidence · confidence low · note: Ask Kim.',
    );
    expect(standing(gap)).toContain(' ! One rests on the other. What does it rest on?');
    expect(standing(press(gap, '3')).join()).not.toContain(' ! ');
  });

  test.each<[string, Parameters<typeof anAnswer>[0], string]>([
    ['supported', backed(3), ' claimed 3, evidenced 3: the evidence supports it'],
    ['unknown', { unknown: true }, ' Recorded: nobody knew'],
    [
      'not applicable',
      { notApplicable: { reason: 'No suppliers.', approvedBy: 'Kim', until: '2027-05-31' } },
      ' Recorded: not applicable: No suppliers., approved by Kim, until 2027-05-31',
    ],
    ['only a note', { note: 'Later.' }, ' Not answered yet'],
    ['an exemption that has ended', { notApplicable: { reason: 'R', until: '2026-11-21' } }, ' Not answered yet'],
  ])('%s', (_, answer, line) => {
    expect(linesOf(aDesk({ questions: questions(1), answers: { q1: answer } }))).toContain(line);
  });

  test('a long note leaves room for the question', () => {
    const note = 'Two of the three teams keep the list. '.repeat(30);
    const noted = aDesk({ questions: questions(1), answers: { q1: { level: 3, note } } });
    for (let level = 0; level < 6; level++) expect(linesOf(noted).join('\n')).toContain(`Anchor ${level} of q1.`);
  });

  test('nothing is said about no answer', () => {
    const lines = linesOf(aDesk({ questions: questions(1) }));
    expect(lines.at(-3)).toMatch(/^─+$/);
  });
});

describe('blind', () => {
  const desk = aDesk({ questions: questions(2), answers: { q1: { ...backed(2), level: 4 } }, isBlind: true });

  test('levels have neither numbers nor names, also not in what was made of the answer', () => {
    const lines = linesOf(desk);
    expect(lines).toContain(' ❯ · Anchor 4 of q1.');
    expect(lines.join('\n')).not.toMatch(/claimed|evidenced|level|Shared|Measured/);
    expect(lines.join('\n')).toContain('Recorded. Its evidence still needs a document');
  });

  test('answers of an earlier date are not shown', () => {
    const earlier = { date: '2025-11-01', answers: new Map([['q1', anAnswer(3)]]) };
    expect(linesOf(desk, { earlier }).join('\n')).not.toContain('2025');
    expect(linesOf({ ...desk, isBlind: false }, { earlier })).toContain(' On 2025-11-01: level 3');
  });
});

describe('other kinds of questions', () => {
  const options = [
    { id: 'never', label: 'Never', level: 0 },
    { id: 'weekly', label: 'Every week', level: 3 },
  ];

  test('a choice has numbers from 1', () => {
    const lines = linesOf(
      press(aDesk({ questions: [aQuestion({ id: 'q1', kind: 'choice', anchors: [], options })] }), '2'),
    );
    expect(lines).toEqual(expect.arrayContaining(['   1  Never', ' ❯ 2  Every week']));
  });

  test('a checklist shows what is ticked', () => {
    const list = aDesk({ questions: [aQuestion({ id: 'q1', kind: 'checklist', anchors: [], items: options })] });
    expect(linesOf(press(list, '2'))).toEqual(expect.arrayContaining(['   ◯ Never', ' ❯ ◉ Every week']));
  });

  test('a number shows its unit, on one line that fits', () => {
    const unit = 'working days between the request and the first useful answer to it, as the customer counts them';
    const days = aDesk({
      questions: [aQuestion({ id: 'q1', kind: 'number', anchors: [], unit })],
      answers: { q1: { value: 4.5 } },
    });
    expect(linesOf(days).find((line) => line.startsWith('   4.5 working days'))).toBeDefined();
    for (const now of [days, press(days, 'Enter', 'b', '7')]) {
      for (const line of linesOf(now)) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('the frame', () => {
  test('says what is saved, what is not, and what is out of sight', () => {
    const desk = aDesk({ questions: questions(3) });
    const ruleOf = (now: Desk, rows = 24) =>
      linesOf(now, {}, aCanvas(80, rows)).find((line) => /^──.*(saved|SAVED|more)/.test(line));
    expect(ruleOf(desk)).toBeUndefined();
    expect(ruleOf({ ...desk, saved: 1 })).toMatch(/^─+ saved 1 answer ─$/);
    expect(ruleOf({ ...desk, saved: 12 })).toMatch(/^─+ saved 12 answers ─$/);
    expect(ruleOf({ ...desk, saved: 12, unsaved: ['q1', 'q2'] })).toMatch(/^─+ NOT SAVED: 2 ─$/);
    expect(ruleOf(desk, 12)).toMatch(/^── \d+ more lines below ─+$/);
  });

  test('what is not saved is said on a narrow terminal too', () => {
    const desk = { ...aDesk({ questions: questions(3) }), unsaved: ['q1'] };
    expect(linesOf(desk, {}, aCanvas(30, 16)).join('\n')).toContain('NOT SAVED: 1');
  });

  test('counts what was answered, exactly', () => {
    const hundred = questions(100);
    const answers = Object.fromEntries(hundred.slice(0, 29).map(({ id }) => [id, 3]));
    expect(linesOf(aDesk({ questions: hundred, answers }))[0]).toContain('29/100 · 29 %');
  });

  test('names of levels that are long leave room for the texts', () => {
    const levelNames = () =>
      Array.from({ length: 6 }, () => 'Done by everybody, everywhere, and checked by somebody else');
    for (const line of linesOf(aDesk({ questions: questions(1) }), { levelNames }, aCanvas(60))) {
      expect(line.length).toBeLessThanOrEqual(60);
    }
  });
});

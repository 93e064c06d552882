import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/model/interview-desk.ts';
import { principleIds, type Questionnaire } from '../../../../src/model/questionnaire.ts';
import { plainStyle } from '../../../../src/model/text-style.ts';
import { renderFarewell } from '../../../../src/render/interview/farewell.ts';
import { cheapestSteps, nextCommands } from '../../../../src/render/interview/summary-lines.ts';
import { aDesk, press } from '../../../support/a-desk.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { aQuestionnaire } from '../../../support/a-questionnaire.ts';
import { backed } from '../../../support/an-assessment.ts';
import { aCanvas, factsOf, screenText } from '../../../support/interview-facts.ts';

const [value, start] = principleIds;
const step = (text: string, effort: 'S' | 'M' | 'L') => [{ from: 0, to: 4, text, effort, impact: 'H' as const }];
const questionnaire = aQuestionnaire({
  scoring: { overall: 'scoredPrinciples' },
  questions: [
    aQuestion({ id: 'agreed', code: 'FV-1', principle: value, actions: step('Agree on outcomes.', 'L') }),
    aQuestion({ id: 'chosen', code: 'FV-2', principle: value, actions: step('Choose by value.', 'S') }),
    aQuestion({ id: 'baseline', code: 'SW-1', principle: start, actions: step('Measure first.', 'M') }),
    aQuestion({ id: 'kept', code: 'SW-2', principle: start, actions: step('Keep what works.', 'S') }),
  ],
});
const answers = { agreed: backed(3), chosen: backed(2), baseline: backed(4), kept: { unknown: true as const } };
const end = (given: Parameters<typeof aDesk>[0]['answers'] = answers): Desk =>
  press(aDesk({ questions: questionnaire.questions, answers: given }), 'f');
const linesOf = (desk: Desk, of: Questionnaire = questionnaire, canvas = aCanvas()): string[] =>
  screenText(desk, factsOf(of, desk), canvas).split('\n');

describe('the summary', () => {
  test('shows a bar for the whole and each principle, or why there is none', () => {
    const lines = linesOf(end());
    expect(lines.find((line) => line.startsWith(' Overall'))).toContain('– too little is known');
    expect(lines.find((line) => line.startsWith(' Focus on value'))).toMatch(/ 2\.50 +█+/);
    expect(lines.find((line) => line.startsWith(' Start where you are'))).toContain('– too little is known');
  });

  test('names the cheapest steps first', () => {
    const text = linesOf(end()).join('\n');
    expect(text).toContain('Three cheap next steps');
    expect(text).toMatch(
      /FV-2 +Choose by value\. \(effort S\)\n +SW-1 +Measure first\. \(effort M\)\n +FV-1 +Agree on outcomes\. \(effort L\)/,
    );
  });

  test('lists what is open, with the cursor on the first', () => {
    const lines = linesOf(end({ agreed: backed(3), kept: { unknown: true } }));
    expect(lines).toContain(' Go back to these 3:');
    expect(lines.find((line) => line.startsWith(' ❯'))).toMatch(/^ ❯ FV-2 +Title of chosen \(unanswered\)$/);
    expect(lines.join('\n')).toMatch(/SW-2 +Title of kept \(unknown\)/);
    expect(lines.at(-1)).toBe(' ↑↓ choose · ⏎ answer · g all open · b back · / jump · q leave');
  });

  test('says when nothing is open, and what one would type next', () => {
    const done = end({ ...answers, kept: 1 });
    const lines = screenText(done, factsOf(questionnaire, done, { file: 'a.yaml' })).split('\n');
    expect(lines).toContain(' Every question has an answer.');
    expect(lines).toContain('   tenet report a.yaml --format html -o report.html');
  });

  test('what does not fit can be reached', () => {
    const done = press(end({ ...answers, kept: 1 }), 'PageDown', 'PageDown', ...Array<string>(9).fill('Down'));
    expect(linesOf(done, questionnaire, aCanvas(80, 12)).join('\n')).toContain('tenet report');
  });

  test('sections take the place of principles where there are none', () => {
    const bare = questionnaire.questions.map(({ principle: _, ...question }) => ({ ...question, section: 'inner' }));
    const without = aQuestionnaire({ hasPrinciples: false, questions: bare });
    expect(linesOf(end(), without).some((line) => line.startsWith(' Title of inner'))).toBe(true);
  });

  test('a question without a code is named by its id, in full', () => {
    const bare = questionnaire.questions.map(({ code: _, ...question }) => question);
    expect(linesOf(end(), { ...questionnaire, questions: bare }).join('\n')).toContain('baseline');
  });
});

describe('cheap steps', () => {
  const action = (question: string, effort: 'S' | 'M' | 'L', after?: string[]) => ({
    question,
    effort,
    ...(after && { after }),
  });
  const roadmap = [
    action('a', 'L'),
    action('b', 'S', ['a']),
    action('c', 'M'),
    action('d', 'S'),
    action('e', 'S'),
    action('f', 'S'),
  ];

  test('wait for nothing; those that cost the same keep the order of the roadmap', () => {
    const card = { roadmap } as unknown as Parameters<typeof cheapestSteps>[0];
    expect(cheapestSteps(card).map(({ question }) => question)).toEqual(['d', 'e', 'f']);
  });
});

test('commands quote a file name that a shell would take apart', () => {
  expect(nextCommands('a/b.yaml')[1]).toBe('git add a/b.yaml && git commit -m "Assess again"');
  expect(nextCommands("my team's.yaml")[0]).toBe("tenet report 'my team'\\''s.yaml' --format html -o report.html");
});

describe('what stays on the terminal', () => {
  const context = { style: plainStyle, width: 80 };
  const farewell = (desk: Desk, isInterrupted = false): string =>
    renderFarewell(factsOf(questionnaire, desk).scorecard(), 'a.yaml', isInterrupted, true, context);

  test('how far it came, where the answers are, how to go on', () => {
    expect(farewell(end({ agreed: 3, kept: { unknown: true } }))).toBe(
      '2 of 4 questions answered: 1 rated, 1 unknown\nsaved in a.yaml\ngo on: tenet assess a.yaml\n',
    );
    expect(farewell(end({ agreed: 3 }), true)).toMatch(/^Interrupted\. 1 of 4 questions answered: 1 rated\n/);
  });

  test('the scores and what to type next when nothing is open', () => {
    const text = farewell(end());
    expect(text).toMatch(/^4 of 4 questions answered: 3 rated, 1 unknown\nsaved in a\.yaml\n\n Overall /);
    expect(text).toMatch(/\n\ntenet report a\.yaml .*\ngit add a\.yaml .*\n$/);
  });
});

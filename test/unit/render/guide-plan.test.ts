import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/model/questionnaire.ts';
import { evidenceRequests } from '../../../src/render/guide/evidence-requests.ts';
import { displayMinutes, minutesRule } from '../../../src/render/guide/guide-minutes.ts';
import { lookViews } from '../../../src/render/guide/look-views.ts';
import { type GuideChoice, planSessions, rolesIn } from '../../../src/render/guide/plan-sessions.ts';
import { questionView } from '../../../src/render/guide/question-view.ts';
import { roleName, roleTitle } from '../../../src/render/guide/role-name.ts';
import { toGuideView } from '../../../src/render/guide/to-guide-view.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire, aSection } from '../../support/a-questionnaire.ts';

const questionnaire = aQuestionnaire({
  questions: [
    aQuestion({ id: 'a', ask: ['owner', 'manager'], section: 'one', editions: ['quick'] }),
    aQuestion({ id: 'b', ask: ['manager'], section: 'one', askFirst: 'Take the last case.' }),
    aQuestion({ id: 'c', ask: ['owner'], section: 'two', kind: 'number', thresholds: [1] }),
    aQuestion({ id: 'd', section: 'two' }),
    aQuestion({ id: 'e', ask: ['manager', 'owner'], section: 'three', editions: ['quick'] }),
  ],
  editions: { full: { title: 'Full edition' }, quick: { title: 'Quick edition' } },
  sections: [
    aSection({ id: 'one', questions: ['a', 'b'], storyPrompt: 'Which one?' }),
    aSection({
      id: 'outer',
      intent: 'The outer intent.',
      sections: [aSection({ id: 'two', questions: ['c', 'd'] }), aSection({ id: 'three', questions: ['e'] })],
    }),
  ],
});

/** Sessions in short: role, then its parts with the questions and the minutes at which they begin. */
function planned(choice: Partial<GuideChoice> = {}): string[] {
  const all = { edition: 'full', minutesOf: minutesRule(undefined), ...choice };
  return planSessions(questionnaire, all).map(({ role, parts, closing, minutes }) => {
    const inParts = parts.map(({ path, start, questions }) => {
      const asked = questions.map(({ question, start: from }) => `${question.id}@${from}`);
      return `${path.map(({ id }) => id).join('/')}@${start} ${asked.join(' ')}`;
    });
    return [role ?? 'anybody', ...inParts, `closing@${closing}`, `end@${minutes}`].join(' | ');
  });
}

describe('sessions', () => {
  test('every question goes to the role that can answer it best, roles in order of first appearance', () => {
    expect(planned()).toEqual([
      'owner | one@5 a@7 | outer/two@11 c@11 | closing@13 | end@18',
      'manager | one@5 b@7 | outer/three@12 e@12 | closing@16 | end@21',
      'anybody | outer/two@5 d@5 | closing@9 | end@14',
    ]);
  });

  test('of an edition hold its questions only', () => {
    expect(planned({ edition: 'quick' })).toEqual([
      'owner | one@5 a@7 | closing@11 | end@16',
      'manager | outer/three@5 e@5 | closing@9 | end@14',
    ]);
  });

  test('for one role hold whatever it can answer, in the order of the questionnaire', () => {
    expect(planned({ role: 'manager' })).toEqual([
      'manager | one@5 a@7 b@11 | outer/three@16 e@16 | closing@20 | end@25',
    ]);
  });

  test('take the minutes that are given', () => {
    expect(planned({ role: 'owner', minutesOf: minutesRule(10) })).toEqual([
      'owner | one@5 a@7 | outer/two@17 c@17 | outer/three@27 e@27 | closing@37 | end@42',
    ]);
  });

  test('introduce each section once', () => {
    const parts = planSessions(questionnaire, { edition: 'full', role: 'owner', minutesOf: () => 1 })[0]?.parts;
    expect(parts?.map(({ introduced }) => introduced.map(({ id }) => id))).toEqual([
      ['one'],
      ['outer', 'two'],
      ['three'],
    ]);
  });

  test('name who else can answer', () => {
    const [owner] = planSessions(questionnaire, { edition: 'full', role: 'owner', minutesOf: () => 1 });
    expect(owner?.parts.flatMap(({ questions }) => questions.map(({ others }) => others))).toEqual([
      ['manager'],
      [],
      ['manager'],
    ]);
  });
});

test('the roles of an edition are those that its questions name', () => {
  expect(rolesIn(questionnaire, 'full')).toEqual(['owner', 'manager']);
  expect(rolesIn(aQuestionnaire({ questions: [aQuestion({ id: 'a' })] }), 'full')).toEqual([]);
});

test('the total is that of the sessions, and the assumption names what it rests on', () => {
  const { header, plan } = toGuideView(questionnaire, { edition: 'full' });
  expect(header.summary).toBe('5 questions in 3 sessions, 53 min');
  expect(plan.total).toEqual({ questions: '5 questions', minutes: 53 });
  expect(plan.assumption).toBe(
    'Planned in minutes: 4 for each question on a scale, 2 for each question that asks for a number, 1 more for the ' +
      'case with which it begins, 2 for the story that opens a section, 5 to open and 5 to close each session. These ' +
      'are planning figures: correct them after the first session.',
  );
  const given = toGuideView(questionnaire, { edition: 'quick', role: 'manager', minutes: 6 });
  expect(given.plan.total).toBeUndefined();
  expect(given.plan.assumption).toMatch(/^Planned in minutes: 6 for each question, 2 for the story .* 5 to close/);
});

test.each([
  [59, '59 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [439, '7 h 19 min'],
])('%i minutes are %s', (minutes, text) => {
  expect(displayMinutes(minutes)).toBe(text);
});

test.each([
  ['service-owner', 'service owner', 'Service owner'],
  ['hr', 'HR', 'HR'],
  ['head-of-it', 'head of IT', 'Head of IT'],
])('the role %s reads %s', (id, name, title) => {
  expect([roleName(id), roleTitle(id)]).toEqual([name, title]);
});

test('evidence is listed by type, once, with the codes of all questions that ask for it', () => {
  const evidence = (...texts: string[]) => texts.map((text) => ({ type: 'record', text }) as const);
  const sessions = planSessions(
    aQuestionnaire({
      questions: [
        aQuestion({ id: 'a', ask: ['x'], evidence: [...evidence('Log', ' log '), { type: 'document', text: 'Page' }] }),
        aQuestion({ id: 'b', code: 'B-2', ask: ['y'], evidence: evidence('The\nlog', 'LOG') }),
        aQuestion({ id: 'c', ask: ['x'], evidence: [{ type: 'interview', text: 'Log' }] }),
      ],
    }),
    { edition: 'full', minutesOf: () => 1 },
  );
  const short = (types: Parameters<typeof evidenceRequests>[1]) =>
    evidenceRequests(sessions, types, ({ role }) => role ?? '').map(({ role, items }) => [
      role,
      ...items.map(({ type, text, codes }) => `${type} ${text}: ${codes.map(({ code }) => code).join(' ')}`),
    ]);
  expect(short(['document', 'record', 'measure'])).toEqual([
    ['x', 'document Page: a', 'record Log: a B-2'],
    ['y', 'record The\nlog: B-2'],
  ]);
  expect(short(['observation', 'interview'])).toEqual([['x', 'interview Log: c']]);
});

test('two ratings are compared only when both questions are asked', () => {
  const rule = (id: string, higher: string, lower: string) => ({
    id,
    if: { question: higher, atLeast: 4 },
    expect: { question: lower, atLeast: 2 },
    because: 'One needs the other.',
    ask: 'Which one?',
  });
  const asked = questionnaire.questions.filter(({ id }) => id !== 'c');
  const looks = lookViews([rule('one', 'a', 'b'), rule('two', 'a', 'c'), rule('three', 'c', 'a')], asked);
  expect(looks).toEqual([
    {
      has: { anchor: 'q-a', code: 'a', title: 'Title of a', bound: 'at level 4 or above' },
      lacks: { anchor: 'q-b', code: 'b', title: 'Title of b', bound: 'below level 2' },
      because: 'One needs the other.',
      ask: 'Which one?',
    },
  ]);
});

describe('what is marked', () => {
  const view = (given: Partial<Question>) =>
    questionView({ question: aQuestion({ id: 'a', ...given }), start: 5, minutes: 4, others: [] });

  test('of a scale are its levels', () => {
    const { levels, ticks, record } = view({ anchors: ['no', 'yes'] });
    expect(levels).toEqual([
      { level: 0, text: 'no' },
      { level: 1, text: 'yes' },
    ]);
    expect(ticks).toEqual([]);
    expect(record).toMatchObject({ title: 'Level (0 to 1)', boxes: ['0', '1', '?', 'n/a'], isWritten: false });
  });

  test('of a choice are its options, with the level of each', () => {
    const options = [
      { id: 'never', label: 'Never', level: 0 },
      { id: 'weekly', label: 'Every week', level: 5 },
    ];
    const { levels, ticks, record } = view({ kind: 'choice', anchors: [], options });
    expect(ticks).toEqual([
      { text: 'Never', level: 'level 0' },
      { text: 'Every week', level: 'level 5' },
    ]);
    expect([levels, record.boxes]).toEqual([[], ['?', 'n/a']]);
  });

  test('of a checklist are its items', () => {
    expect(view({ kind: 'checklist', anchors: [], items: [{ id: 'x', label: 'X' }] }).ticks).toEqual([{ text: 'X' }]);
  });

  test('of a number is the number, beside its thresholds', () => {
    const number = { kind: 'number', anchors: [], unit: 'days', minimum: 0, thresholds: [20, 5] } as const;
    const { levels, range, record } = view({ ...number, better: 'lower' });
    expect(levels.map(({ level, text }) => `${level} ${text}`)).toEqual(['1 up to 20 days', '2 up to 5 days']);
    expect(range).toBe('from 0');
    expect(record).toMatchObject({ title: 'Number (days)', isWritten: true });
    expect(view({ ...number, better: 'higher', thresholds: [3] }).levels[0]?.text).toBe('from 3 days');
  });
});

import { describe, expect, test } from 'vitest';
import { type Change, changeAnswer } from '../../../../src/core/interviewing/change-answer.ts';
import type { Answer, Evidence } from '../../../../src/model/assessment.ts';
import type { Given } from '../../../../src/model/interview.ts';
import type { Question } from '../../../../src/model/questionnaire.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { anAnswer } from '../../../support/an-assessment.ts';

const scale = aQuestion({ id: 'scale' });
const choice = aQuestion({
  ...{ id: 'choice', kind: 'choice', anchors: [] },
  options: [
    { id: 'never', label: 'Never', level: 0 },
    { id: 'weekly', label: 'Every week', level: 3 },
  ],
});
const checklist = aQuestion({
  ...{ id: 'checklist', kind: 'checklist', anchors: [] },
  items: [
    { id: 'goals', label: 'Goals' },
    { id: 'risks', label: 'Risks' },
  ],
});
const days = aQuestion({ id: 'days', kind: 'number', anchors: [], minimum: 0, maximum: 31 });
const balance = aQuestion({ id: 'balance', kind: 'number', anchors: [] });

function changed(question: Question, before: Answer | undefined, change: Change): Answer | undefined {
  const result = changeAnswer(question, before, change);
  if ('refused' in result) throw new Error(result.refused);
  return result.answer;
}

function refusal(question: Question, change: Change, before?: Answer): string | undefined {
  const result = changeAnswer(question, before, change);
  return 'refused' in result ? result.refused : undefined;
}

const give = (given: Given): Change => ({ kind: 'give', given });
const put = (index: number, item?: Evidence): Change => ({ kind: 'evidence', index, ...(item && { item }) });

describe('the one thing that is said', () => {
  test.each<[string, Question, Given]>([
    ['a level', scale, { level: 0 }],
    ['an option', choice, { choice: 'weekly' }],
    ['ticks', checklist, { checked: ['risks', 'goals'] }],
    ['no tick', checklist, { checked: [] }],
    ['the lowest number', days, { value: 0 }],
    ['the highest number', days, { value: 31 }],
    ['any number without limits', balance, { value: -2.5 }],
    ['that nobody knew', days, { unknown: true }],
    ['an exemption', choice, { notApplicable: { reason: 'No suppliers.', until: '2028-02-29' } }],
  ])('%s', (_, question, given) => {
    expect(changed(question, undefined, give(given))).toEqual({ ...given, evidence: [] });
  });

  test('replaces what was said before, and nothing that stands beside it', () => {
    const evidence: Evidence[] = [{ type: 'record', title: 'Minutes' }];
    const beside = {
      note: 'Two of three teams.',
      best: 'One.',
      worst: 'Another.',
      confidence: 'low',
      evidence,
    } as const;
    const givens: Given[] = [{ unknown: true }, { notApplicable: { reason: 'Gone.' } }, { level: 2 }];
    for (const given of givens)
      expect(changed(scale, { level: 4, ...beside }, give(given))).toEqual({ ...given, ...beside });
  });

  test('the same once more is the very same answer', () => {
    const before = { confidence: 'low', level: 3, evidence: [] } as const;
    expect(changed(scale, before, give({ level: 3 }))).toBe(before);
  });

  test.each<[string, Question, Given, string]>([
    ['a level above the highest', scale, { level: 6 }, 'a level is a number from 0 to 5'],
    ['a level below 0', scale, { level: -1 }, 'a level is a number from 0 to 5'],
    ['half a level', scale, { level: 2.5 }, 'a level is a number from 0 to 5'],
    ['an option for a level', scale, { choice: 'weekly' }, 'this question is answered with "level"'],
    ['a level for a number', days, { level: 3 }, 'this question is answered with "value"'],
    ['an unknown option', choice, { choice: 'daily' }, 'no such choice'],
    ['an unknown item', checklist, { checked: ['goals', 'costs'] }, 'no such item'],
    ['an item twice', checklist, { checked: ['goals', 'goals'] }, 'no such item'],
    ['no number', days, { value: Number.NaN }, 'that is not a number'],
    ['a number without end', balance, { value: Number.POSITIVE_INFINITY }, 'that is not a number'],
    ['a number that is too low', days, { value: -0.1 }, 'the lowest possible is 0'],
    ['a number that is too high', days, { value: 31.5 }, 'the highest possible is 31'],
    ['no reason', scale, { notApplicable: { reason: '' } }, 'an exemption needs its reason'],
    ['an empty name', scale, { notApplicable: { reason: 'R', approvedBy: '' } }, 'the name of who approved is empty'],
    [
      'a day that does not exist',
      scale,
      { notApplicable: { reason: 'R', until: '2027-02-29' } },
      '"2027-02-29" is not a date: write YYYY-MM-DD',
    ],
  ])('refused: %s', (_, question, given, why) => {
    expect(refusal(question, give(given))).toBe(why);
  });
});

describe('what stands beside it', () => {
  test('a note, bright and weak spots are put in and taken away', () => {
    const noted = changed(scale, anAnswer(3), { kind: 'note', text: 'In May.' });
    expect(noted).toEqual({ ...anAnswer(3), note: 'In May.' });
    const all = changed(scale, noted, { kind: 'note', text: 'One team.', about: 'best' });
    expect(all).toEqual({ ...anAnswer(3), note: 'In May.', best: 'One team.' });
    expect(changed(scale, all, { kind: 'note', text: '' })).toEqual({ ...anAnswer(3), best: 'One team.' });
  });

  test('confidence is stated, changed and no longer stated', () => {
    const sure = changed(scale, anAnswer(3), { kind: 'confidence', value: 'high' });
    expect(sure).toEqual({ ...anAnswer(3), confidence: 'high' });
    expect(changed(scale, sure, { kind: 'confidence' })).toEqual(anAnswer(3));
  });

  test('an answer of which nothing is left is no answer', () => {
    const note = changed(scale, undefined, { kind: 'note', text: 'Later.' });
    expect(changed(scale, note, { kind: 'note', text: '' })).toBeUndefined();
    const backed = changed(scale, undefined, put(0, { type: 'document' }));
    expect(changed(scale, backed, put(0))).toBeUndefined();
    expect(changed(scale, undefined, { kind: 'note', text: '' })).toBeUndefined();
  });
});

describe('evidence', () => {
  const [one, two, three]: Evidence[] = [
    { type: 'document', title: 'One' },
    { type: 'document', title: 'Two' },
    { type: 'record', title: 'Three', date: '2026-10-01', place: ['A', 'B'], periods: 2, before: 0, after: '1 day' },
  ];
  const before = anAnswer({ level: 3, evidence: [one, two].flatMap((item) => item ?? []) });

  test('an item is added at the end, put in the place of another, and taken away', () => {
    expect(changed(scale, before, put(2, three))?.evidence).toEqual([one, two, three]);
    expect(changed(scale, before, put(0, three))?.evidence).toEqual([three, two]);
    expect(changed(scale, before, put(0))?.evidence).toEqual([two]);
  });

  test('an item may stay as it is', () => {
    expect(changed(scale, before, put(1, { type: 'document', title: 'Two' }))).toBe(before);
  });

  test.each<[string, Change, string]>([
    ['a place behind the end', put(3, { type: 'document' }), 'there is no such item'],
    ['a place before the beginning', put(-1, { type: 'document' }), 'there is no such item'],
    ['to take away what is not there', put(2), 'there is no such item'],
    ['the same item twice', put(2, { title: 'One', type: 'document' }), 'the same item is there already'],
    [
      'to make an item the same as another',
      put(1, { type: 'document', title: 'One' }),
      'the same item is there already',
    ],
    [
      'an unknown type',
      put(2, { type: 'hearsay' as 'record' }),
      'evidence is one of document, record, measure, observation, interview',
    ],
    ['an empty title', put(2, { type: 'record', title: '' }), 'a text is empty'],
    ['an empty place', put(2, { type: 'record', place: ['A', ''] }), 'a text is empty'],
    ['no place at all', put(2, { type: 'record', place: [] }), 'each place is named once'],
    ['a place twice', put(2, { type: 'record', place: ['A', 'A'] }), 'each place is named once'],
    [
      'a day that does not exist',
      put(2, { type: 'record', date: '2026-13-01' }),
      '"2026-13-01" is not a date: write YYYY-MM-DD',
    ],
    ['no period', put(2, { type: 'measure', periods: 0 }), 'periods are a whole number from 1'],
    ['half a period', put(2, { type: 'measure', periods: 1.5 }), 'periods are a whole number from 1'],
  ])('refused: %s', (_, change, why) => {
    expect(refusal(scale, change, before)).toBe(why);
  });

  test('refused: a figure that no file can hold', () => {
    expect(refusal(scale, put(2, { type: 'measure', before: Number.POSITIVE_INFINITY }), before)).toBeDefined();
  });
});

import { describe, expect, test } from 'vitest';
import { type PlanWishes, planQuestions } from '../../../../src/core/interviewing/plan-questions.ts';
import type { Answer } from '../../../../src/model/assessment.ts';
import { principleIds, type Question } from '../../../../src/model/questionnaire.ts';
import { aQuestion, questions } from '../../../support/a-question.ts';
import { anAnswer, today } from '../../../support/an-assessment.ts';

function plan(
  asked: readonly Question[],
  wishes: PlanWishes,
  answers: Record<string, Partial<Answer>> = {},
  seed = 'Payments 2026-11-22',
): string[] {
  const given = Object.entries(answers).map(([id, answer]) => [id, anAnswer(answer)] as const);
  return planQuestions(asked, wishes, { answers: new Map(given), asOf: today, seed });
}

const [value, start, iterate] = principleIds;
const mixed = [
  aQuestion({ id: 'v1', principle: value }),
  aQuestion({ id: 's1', principle: start }),
  aQuestion({ id: 'v2', principle: value }),
  aQuestion({ id: 'i1', principle: iterate }),
];

test('without a wish all questions are asked, in order', () => {
  expect(plan(mixed, {})).toEqual(['v1', 's1', 'v2', 'i1']);
});

test('of some principles: theirs, in the order of the questionnaire', () => {
  expect(plan(mixed, { principles: [iterate, value] })).toEqual(['v1', 'v2', 'i1']);
});

test('of a principle: nothing where there are no principles', () => {
  const { principle: _, ...bare } = aQuestion({ id: 'q1' });
  expect(plan([bare], { principles: [value] })).toEqual([]);
});

const answers: Record<string, Partial<Answer>> = {
  q1: { level: 0 },
  q2: { unknown: true },
  q3: { note: 'Later.' },
  q4: { notApplicable: { reason: 'No suppliers.' } },
  q5: { notApplicable: { reason: 'No suppliers.', until: '2026-11-21' } },
};

test('unanswered: nothing said, only a note, or an exemption that has ended', () => {
  expect(plan(questions(6), { only: 'unanswered' }, answers)).toEqual(['q3', 'q5', 'q6']);
});

test('unknown: what nobody knew', () => {
  expect(plan(questions(6), { only: 'unknown' }, answers)).toEqual(['q2']);
});

test('all wishes have to hold', () => {
  expect(plan(mixed, { principles: [value], only: 'unanswered' }, { v1: { level: 3 } })).toEqual(['v2']);
});

describe('stale', () => {
  test.each<[string, Partial<Answer>, boolean]>([
    ['12 months old', { level: 3, evidence: [{ type: 'record', date: '2025-11-22' }] }, false],
    ['12 months and a day old', { level: 3, evidence: [{ type: 'record', date: '2025-11-21' }] }, true],
    ['undated', { level: 3, evidence: [{ type: 'record' }] }, true],
    ['from before a reorganisation', { level: 3, evidence: [{ type: 'record', date: today, outdated: true }] }, true],
    [
      'old and new',
      {
        level: 3,
        evidence: [
          { type: 'record', date: '2024-01-01' },
          { type: 'document', date: '2026-01-01' },
        ],
      },
      false,
    ],
    ['without any', { level: 3 }, false],
    ['old, of what nobody knew', { unknown: true, evidence: [{ type: 'record', date: '2024-01-01' }] }, false],
  ])('evidence %s', (_, answer, isStale) => {
    expect(plan(questions(1), { only: 'stale' }, { q1: answer })).toEqual(isStale ? ['q1'] : []);
  });
});

test('since an earlier revision: what is answered otherwise now, whatever the order of keys', () => {
  const record = { type: 'record', title: 'Minutes', place: ['A', 'B'] } as const;
  const earlier = new Map([
    ['q1', { level: 3, evidence: [record] }],
    ['q2', anAnswer(2)],
    ['q4', anAnswer(2)],
    ['q5', { level: 2, confidence: 'low' as const, evidence: [] }],
  ]);
  const now = {
    q1: { evidence: [{ place: ['A', 'B'], title: 'Minutes', type: 'record' as const }], level: 3 },
    q2: { level: 3 },
    q3: { level: 1 },
    q5: { evidence: [], level: 2, confidence: 'high' as const },
  };
  expect(plan(questions(6), { earlier }, now)).toEqual(['q2', 'q3', 'q4', 'q5']);
});

describe('a sample', () => {
  const many = principleIds.flatMap((principle) =>
    questions(7, { principle }).map(({ id }) => ({ id: `${principle}-${id}`, principle })),
  );
  const asked = many.map((given) => aQuestion(given));
  const principleOf = (id: string): string => asked.find((question) => question.id === id)?.principle ?? '';

  test('is the same for the same subject and day, and another one for another', () => {
    const drawn = plan(asked, { sample: 10 });
    expect(plan(asked, { sample: 10 })).toEqual(drawn);
    expect(plan(asked, { sample: 10 }, {}, 'Payments 2027-02-01')).not.toEqual(drawn);
  });

  test.each([1, 5, 7, 8, 14, 20, 48])('of %i is so many, in order, spread evenly over the principles', (sample) => {
    const drawn = plan(asked, { sample });
    expect(drawn).toHaveLength(sample);
    expect(drawn).toEqual(asked.map(({ id }) => id).filter((id) => drawn.includes(id)));
    const counts = principleIds.map((principle) => drawn.filter((id) => principleOf(id) === principle).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test('that asks for more than there is takes all', () => {
    expect(plan(asked, { sample: 49 })).toEqual(asked.map(({ id }) => id));
    expect(plan(asked, { sample: 999 })).toEqual(asked.map(({ id }) => id));
    expect(plan([], { sample: 3 })).toEqual([]);
  });

  test('is drawn from what the other wishes leave', () => {
    expect(plan(asked, { sample: 3, principles: [start] }).map(principleOf)).toEqual([start, start, start]);
  });

  test('is spread over the sections where there are no principles', () => {
    const bare = ['a', 'b', 'c'].flatMap((section) =>
      questions(4, { section }).map(({ principle: _, ...question }) => ({
        ...question,
        id: `${section}-${question.id}`,
      })),
    );
    expect(plan(bare, { sample: 3 }).map((id) => id.charAt(0))).toEqual(['a', 'b', 'c']);
  });

  test('leaves no question out for good', () => {
    const drawn = Array.from({ length: 200 }, (_, day) => plan(asked, { sample: 7 }, {}, `Payments ${day}`)).flat();
    const counts = asked.map(({ id }) => drawn.filter((each) => each === id).length);
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBeLessThan(60);
  });
});

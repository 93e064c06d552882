import { describe, expect, test } from 'vitest';
import { checkCoherence } from '../../../src/core/insight/check-coherence.ts';
import type { Answer, Assessment } from '../../../src/model/assessment.ts';
import type { CoherenceRule } from '../../../src/model/insight.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed } from '../../support/an-assessment.ts';
import { scored } from '../../support/scored.ts';

/** A rule: question `a` at 4 or above makes little sense with `b` below 3. */
function aRule(given: Partial<CoherenceRule> = {}): CoherenceRule {
  const [has, lacks] = [
    { question: 'a', atLeast: 4 },
    { question: 'b', atLeast: 3 },
  ];
  return { id: 'a-needs-b', if: has, expect: lacks, because: 'A rests on b.', ask: 'Where is b?', ...given };
}

function findingsFor(rules: readonly CoherenceRule[], levels: Record<string, number>) {
  return checkCoherence(rules, new Map(Object.entries(levels).map(([id, level]) => [id, { level }])));
}

describe('both halves', () => {
  test.each([
    [4, 2],
    [4, 0],
    [5, 2],
  ])('a at %i, b at %i: found', (a, b) => {
    const rule = aRule();
    expect(findingsFor([rule], { a, b })).toEqual([
      { ...rule, if: { question: 'a', atLeast: 4, level: a }, expect: { question: 'b', atLeast: 3, level: b } },
    ]);
  });

  test.each([
    ['the first half does not hold', 3, 2],
    ['both hold', 4, 3],
    ['the second is far above', 4, 5],
    ['neither holds', 0, 0],
  ])('silent where %s', (_, a, b) => {
    expect(findingsFor([aRule()], { a, b })).toEqual([]);
  });

  test('each question brings its own code, where it has one', () => {
    const [finding] = checkCoherence(
      [aRule()],
      new Map([
        ['a', { code: 'OA-3', level: 4 }],
        ['b', { level: 1 }],
      ]),
    );
    expect(finding?.if).toEqual({ question: 'a', atLeast: 4, level: 4, code: 'OA-3' });
    expect(finding?.expect).not.toHaveProperty('code');
  });
});

test('every rule is judged by itself, in the order given', () => {
  const rules = [
    aRule({ id: 'strict', expect: { question: 'b', atLeast: 4 } }),
    aRule({ id: 'holds', expect: { question: 'b', atLeast: 2 } }),
    aRule({ id: 'mild', if: { question: 'a', atLeast: 2 } }),
    aRule({ id: 'back', if: { question: 'b', atLeast: 2 }, expect: { question: 'a', atLeast: 5 } }),
    aRule({ id: 'other', if: { question: 'c', atLeast: 1 } }),
  ];
  const ids = (levels: Record<string, number>) => findingsFor(rules, levels).map(({ id }) => id);
  expect(ids({ a: 4, b: 2 })).toEqual(['strict', 'mild', 'back']);
  expect(ids({ a: 4, b: 2, c: 1 })).toEqual(['strict', 'mild', 'back', 'other']);
  expect(findingsFor([], { a: 5, b: 0 })).toEqual([]);
});

describe('in a scorecard', () => {
  function findingsIn(answers: Record<string, number | Partial<Answer>>, given: Partial<Assessment> = {}) {
    const questions = [aQuestion({ id: 'a', code: 'A-1', weight: 0 }), aQuestion({ id: 'b' }), aQuestion({ id: 'c' })];
    const questionnaire = aQuestionnaire({ questions, coherence: [aRule()] });
    return scored({ questionnaire, assessment: { ...anAssessment({ answers }), ...given } }).coherence;
  }

  test('codes and claimed levels are told, also of a question without weight', () => {
    expect(findingsIn({ a: 4, b: 1 })).toEqual([
      {
        ...aRule(),
        if: { question: 'a', atLeast: 4, level: 4, code: 'A-1' },
        expect: { question: 'b', atLeast: 3, level: 1 },
      },
    ]);
  });

  test.each(['claimed', 'evidenced'] as const)(
    'on the %s basis the claim counts, not what evidence supports',
    (basis) => {
      expect(findingsIn({ a: 4, b: backed(2) }, { basis })).toMatchObject([{ if: { level: 4 }, expect: { level: 2 } }]);
      expect(findingsIn({ a: backed(4), b: 3 }, { basis })).toEqual([]);
    },
  );

  const silent: [string, Partial<Answer>][] = [
    ['nobody knew', { unknown: true }],
    ['it does not apply', { notApplicable: { reason: 'Nothing of the kind here.' } }],
    ['there is only a note', { note: 'Later.' }],
  ];

  test.each(silent)('silent where %s', (_, answer) => {
    expect(findingsIn({ a: 4, b: answer })).toEqual([]);
    expect(findingsIn({ a: answer, b: 0 })).toEqual([]);
  });

  test('silent where there is no answer', () => {
    expect(findingsIn({ a: 4 })).toEqual([]);
    expect(findingsIn({ b: 0 })).toEqual([]);
  });

  test.each(['a', 'b'])('silent where the edition does not ask %s, whatever was answered', (left) => {
    const questions = ['a', 'b'].map((id) => aQuestion({ id, editions: id === left ? [] : ['quick'] }));
    const editions = { full: { title: 'Full edition' }, quick: { title: 'Quick edition' } };
    const questionnaire = aQuestionnaire({ questions, editions, coherence: [aRule()] });
    const findingsOf = (edition: string) =>
      scored({ questionnaire, assessment: anAssessment({ edition, answers: { a: 4, b: 0 } }) }).coherence;
    expect(findingsOf('quick')).toEqual([]);
    expect(findingsOf('full')).toHaveLength(1);
  });
});

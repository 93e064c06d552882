import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { Question, SuggestedAction } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, backed } from '../../support/an-assessment.ts';
import { compiledLadder, ladderWithValues } from '../../support/compiled-ladder.ts';
import { questionOf, scored } from '../../support/scored.ts';

type Size = Pick<SuggestedAction, 'effort' | 'impact'>;

/** A question with an action for levels 0 to 2 and one for 3 and 4. */
function withActions(id: string, size: Partial<Size> = {}, given: Partial<Question> = {}): Question {
  const { effort = 'S', impact = 'L' } = size;
  const actions = [
    { from: 0, to: 2, text: `Begin ${id}.`, effort, impact },
    { from: 3, to: 4, text: `Extend ${id}.`, effort, impact },
  ];
  return aQuestion({ id, actions, ...given });
}

function rankedFor(questions: readonly Question[], levels: Record<string, number>, given: Partial<Assessment> = {}) {
  const answers = Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, backed(level)]));
  const questionnaire = aQuestionnaire({ questions, scoring: { minimumKnown: 0 } });
  const assessment = { ...anAssessment({ answers }), ...given };
  return scored({ questionnaire, assessment });
}

const roadmapFor = (...given: Parameters<typeof rankedFor>) => rankedFor(...given).roadmap;

describe('which action', () => {
  test.each([
    [0, 'Begin q.'],
    [2, 'Begin q.'],
    [3, 'Extend q.'],
    [4, 'Extend q.'],
  ])('at level %i: %s', (level, text) => {
    const scorecard = rankedFor([withActions('q')], { q: level });
    expect(scorecard.roadmap).toMatchObject([{ question: 'q', text }]);
    expect(questionOf(scorecard, 'q').action?.text).toBe(text);
  });

  test('none at the highest level, even if a range includes it', () => {
    const actions = [{ from: 0, to: 5, text: 'Go on.', effort: 'S', impact: 'H' } as const];
    const scorecard = rankedFor([aQuestion({ id: 'q', actions })], { q: 5 });
    expect(scorecard.roadmap).toEqual([]);
    expect(questionOf(scorecard, 'q')).not.toHaveProperty('action');
  });

  test('the evidenced level decides, not the claim', () => {
    const questionnaire = aQuestionnaire({ questions: [withActions('q')] });
    const { roadmap } = scored({ questionnaire, assessment: anAssessment({ answers: { q: 4 } }) });
    expect(roadmap).toMatchObject([{ text: 'Begin q.', priority: 1 }]);
  });

  test('nothing for a question without a level', () => {
    const questionnaire = aQuestionnaire({ questions: [withActions('q'), withActions('r')] });
    const assessment = anAssessment({ answers: { q: { unknown: true } } });
    expect(scored({ questionnaire, assessment }).roadmap).toEqual([]);
  });
});

describe('priority', () => {
  test.each<[Size['impact'], Size['effort'], number]>([
    ['H', 'S', 3],
    ['H', 'M', 1.5],
    ['H', 'L', 1],
    ['M', 'S', 2],
    ['M', 'M', 1],
    ['M', 'L', 2 / 3],
    ['L', 'S', 1],
    ['L', 'M', 0.5],
    ['L', 'L', 1 / 3],
  ])('impact %s, effort %s: %d for each level to go', (impact, effort, priority) => {
    const questions = [withActions('q', { impact, effort })];
    expect(roadmapFor(questions, { q: 1 })[0]?.priority).toBeCloseTo(priority, 12);
    expect(roadmapFor(questions, { q: 1 }, { target: 4 })[0]?.priority).toBeCloseTo(3 * priority, 12);
  });

  test('without a target the aim is one level up; at the target there is nothing to do', () => {
    const questions = [withActions('q')];
    expect(roadmapFor(questions, { q: 3 })).toMatchObject([{ priority: 1 }]);
    expect(roadmapFor(questions, { q: 3 }, { target: 3 })).toEqual([]);
    expect(roadmapFor(questions, { q: 4 }, { target: 3 })).toEqual([]);
    expect(roadmapFor(questions, { q: 2 }, { target: { 'focus-on-value': 4 } })).toMatchObject([{ priority: 2 }]);
    expect(roadmapFor(questions, { q: 2 }, { target: { 'start-where-you-are': 4 } })).toMatchObject([{ priority: 1 }]);
  });

  test('is multiplied by the weight of the primary outcome only', () => {
    const facets = { outcome: ['risk', 'cost'] };
    const questions = [withActions('q', {}, { facets }), withActions('none')];
    const weights = { risk: 2.5, cost: 100, constructor: 7 };
    const roadmap = roadmapFor(questions, { q: 1, none: 1 }, { outcomeWeights: weights });
    expect(roadmap.map(({ question, priority }) => [question, priority])).toEqual([
      ['q', 2.5],
      ['none', 1],
    ]);
    const odd = [withActions('q', {}, { facets: { outcome: ['constructor'] } })];
    expect(roadmapFor(odd, { q: 1 })[0]?.priority).toBe(1);
  });
});

describe('order', () => {
  test('most urgent first, then less effort, then the order of the questionnaire', () => {
    const questions = [
      withActions('large', { impact: 'H', effort: 'L' }),
      withActions('second', { impact: 'M', effort: 'M' }),
      withActions('third', { impact: 'M', effort: 'M' }),
      withActions('small', { impact: 'L', effort: 'S' }),
      withActions('urgent', { impact: 'H', effort: 'S' }),
    ];
    const levels = Object.fromEntries(questions.map(({ id }) => [id, 1]));
    const order = roadmapFor(questions, levels).map(({ question }) => question);
    expect(order).toEqual(['urgent', 'small', 'second', 'third', 'large']);
  });

  test('the five most urgent are for now; of the rest large work comes later', () => {
    const efforts = ['S', 'S', 'S', 'M', 'M', 'M', 'L', 'L'] as const;
    const questions = efforts.map((effort, index) => withActions(`q${index}`, { effort, impact: 'H' }));
    const levels = Object.fromEntries(questions.map(({ id }) => [id, 1]));
    expect(roadmapFor(questions, levels).map(({ horizon }) => horizon)).toEqual([
      ...Array(5).fill('now'),
      'next',
      'later',
      'later',
    ]);
  });

  test('large work may be for now', () => {
    expect(roadmapFor([withActions('q', { effort: 'L' })], { q: 1 })[0]?.horizon).toBe('now');
  });
});

describe('gain', () => {
  const three = [withActions('q', {}, { weight: 2 }), aQuestion({ id: 'r' }), aQuestion({ id: 's' })];

  test.each([
    [0, 3],
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 1],
  ])('from level %i: %i levels, by weight', (level, rise) => {
    expect(roadmapFor(three, { q: level, r: 1, s: 1 })[0]?.gain).toBe((rise * 2) / 4);
  });

  test('is the change of the evidenced mean of its principle', () => {
    const before = rankedFor(three, { q: 1, r: 1, s: 4 }, { basis: 'evidenced' });
    const after = rankedFor(three, { q: 3, r: 1, s: 4 }, { basis: 'evidenced' });
    const change = (after.principles[0]?.score ?? 0) - (before.principles[0]?.score ?? 0);
    expect(before.roadmap[0]?.gain).toBeCloseTo(change, 12);
  });

  test('counts in values', () => {
    const rubrics = new Map([['q', ladderWithValues([0, 10, 30, 60, 85, 100])]]);
    const questionnaire = aQuestionnaire({ questions: [withActions('q')] });
    const assessment = anAssessment({ answers: { q: backed(1) } });
    expect(scored({ questionnaire, assessment, rubrics }).roadmap[0]?.gain).toBe(50);
  });

  test('stops at the highest level of a short rubric', () => {
    const { rubric, claim, evidence } = compiledLadder();
    const short = { rubric: { ...rubric, levels: rubric.levels.slice(0, 3) }, claim, evidence };
    const questionnaire = aQuestionnaire({ questions: [withActions('q')] });
    const assessment = anAssessment({ answers: { q: 1 } });
    expect(scored({ questionnaire, assessment, rubrics: new Map([['q', short]]) }).roadmap[0]?.gain).toBe(1);
  });

  test('is absent when the principle is unscored, and 0 for a question without weight', () => {
    const questionnaire = aQuestionnaire({ questions: [withActions('q'), aQuestion({ id: 'r' })] });
    const assessment = anAssessment({ answers: { q: 1 } });
    expect(scored({ questionnaire, assessment }).roadmap[0]).not.toHaveProperty('gain');
    const weightless = [withActions('q', {}, { weight: 0 }), aQuestion({ id: 'r' })];
    expect(roadmapFor(weightless, { q: 1, r: 1 })[0]?.gain).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/assessment.ts';
import type { Question } from '../../../src/model/questionnaire.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aQuestionnaire } from '../../support/a-questionnaire.ts';
import { anAssessment, evidenceFor } from '../../support/an-assessment.ts';
import { questionOf, scored } from '../../support/scored.ts';

function scoreOf(question: Question, answer: Partial<Answer>) {
  const assessment = anAssessment({ answers: { [question.id]: answer } });
  return questionOf(scored({ questionnaire: aQuestionnaire({ questions: [question] }), assessment }), question.id);
}

describe('choice', () => {
  const question = aQuestion({
    id: 'review',
    kind: 'choice',
    anchors: [],
    options: [
      { id: 'never', label: 'Never', level: 0 },
      { id: 'sometimes', label: 'On request', level: 1 },
      { id: 'yearly', label: 'Every year', level: 3 },
      { id: 'monthly', label: 'Every month', level: 4 },
      { id: 'weekly', label: 'Every week', level: 4 },
    ],
  });

  test.each([
    ['never', 0],
    ['sometimes', 1],
    ['yearly', 3],
    ['monthly', 4],
    ['weekly', 4],
  ])('%s claims level %i', (choice, claimed) => {
    expect(scoreOf(question, { choice })).toMatchObject({ state: 'scored', claimed, answer: choice });
  });

  test('the option is held to the evidence ladder', () => {
    expect(scoreOf(question, { choice: 'weekly' }).evidenced).toBe(1);
    expect(scoreOf(question, { choice: 'weekly', evidence: evidenceFor(3) }).evidenced).toBe(3);
  });

  test('a level that no option stands for is out of reach, and the texts are the options', () => {
    const score = scoreOf(question, { choice: 'weekly', evidence: evidenceFor(5) });
    expect(score).toMatchObject({ claimed: 4, evidenced: 4, reached: { level: 4, text: 'Every month · Every week' } });
    expect(score.next).toMatchObject({ level: 5, missing: ['needs an option that stands for level 5'] });
  });

  test('a level without an option of its own is described by the rubric', () => {
    const score = scoreOf(question, { choice: 'yearly', evidence: evidenceFor(2) });
    expect(score.evidenced).toBe(2);
    expect(score.next?.level).toBe(3);
    expect(scoreOf(question, { choice: 'sometimes' }).next).toMatchObject({
      level: 2,
      text: 'several places do it, each in its own way; some record exists',
      missing: [
        'needs an option that stands for level 2 or higher',
        'needs an item of evidence not older than 12 months',
      ],
    });
  });
});

describe('checklist', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const question = aQuestion({
    id: 'parts',
    kind: 'checklist',
    anchors: [],
    items: ids.map((id) => ({ id, label: `Part ${id}` })),
  });

  // Of seven items level 1 needs 7/5, rounded up to 2; level 2 needs 3, level 3 five, level 4 six, level 5 all.
  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [6, 4],
    [7, 5],
  ])('%i of seven ticked claims level %i', (ticked, claimed) => {
    const checked = ids.slice(0, ticked);
    expect(scoreOf(question, { checked })).toMatchObject({ state: 'scored', claimed, answer: checked });
  });

  test('ticks are held to the evidence ladder', () => {
    expect(scoreOf(question, { checked: ids })).toMatchObject({ claimed: 5, evidenced: 1, assuranceGap: 4 });
  });

  test('what is missing is said in terms of items', () => {
    expect(scoreOf(question, { checked: [] }).next?.missing).toEqual(['needs more items to hold for level 1']);
  });
});

describe('number', () => {
  const higher = aQuestion({
    id: 'share',
    kind: 'number',
    anchors: [],
    unit: 'percent',
    thresholds: [10, 25, 50, 75, 90],
  });
  const lower = aQuestion({ ...higher, id: 'days', unit: 'days', better: 'lower', thresholds: [90, 30, 14, 7, 1] });

  test.each([
    [0, 0],
    [9.99, 0],
    [10, 1],
    [49.5, 2],
    [50, 3],
    [89, 4],
    [90, 5],
    [1000, 5],
  ])('%d claims level %i when higher is better', (value, claimed) => {
    expect(scoreOf(higher, { value })).toMatchObject({ state: 'scored', claimed, answer: value });
  });

  test.each([
    [91, 0],
    [90, 1],
    [14.5, 2],
    [14, 3],
    [1, 5],
    [0, 5],
    [-1, 5],
  ])('%d claims level %i when lower is better', (value, claimed) => {
    expect(scoreOf(lower, { value }).claimed).toBe(claimed);
  });

  test('a figure of 0 is an answer, not an absence', () => {
    expect(scoreOf(higher, { value: 0 })).toMatchObject({ state: 'scored', claimed: 0, value: 0, answer: 0 });
  });

  test('the figure is held to the evidence ladder', () => {
    expect(scoreOf(higher, { value: 95, evidence: evidenceFor(4) })).toMatchObject({ claimed: 5, evidenced: 4 });
    expect(scoreOf(higher, { value: 0 }).next?.missing).toEqual(['needs a figure that reaches level 1']);
  });
});

describe('scale', () => {
  test('the texts are the anchors of the levels', () => {
    const score = scoreOf(aQuestion({ id: 'q' }), { level: 3, evidence: evidenceFor(2) });
    expect(score.reached).toEqual({ level: 3, name: 'Shared', text: 'Anchor 3 of q.' });
    expect(score.next).toMatchObject({ level: 3, name: 'Shared', text: 'Anchor 3 of q.' });
  });

  test('nothing comes after the highest level', () => {
    const score = scoreOf(aQuestion({ id: 'q' }), { level: 5, evidence: evidenceFor(5) });
    expect(score.evidenced).toBe(5);
    expect(score).not.toHaveProperty('next');
  });
});

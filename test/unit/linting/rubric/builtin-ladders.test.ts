import { expect, test } from 'vitest';
import { checkRubricLevels } from '../../../../src/core/linting/rubric/check-rubric-levels.ts';
import { rubricRules } from '../../../../src/core/linting/rubric/rubric-rules.ts';
import { builtinRubricIds, precompiledRubric } from '../../../../src/load/builtins.ts';
import { answerKeyByKind, type Question, type QuestionKind } from '../../../../src/model/questionnaire.ts';
import { aQuestion } from '../../../support/a-question.ts';
import { rubricFor } from '../../../support/compiled-ladder.ts';

const alike = { label: 'One' };
const upTo = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);
const items = (count: number) => upTo(count - 1).map((index) => ({ id: `item-${index}`, ...alike }));
const options = (levels: readonly number[]) => levels.map((level, index) => ({ id: `o-${index}`, ...alike, level }));

const samples: [string, Partial<Question> & { kind: QuestionKind }][] = [
  ['a scale', { kind: 'scale' }],
  ['a choice with an option for each level', { kind: 'choice', options: options(upTo(5)) }],
  ['a choice that leaves levels out', { kind: 'choice', options: options([4, 2, 2, 1]) }],
  ['a checklist of as many items as levels', { kind: 'checklist', items: items(5) }],
  ['a checklist of one item', { kind: 'checklist', items: items(1) }],
  ['a checklist of three items', { kind: 'checklist', items: items(3) }],
  ['a checklist of eleven items', { kind: 'checklist', items: items(11) }],
  [
    'a number, higher is better',
    { kind: 'number', thresholds: [20, 40, 60, 80, 95], better: 'higher', minimum: 0, maximum: 100 },
  ],
  ['a number, lower is better', { kind: 'number', thresholds: [80, 60, 40.5, 0.25, 0], better: 'lower', minimum: 0 }],
  ['a number without bounds', { kind: 'number', thresholds: [-3, -2.5, 0, 1e6, 1e9], better: 'higher' }],
];

test.each(samples)('nothing is found in the ladder for %s', (_, given) => {
  const question = aQuestion({ id: 'sample', ...given });
  expect(checkRubricLevels(question, rubricFor(question))).toEqual([]);
});

test('nothing is found in any rubric that is compiled at build time', async () => {
  const compiled = await Promise.all(builtinRubricIds.map((id) => precompiledRubric(id, false)));
  const found = compiled.flatMap((rubric) => (rubric ? [checkRubricLevels(aQuestion({ id: 'sample' }), rubric)] : []));
  expect(found.length).toBeGreaterThan(0);
  expect(found.flat()).toEqual([]);
});

test('samples are of every kind', () => {
  expect(new Set(samples.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(answerKeyByKind)));
});

test.each(rubricRules)('$id has a title and a reason', ({ title, why }) => {
  expect(title).not.toBe('');
  expect(why).toMatch(/\.$/);
});

import { expect, test } from 'vitest';
import { measureAgreement } from '../../../src/core/training/measure-agreement.ts';
import type { Training } from '../../../src/model/training.ts';

const training: Training = {
  format: 'tenet/training@1',
  questionnaire: 'sample',
  title: 'Three cases',
  passMark: { exact: 2, farthest: 1 },
  vignettes: [2, 0, 4].map((level, index) => ({ id: `v${index}`, question: 'q', situation: 'Something.', level })),
};
const rated = (...levels: number[]) => new Map(levels.map((level, index) => [`v${index}`, level]));

test.each([
  [[2, 0, 4], { exact: 3, adjacent: 3, farthest: 0, isPassed: true }],
  [[2, 0, 3], { exact: 2, adjacent: 3, farthest: 1, isPassed: true }],
  [[2, 0, 2], { exact: 2, adjacent: 2, farthest: 2, isPassed: false }],
  [[2, 1, 3], { exact: 1, adjacent: 3, farthest: 1, isPassed: false }],
  [[5, 5, 0], { exact: 0, adjacent: 0, farthest: 5, isPassed: false }],
])('ratings %j: %j', (levels, expected) => {
  expect(measureAgreement(training, rated(...levels))).toEqual({ rated: 3, ...expected });
});

test('a case left out counts for nothing, and nothing is passed with it', () => {
  expect(measureAgreement(training, rated(2, 0))).toEqual({ rated: 2, exact: 2, adjacent: 2, farthest: 0 });
  expect(measureAgreement(training, new Map())).toEqual({ rated: 0, exact: 0, adjacent: 0, farthest: 0 });
});

test('without a pass mark nobody passes or fails', () => {
  const { passMark: _, ...open } = training;
  expect(measureAgreement(open, rated(2, 0, 4))).not.toHaveProperty('isPassed');
});

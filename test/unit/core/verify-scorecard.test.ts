import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyScorecard } from '../../../src/core/scoring/verify-scorecard.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { aSideAlone } from '../../support/arbitrary-sides.ts';
import { sampleNames } from '../../support/sample-files.ts';

const saved = (name: string): Scorecard => JSON.parse(readFileSync(`test/golden/scorecards/${name}.json`, 'utf8'));

test.each(sampleNames)('what was saved of %s is right', (name) => {
  expect(verifyScorecard(saved(name))).toEqual([]);
});

test('every scorecard that is computed is right, also when it was written with 12 decimals', () => {
  fc.assert(
    fc.property(aSideAlone, ({ scorecard }) => {
      const text = JSON.stringify(scorecard, (_, value) =>
        typeof value === 'number' ? Number(value.toFixed(12)) : value,
      );
      expect(verifyScorecard(JSON.parse(text) as Scorecard)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['the score of the whole', (card: Scorecard) => ({ ...card, overall: { ...card.overall, score: 4 } }), 'the whole'],
  ['the floor', (card: Scorecard) => ({ ...card, overall: { ...card.overall, floor: 4 } }), 'the floor'],
  ['a principle', (card: Scorecard) => withFirst(card, { score: 4.9 }), 'Focus on value'],
  ['its evidenced mean', (card: Scorecard) => withFirst(card, { evidenced: 4.9 }), 'Focus on value, evidenced'],
  ['its level', (card: Scorecard) => withFirst(card, { level: 5 }), 'Focus on value, level'],
  ['a level of a question', raised, 'Focus on value'],
])('%s that was edited is found', (_, edit, what) => {
  const found = verifyScorecard(edit(saved('harbourline-services')));
  expect(found.map((each) => each.what)).toContain(what);
  expect(found.every(({ stated, computed }) => stated !== computed)).toBe(true);
});

function withFirst(card: Scorecard, change: object): Scorecard {
  return {
    ...card,
    principles: card.principles.map((group, index) => (index === 0 ? { ...group, ...change } : group)),
  };
}

function raised(card: Scorecard): Scorecard {
  return {
    ...card,
    questions: card.questions.map((item, index) => (index === 0 ? { ...item, claimed: 5, evidenced: 5 } : item)),
  };
}

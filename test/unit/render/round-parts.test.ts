import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hundredths } from '../../../src/model/display-number.ts';
import { roundParts } from '../../../src/render/round-parts.ts';

test.each([
  [[0.004, 0.004, 0.004], 0.012, [0, 0, 0]],
  [[0.333, 0.333, 0.334], 1, [0.33, 0.33, 0.34]],
  [[-0.126, -0.126], -0.252, [-0.12, -0.13]],
  [[0.5, -0.25, 0, 0.25], 0.5, [0.5, -0.25, 0, 0.25]],
  [[1.005, -1], 0.005, [1.01, -1]],
])('%j of %d are printed as %j', (parts, whole, printed) => {
  expect(roundParts(parts, whole)).toEqual(printed);
});

const part = fc.double({ min: -5, max: 5, noNaN: true });

test('what is printed adds up to what is printed, each part within a hundredth, and nothing stays nothing', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const whole = parts.reduce((sum, each) => sum + each, 0);
      const printed = roundParts(parts, whole);
      const isAnyShown = printed.some((each) => each !== 0) || parts.some((each) => Math.abs(each) >= 0.005);
      const total = printed.reduce((sum, each) => sum + Math.round(each * 100), 0);
      if (isAnyShown) expect(total).toBe(hundredths(whole));
      for (const [index, each] of parts.entries()) {
        expect(Math.abs((printed[index] ?? 0) - each)).toBeLessThan(0.0301);
        if (each === 0) expect(printed[index]).toBe(0);
      }
    }),
    { numRuns: 3000 },
  );
});

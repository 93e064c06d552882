import type { Scorecard } from '../../model/scorecard.ts';
import type { ScoreRenderer } from './registry.ts';

/** One scorecard as an object, several as a list in the order given; numbers with at most 12 decimals. */
export const render: ScoreRenderer<Scorecard> = (scorecards) => {
  const [first] = scorecards;
  return `${JSON.stringify(scorecards.length === 1 ? first : scorecards, twelveDecimals, 2)}\n`;
};

// Sums of weights differ in the last bits between machines that add in another order; nobody should see that.
function twelveDecimals(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value;
}

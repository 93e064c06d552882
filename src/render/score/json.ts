import type { Scorecard } from '../../model/scorecard.ts';
import { exactJson } from '../exact-json.ts';
import type { ScoreRenderer } from './registry.ts';

/** One scorecard as an object, several as a list in the order given. */
export const render: ScoreRenderer<Scorecard> = (scorecards) => {
  const [first] = scorecards;
  return exactJson(scorecards.length === 1 ? first : scorecards);
};

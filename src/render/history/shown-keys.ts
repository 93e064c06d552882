import type { History } from '../../model/history.ts';

const all = ['held', 'low', 'aim', 'turn', 'hole'] as const;

/** Name of a kind of line or mark in the large trend, and of its style. */
export type TrendKey = (typeof all)[number];

/** The kinds of lines and marks that the large trend of a history has, in a fixed order. */
export function shownKeys({ series, points }: History): TrendKey[] {
  const values = series.flatMap((each) => each.values);
  const isShown = {
    held: true,
    low: series[0]?.values.some((value) => value?.floor !== undefined) ?? false,
    aim: values.some((value) => value?.target !== undefined),
    turn: points.some(({ isOtherQuestionnaire }) => isOtherQuestionnaire),
    hole: values.some((value) => value?.score === undefined),
  };
  return all.filter((key) => isShown[key]);
}

import { displayNumber, hundredths } from '../model/display-number.ts';

export { displayNumber, displayShare } from '../model/display-number.ts';

/** A change with its sign: `+0.33`, `−0.17`, `0.00`. */
export function displayChange(x: number): string {
  return hundredths(x) > 0 ? `+${displayNumber(x)}` : displayNumber(x);
}

/** The ends of an interval: `2.10–2.76`, or one number when both ends print alike. */
export function displayInterval([low, high]: readonly [number, number]): string {
  const [from, to] = [displayNumber(low), displayNumber(high)];
  return from === to ? from : `${from}–${to}`;
}

/** A median or extreme: without decimals when whole (`3`), else with as many as it needs, two at most (`2.5`). */
export function displayPlain(x: number): string {
  return displayNumber(x).replace(/\.?0+$/, '');
}

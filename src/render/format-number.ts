/** The one place where numbers are rounded for people; everything else compares and stores them unrounded. */

// A hair above one half, so that 2.675 held as 2.67499999… still prints as people would round it (docs/scoring.md, rule 8).
const half = 0.5 + 1e-7;

function hundredths(x: number): number {
  return Math.floor(x * 100 + half);
}

/** A score or difference with two decimals: `2.43`; a real minus sign below zero: `−0.17`. */
export function displayNumber(x: number): string {
  const whole = hundredths(x);
  const digits = (Math.abs(whole) / 100).toFixed(2);
  return whole < 0 ? `\u2212${digits}` : digits;
}

/** A change with its sign: `+0.33`, `−0.17`, `0.00`. */
export function displayChange(x: number): string {
  return hundredths(x) > 0 ? `+${displayNumber(x)}` : displayNumber(x);
}

/** A share of 0 to 1 as percent without decimals: `94%`. */
export function displayShare(x: number): string {
  return `${Math.floor(x * 100 + half)}%`;
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

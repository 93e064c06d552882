/** The one place where numbers are rounded for people; everything else compares and stores them unrounded. */

// A hair above one half, so that 2.675 held as 2.67499999… still prints as people would round it (docs/scoring.md, rule 8).
const half = 0.5 + 1e-7;

/** A number in hundredths, rounded as people would. */
export function hundredths(x: number): number {
  return Math.floor(x * 100 + half);
}

/** A score or difference with two decimals: `2.43`; a real minus sign below zero: `−0.17`. */
export function displayNumber(x: number): string {
  const whole = hundredths(x);
  const digits = (Math.abs(whole) / 100).toFixed(2);
  return whole < 0 ? `\u2212${digits}` : digits;
}

/** A share of 0 to 1 as percent without decimals: `94%`. */
export function displayShare(x: number): string {
  return `${hundredths(x)}%`;
}

/** A number beside the limit that it is judged by: with as many decimals as it takes to see on which side it is. */
export function displayBeside(x: number, limit: number): string {
  const shown = displayNumber(x);
  if (shown !== displayNumber(limit) || Math.abs(x - limit) <= 1e-9) return shown;
  for (let decimals = 3; decimals < 10; decimals++) {
    if (x.toFixed(decimals) !== limit.toFixed(decimals)) return x.toFixed(decimals).replace('-', '\u2212');
  }
  return shown;
}

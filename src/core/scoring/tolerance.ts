/** Numbers that differ by less than this are the same: sums of weights are not exact in binary arithmetic. */
const tolerance = 1e-9;

export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - tolerance;
}

export function isAbove(value: number, limit: number): boolean {
  return value > limit + tolerance;
}

export function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= tolerance;
}

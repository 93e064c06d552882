import { displayNumber, hundredths } from '../model/display-number.ts';

/**
 * Parts in hundredths that add up to the rounded whole, so that a reader who adds what is printed gets what is printed.
 * Each part is its own rounding or the next one; those furthest from it give way (largest remainder). The first goes first
 * among equals.
 */
export function roundParts(parts: readonly number[], whole: number): number[] {
  const target = hundredths(whole);
  // What is as good as nothing stays nothing, whatever is left over.
  const exact = parts.map((part) => (displayNumber(Math.abs(part)) === '0.00' ? 0 : part * 100));
  const rounded = exact.map((part) => Math.floor(part));
  let missing = target - rounded.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  const movable = order.filter(({ index }) => exact[index] !== 0);
  for (let turn = 0; missing !== 0 && movable.length > 0; turn++) {
    const step = Math.sign(missing);
    const chosen = step > 0 ? movable[turn % movable.length] : movable[movable.length - 1 - (turn % movable.length)];
    rounded[chosen?.index ?? 0] = (rounded[chosen?.index ?? 0] ?? 0) + step;
    missing -= step;
  }
  return rounded.map((part) => part / 100);
}

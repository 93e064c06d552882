/**
 * As many of the changes as are safe together, tried as a whole first and in halves when that fails: one test when all
 * is well, and a single bad change costs about two tests per halving.
 */
export function safePart<Change>(
  changes: readonly Change[],
  isSafe: (changes: readonly Change[]) => boolean,
): readonly Change[] {
  return extend([], changes, isSafe);
}

function extend<Change>(
  accepted: readonly Change[],
  changes: readonly Change[],
  isSafe: (changes: readonly Change[]) => boolean,
): readonly Change[] {
  if (changes.length === 0) return accepted;
  const all = [...accepted, ...changes];
  if (isSafe(all)) return all;
  if (changes.length === 1) return accepted;
  const middle = Math.ceil(changes.length / 2);
  return extend(extend(accepted, changes.slice(0, middle), isSafe), changes.slice(middle), isSafe);
}

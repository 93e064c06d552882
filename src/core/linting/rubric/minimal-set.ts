/**
 * The items that are enough and none of which can be spared, taken as near to the front of `ordered` as possible.
 * Exact when more items are never less; else a guess. Absent when nothing was found, or nothing of a sensible size.
 */
export function minimalSet<T>(ordered: readonly T[], isEnough: (items: readonly T[]) => boolean): T[] | undefined {
  const kept: T[] = [];
  let length = ordered.length;
  while (!isEnough(kept)) {
    const size = shortestPrefix(ordered.slice(0, length), (prefix) => isEnough([...prefix, ...kept]));
    const last = ordered[size - 1];
    if (last === undefined || kept.length === largest) return undefined;
    kept.unshift(last);
    length = size - 1;
  }
  return kept;
}

const largest = 100;

// The last item of the shortest prefix that is enough cannot be spared.
function shortestPrefix<T>(ordered: readonly T[], isEnough: (items: readonly T[]) => boolean): number {
  let low = 1;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(ordered.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return high;
}

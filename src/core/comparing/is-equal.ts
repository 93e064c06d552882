/** True when two plain values hold the same, whatever the order of their keys. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const [ours, theirs] = [new Map(Object.entries(left)), Object.entries(right)];
  return ours.size === theirs.length && theirs.every(([key, value]) => ours.has(key) && isEqual(ours.get(key), value));
}

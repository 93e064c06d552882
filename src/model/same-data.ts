/** A map as plain data. */
export type DataMap = Readonly<Record<string, unknown>>;

export function isDataMap(data: unknown): data is DataMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** True when both say the same; the order of keys says nothing, the order of items does. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameData(item, b[index]));
  }
  if (!isDataMap(a) || !isDataMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
  );
}

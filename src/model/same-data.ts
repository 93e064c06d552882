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
  let keys = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !isSameData(a[key], b[key])) return false;
    keys++;
  }
  return keys === Object.keys(b).length;
}

/** Longer lists are not compared item by item: a hostile one would take hours. */
const shortList = 24;

/** True when no two items of a list say the same. */
export function hasNoTwins(items: readonly unknown[]): boolean {
  if (items.length > shortList) return new Set(items.map(textOf)).size === items.length;
  for (let index = 1; index < items.length; index++) {
    for (let before = 0; before < index; before++) if (isSameData(items[index], items[before])) return false;
  }
  return true;
}

// The same text for the same data: keys in order.
function textOf(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(textOf).join()}]`;
  if (!isDataMap(data)) return JSON.stringify(data) ?? 'undefined';
  const keys = Object.keys(data).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${textOf(data[key])}`).join()}}`;
}

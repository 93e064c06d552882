import { type DataMap, isDataMap } from '../model/same-data.ts';
import { EditError } from './edit-error.ts';

/** The member of a map; undefined when it has none of that name, whatever objects inherit. */
export function memberOf(data: unknown, key: string): unknown {
  return isDataMap(data) && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** True for a map with members or a list with items. */
export function isFilled(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.keys(data).length > 0;
}

/** A copy that a file can hold: members that are undefined are left out. Throws EditError for what no file can say. */
export function toPlainData(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(toPlainData);
  if (!isDataMap(value) || !isPlain(value)) throw new EditError(`a file cannot hold ${String(value)}`);
  return mapOf(Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, toPlainData(item)]])));
}

/** A map from pairs; every key is an ordinary one, `__proto__` too. */
export function mapOf(pairs: readonly (readonly [string, unknown])[]): DataMap {
  return Object.fromEntries(pairs);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

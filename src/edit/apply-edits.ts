import { isDataMap } from '../model/same-data.ts';
import { EditError } from './edit-error.ts';
import { mapOf, memberOf, toPlainData } from './plain-data.ts';

/** One fact of a file: where it stands, and what it is to be. */
export interface Edit {
  /** Keys from the root: `['date']`, `['answers', 'outcomes-agreed']`. Maps that are missing on the way are made. */
  path: readonly string[];
  /** Plain data. Undefined: the key goes. */
  value: unknown;
}

/** Data with the edits applied, one after the other; the data given stays as it is. Throws EditError. */
export function applyEdits(data: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce<unknown>((before, { path, value }) => {
    if (path.length === 0) throw new EditError('an edit needs a key');
    return withValue(before, path, value === undefined ? undefined : toPlainData(value), path);
  }, data);
}

function withValue(data: unknown, rest: readonly string[], value: unknown, path: readonly string[]): unknown {
  const [key, ...below] = rest;
  if (key === undefined) return value;
  if (data !== null && data !== undefined && !isDataMap(data)) {
    const place = path.slice(0, path.length - rest.length).join('.') || 'the file';
    throw new EditError(`${place} is not a map, so it has no ${key}`);
  }
  const before = memberOf(data, key);
  const after = withValue(before, below, value, path);
  if (after === before) return data;
  const entries = Object.entries(data ?? {});
  if (after === undefined) return mapOf(entries.filter(([name]) => name !== key));
  if (before === undefined) return mapOf([...entries, [key, after]]);
  return mapOf(entries.map(([name, old]) => [name, name === key ? after : old]));
}

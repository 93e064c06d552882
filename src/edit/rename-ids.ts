import type { WrittenId } from './yaml-tree.ts';

/** One place where a text gets other words. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The present id of a question, by following renames to their end; an id renamed in a circle stays as it is. */
export function currentIdBy(renames: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    let current = id;
    for (const seen = new Set<string>(); !seen.has(current); current = renames.get(current) ?? current)
      seen.add(current);
    return current;
  };
}

/** Splices that write present ids in place of old ones. */
export function planRenames(
  text: string,
  ids: readonly WrittenId[],
  currentId: (id: string) => string,
): readonly Splice[] {
  return ids.flatMap((written) => {
    const id = currentId(written.id);
    if (id === written.id) return [];
    return [{ start: written.start, end: written.end, text: inStyleOf(text, written, id) }];
  });
}

/** Applies splices that do not overlap; at one place, what only adds text comes first, in the order given. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

// Replacing inside the source keeps its quotes; an alias or an escaped id has to be written anew.
function inStyleOf(text: string, { start, end, id: old }: WrittenId, id: string): string {
  const source = text.slice(start, end);
  const fitsPlain = /^[a-z][a-z0-9-]*$/.test(id) && !['true', 'false', 'null'].includes(id);
  const bare = /^["'|>]/.test(source) || fitsPlain ? id : JSON.stringify(id);
  if (source.includes(old)) return source.replace(old, () => bare);
  return fitsPlain ? id : JSON.stringify(id);
}

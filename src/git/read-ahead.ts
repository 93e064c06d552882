import type { GitObject, Objects } from './objects.ts';

/** More than this at once would only wait in memory. */
const mostAhead = 16;

/**
 * The same objects. Those that will be asked for in this order are on their way before they are asked for, so that git
 * works while an earlier one is looked at. An id that is never asked for, or twice, does no harm.
 */
export function readAhead(objects: Objects, ids: readonly string[]): Objects {
  const coming = new Map<string, Promise<GitObject | undefined>>();
  const rest = new Set(ids).values();
  const send = (): void => {
    while (coming.size < mostAhead) {
      const { value: id, done } = rest.next();
      if (done) return;
      coming.set(id, objects.read(id));
    }
  };
  return {
    ...objects,
    read: (name) => {
      send();
      const early = coming.get(name);
      coming.delete(name);
      send();
      return early ?? objects.read(name);
    },
  };
}

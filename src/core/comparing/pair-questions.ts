/** What pairs questions: ids never change their meaning, and a question that was renamed says so. */
export interface Named {
  id: string;
  /** Earlier ids. */
  renamedFrom: readonly string[];
}

/** The same question on two sides, by its ids there; on one side only when it was not asked on the other. */
export interface IdPair {
  before?: string;
  after?: string;
}

/**
 * Pairs the questions of two sides: by the same id, else by an earlier id that either side names. Those of the later
 * side come in its order, then those that only the earlier side asked.
 */
export function pairQuestions(before: readonly Named[], after: readonly Named[]): IdPair[] {
  const beforeByAfter = new Map<string, string>();
  const taken = new Set<string>();
  const link = (earlier: string, later: string): void => {
    if (taken.has(earlier) || beforeByAfter.has(later)) return;
    beforeByAfter.set(later, earlier);
    taken.add(earlier);
  };
  const known = new Set(before.map(({ id }) => id));
  for (const { id } of after) if (known.has(id)) link(id, id);
  for (const rename of renamesBetween(before, after)) link(rename.before, rename.after);
  const pairs = after.map(({ id }): IdPair => {
    const earlier = beforeByAfter.get(id);
    return { ...(earlier !== undefined && { before: earlier }), after: id };
  });
  return [...pairs, ...before.filter(({ id }) => !taken.has(id)).map(({ id }) => ({ before: id }))];
}

/** A question that says which one it was before. */
interface Rename {
  before: string;
  after: string;
  /** The side that says it, by its id there. */
  now: string;
}

// In the same order whichever side is later. Where a question took the place of several, the first that it names is it.
function renamesBetween(before: readonly Named[], after: readonly Named[]): Rename[] {
  const forth = renamesTo(after, before).map(({ now, old }) => ({ before: old, after: now, now }));
  const back = renamesTo(before, after).map(({ now, old }) => ({ before: now, after: old, now }));
  return [...forth, ...back].sort((left, right) => (left.now === right.now ? 0 : left.now < right.now ? -1 : 1));
}

function renamesTo(later: readonly Named[], earlier: readonly Named[]) {
  const known = new Set(earlier.map(({ id }) => id));
  return later.flatMap(({ id, renamedFrom }) =>
    renamedFrom.filter((old) => known.has(old)).map((old) => ({ now: id, old })),
  );
}

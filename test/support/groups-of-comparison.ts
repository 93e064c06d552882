import type { Comparison, GroupChange } from '../../src/model/comparison.ts';

/** Every group of a comparison by a name that says where it is. */
export function groupsOf({ overall, principles, sections, lenses }: Comparison): Map<string, GroupChange> {
  return new Map([
    ['overall', overall] as const,
    ...principles.map((group) => [`principle ${group.id}`, group] as const),
    ...sections.map((group) => [`section ${group.id}`, group] as const),
    ...lenses.flatMap(({ id, values }) => values.map((group) => [`${id} ${group.id}`, group] as const)),
  ]);
}

/** The group of that name; throws when there is none. */
export function mustGet(groups: Map<string, GroupChange>, name: string): GroupChange {
  const group = groups.get(name);
  if (!group) throw new Error(`no group has the name "${name}"`);
  return group;
}

/** Plain values as texts that are the same whatever the order of the list and of keys. */
export function sorted(items: readonly unknown[]): string[] {
  return items.map(canonical).sort();
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

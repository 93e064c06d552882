/** A key of a YAML tree, as the parser gives it. */
export interface KeyNode {
  value: unknown;
  range?: readonly [number, number, number] | null;
}

/**
 * The keys of a YAML tree that their map holds already, in order of the text. The parser's own way compares every key with
 * every other one, which takes minutes for a map as large as a file may be.
 */
export function repeatedKeys(tree: unknown): KeyNode[] {
  const repeated: KeyNode[] = [];
  const walk = (node: unknown): void => {
    if (!isCollection(node)) return;
    const seen = new Set<unknown>();
    for (const item of node.items) {
      if (!isPair(item)) {
        walk(item);
        continue;
      }
      const { key, value } = item;
      if (isKey(key) && seen.has(key.value)) repeated.push(key);
      else if (isKey(key)) seen.add(key.value);
      walk(value);
    }
  };
  walk(tree);
  return repeated;
}

function isCollection(node: unknown): node is { items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function isPair(item: unknown): item is { key: unknown; value: unknown } {
  return typeof item === 'object' && item !== null && 'key' in item;
}

function isKey(key: unknown): key is KeyNode {
  return typeof key === 'object' && key !== null && 'value' in key;
}

/**
 * Values in a schema with every reference within it followed, so that a few lines cannot stand for millions; counted only as far
 * as one beyond `limit`. A reference that leads back to itself counts as beyond every limit: an answer does not nest.
 */
export function schemaSize(schema: unknown, limit: number): number {
  let size = 0;
  const visit = (node: unknown, passed: readonly unknown[]): void => {
    if (++size > limit || typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      visit(value, passed);
      if (key !== '$ref' || typeof value !== 'string' || !value.startsWith('#')) continue;
      const target = valueAt(schema, value.slice(1));
      if (passed.includes(target)) size = limit + 1;
      else visit(target, [...passed, target]);
    }
  };
  visit(schema, [schema]);
  return size;
}

function valueAt(schema: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce((value: unknown, step) => {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isThere ? (value as Record<string, unknown>)[key] : undefined;
  }, schema);
}

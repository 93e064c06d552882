import type { PathNode } from './template-ast.ts';
import { outerScope, type Scope } from './template-scope.ts';
import type { Shape, ViewShapes } from './view-shape.ts';

/** A path that leads to something, or the name at which it ends and the names that would have done. */
export type Resolved = { shape: Shape } | { name: string; known: readonly string[] };

/** Follows a path such as `chapters.0.title`, `../anchor`, `@root.labels.scope` or `item.text` through the view. */
export function resolvePath(path: PathNode, scope: Scope, shapes: ViewShapes): Resolved {
  const start = startOf(path, scope);
  if (!start) return { name: path.original, known: [] };
  if ('known' in start) return start;
  let { shape } = start;
  for (const name of start.rest) {
    const next = shapes.field(shape, name);
    if (next === null) return { name, known: shapes.names(shape) };
    shape = next;
  }
  return { shape };
}

interface Start {
  shape: Shape;
  rest: readonly string[];
}

function startOf(path: PathNode, scope: Scope): Start | { name: string; known: readonly string[] } | undefined {
  const from = outerScope(scope, path.depth);
  if (!from) return undefined;
  const [first = '', ...rest] = path.parts;
  if (path.data) {
    if (Object.hasOwn(from.data, first)) return { shape: from.data[first], rest };
    return { name: `@${first}`, known: Object.keys(from.data).map((name) => `@${name}`) };
  }
  // "this.x" and "../x" never mean a block parameter.
  const isPlain = path.depth === 0 && !/^(this|\.)(\W|$)/.test(path.original);
  if (isPlain && Object.hasOwn(from.named, first)) return { shape: from.named[first], rest };
  return { shape: from.context, rest: path.parts };
}

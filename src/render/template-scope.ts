import type { Shape } from './view-shape.ts';

/** What names mean at one point of a template. */
export interface Scope {
  context: Shape;
  /** Where `../` leads; absent at the top. */
  parent?: Scope;
  /** Block parameters: `as |item index|`. */
  named: Readonly<Record<string, Shape>>;
  /** Names after `@` that hold here, `root` always. */
  data: Readonly<Record<string, Shape>>;
}

export function topScope(root: Shape, context: Shape = root): Scope {
  return { context, named: {}, data: { root } };
}

/** The scope inside a block that has a context of its own. */
export function innerScope(outer: Scope, context: Shape, inner: Partial<Pick<Scope, 'named' | 'data'>>): Scope {
  return {
    context,
    parent: outer,
    named: { ...outer.named, ...inner.named },
    data: { ...outer.data, ...inner.data },
  };
}

/** The scope that a number of `../` leads to; absent when there are too many. */
export function outerScope(scope: Scope, depth: number): Scope | undefined {
  let found: Scope | undefined = scope;
  for (let left = depth; left > 0 && found; left -= 1) found = found.parent;
  return found;
}

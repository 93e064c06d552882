import type { TemplateProblem } from './check-template.ts';
import { type CallNode, isLiteral, isPath, type Node } from './template-ast.ts';
import { helperNames } from './template-helpers.ts';
import type { Shape, ViewShapes } from './view-shape.ts';

export interface CallContext {
  shapes: ViewShapes;
  add(kind: TemplateProblem['kind'], node: Node, name: string, known: readonly string[]): void;
}

interface Argument {
  node: Node;
  shape: Shape;
}

const blockOnly: readonly string[] = ['if', 'unless', 'each', 'with'];
const argumentCount: Readonly<Record<string, number>> = {
  if: 1,
  unless: 1,
  each: 1,
  with: 1,
  not: 1,
  eq: 2,
  lookup: 2,
};

/** What a call of a helper gives; `null` when there is no such helper. Its arguments have been checked already. */
export function shapeOfCall(node: CallNode, args: readonly Argument[], { shapes, add }: CallContext): Shape | null {
  const name = isPath(node.path) ? node.path.original : '';
  const isBlock = node.type === 'BlockStatement';
  const fitting = helperNames.filter((helper) => blockOnly.includes(helper) === isBlock);
  if (!fitting.includes(name)) {
    add('unknown-helper', node.path, name, fitting);
    return null;
  }
  const expected = argumentCount[name] ?? 0;
  if (args.length !== expected) {
    const wanted = expected === 1 ? 'one argument' : 'two arguments';
    add('misuse', node.path, `"${name}" takes ${wanted}, not ${args.length}`, []);
  }
  if (name !== 'lookup') return { type: 'boolean' };
  const [whole, key] = args;
  const found =
    key && isLiteral(key.node) ? shapes.field(whole?.shape, String(key.node.value)) : shapes.elements(whole?.shape);
  if (found !== null) return found;
  if (key && isLiteral(key.node)) add('unknown-field', key.node, String(key.node.value), shapes.names(whole?.shape));
  return undefined;
}

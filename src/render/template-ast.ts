/** The parts of a Handlebars syntax tree that the check reads. */
export interface Node {
  type: string;
  loc: { start: { line: number; column: number } };
}

export interface PathNode extends Node {
  type: 'PathExpression';
  /** True for `@root`, `@index` and the like. */
  data: boolean;
  /** How many `../` lead it. */
  depth: number;
  parts: readonly string[];
  original: string;
}

export interface CallNode extends Node {
  path: Node;
  params: readonly Node[];
  hash?: { pairs: readonly (Node & { key: string; value: Node })[] };
}

export interface ProgramNode extends Node {
  body: readonly Node[];
  blockParams?: readonly string[];
}

export interface BlockNode extends CallNode {
  type: 'BlockStatement';
  program?: ProgramNode;
  inverse?: ProgramNode;
}

export interface PartialNode extends Node {
  name: Node;
  params: readonly Node[];
  hash?: CallNode['hash'];
  /** What stands before it, where it is alone on its line. */
  indent: string;
  /** Only in `{{#> name}}…{{/name}}`. */
  program?: ProgramNode;
}

/** Text that is put into the report as it stands. */
export interface ContentNode extends Node {
  /** As written. */
  original: string;
  /** As printed: without the line of a comment or block that stands alone. */
  value: string;
}

export interface LiteralNode extends Node {
  value: string | number | boolean;
}

export function isPath(node: Node): node is PathNode {
  return node.type === 'PathExpression';
}

export function isCall(node: Node): node is CallNode {
  return node.type === 'SubExpression';
}

export function isLiteral(node: Node): node is LiteralNode {
  return /^(String|Number|Boolean)Literal$/.test(node.type);
}

import Handlebars from 'handlebars';
import {
  type BlockNode,
  type CallNode,
  type ContentNode,
  isCall,
  isLiteral,
  isPath,
  type Node,
  type PartialNode,
  type PathNode,
  type ProgramNode,
} from '../render/template-ast.ts';

/** A template and the partials that it may call, by name; all Handlebars. */
export interface Sources {
  main: string;
  partials: Readonly<Record<string, string>>;
}

/** What a piece of a template can see: its own context and those around it, innermost first; how deep `each` stands. */
interface Scope {
  contexts: readonly string[];
  loops: number;
}

/**
 * Templates as a module of plain functions. It is Handlebars' language with its own parser, of which the built-in
 * templates use a part; anything else is an error of the build. Handlebars' general code for the same templates takes
 * twice the space and three times as long (docs/decisions/021).
 */
export function templateModule({ main, partials }: Sources, prepare: (source: string) => string): string {
  const names = Object.keys(partials);
  const compile = (source: string, name: string): string => {
    const program = Handlebars.parse(prepare(source)) as unknown as ProgramNode;
    return inPlace(name, () => programCode(program, { contexts: ['c0'], loops: 0 }, names));
  };
  const functions = Object.entries(partials).map(
    ([name, source]) => `const ${functionName(name)} = (c0, root, i0) => ${compile(source, name)};`,
  );
  return `export default ({ escaped, field, isFilled, each, plain }) => {
${functions.join('\n')}
const main = (c0, root, i0) => ${compile(main, 'the template itself')};
return (view) => main(view, view);
};`;
}

function inPlace(name: string, work: () => string): string {
  try {
    return work();
  } catch (cause) {
    throw new Error(`${name}: ${(cause as Error).message}`);
  }
}

function functionName(partial: string): string {
  return `p_${partial.replaceAll('-', '_')}`;
}

type Writer = (node: Node, scope: Scope, partials: readonly string[]) => string;

const writers: Readonly<Record<string, Writer>> = {
  ContentStatement: (node) => JSON.stringify((node as ContentNode).value),
  CommentStatement: () => '',
  MustacheStatement: (node, scope) => {
    const { path, params, escaped } = node as CallNode & { escaped: boolean };
    if (params.length > 0) refuse(node, 'a helper is called to print');
    return `${escaped ? 'escaped' : 'plain'}(${printed(path, scope)})`;
  },
  PartialStatement: (node, scope, partials) => partialCode(node as PartialNode, scope, partials),
  BlockStatement: (node, scope, partials) => blockCode(node as BlockNode, scope, partials),
};

function programCode(program: ProgramNode | undefined, scope: Scope, partials: readonly string[]): string {
  const parts = (program?.body ?? []).map((node) => {
    const write = writers[node.type] ?? refuse(node, `${node.type} is not supported`);
    return write(node, scope, partials);
  });
  // A text first makes every sum one of texts.
  return ['""', ...parts.filter((part) => part !== '' && part !== '""')].join(' + ').replace(/^"" \+ (?=")/, '');
}

function blockCode(
  { path, params, program, inverse, ...node }: BlockNode,
  scope: Scope,
  partials: readonly string[],
): string {
  const name = (path as PathNode).original;
  const [subject] = params;
  if (!subject || params.length > 1) return refuse(node, `{{#${name}}} takes one value`);
  const value = valueCode(subject, scope);
  const otherwise = programCode(inverse, scope, partials);
  if (name === 'if') return `(isFilled(${value}) ? ${programCode(program, scope, partials)} : ${otherwise})`;
  if (name === 'unless') return `(isFilled(${value}) ? ${otherwise} : ${programCode(program, scope, partials)})`;
  if (name !== 'each' && name !== 'with') return refuse(node, `{{#${name}}} is not supported`);
  const depth = scope.contexts.length;
  const inner = { contexts: [`c${depth}`, ...scope.contexts], loops: scope.loops + (name === 'each' ? 1 : 0) };
  const body = `(c${depth}${name === 'each' ? `, i${inner.loops}` : ''}) => ${programCode(program, inner, partials)}`;
  if (name === 'each') return `each(${value}, ${body}${inverse ? `, () => ${otherwise}` : ''})`;
  return `(isFilled(${value}) ? (${body})(${value}) : ${otherwise})`;
}

function partialCode(node: PartialNode, scope: Scope, partials: readonly string[]): string {
  const name = (node.name as PathNode).original;
  if (!partials.includes(name)) refuse(node, `there is no partial ${name}`);
  if (node.params.length > 0 || node.program) refuse(node, 'a partial takes named values only');
  if (node.indent) refuse(node, 'a partial that is called alone on a line begins that line');
  const [context] = scope.contexts;
  const values = (node.hash?.pairs ?? []).map(({ key, value }) => `${key}: ${valueCode(value, scope)}`);
  const given = values.length === 0 ? context : `{ ...${context}, ${values.join(', ')} }`;
  return `${functionName(name)}(${given}, root, i${scope.loops})`;
}

/** A value that is printed: its last name has to be there. */
function printed(path: Node, scope: Scope): string {
  if (!isPath(path) || path.parts.length === 0 || isOfLoop(path)) return valueCode(path, scope);
  const owner = { ...path, parts: path.parts.slice(0, -1) };
  return `field(${valueCode(owner, scope)}, ${JSON.stringify(path.parts.at(-1))})`;
}

/** A value that is asked about, and may be absent; what holds it may not. */
function valueCode(node: Node, scope: Scope): string {
  if (isLiteral(node)) return JSON.stringify(node.value);
  if (isCall(node)) return callCode(node, scope);
  if (!isPath(node)) return refuse(node, `${node.type} is not supported`);
  if (isOfLoop(node)) return node.parts[0] === 'first' ? `(i${scope.loops} === 0)` : `i${scope.loops}`;
  const [start = '', names] = node.data ? ['root', node.parts.slice(1)] : [scope.contexts[node.depth], node.parts];
  if (start === '') return refuse(node, `${node.original} leads out of the template`);
  const lookups = names.map((name) => `[${JSON.stringify(name)}]`).join('');
  return lookups === '' ? start : `${start}?.${lookups}`;
}

function callCode({ path, params, ...node }: CallNode, scope: Scope): string {
  const [left, right] = params.map((param) => valueCode(param, scope));
  const name = (path as PathNode).original;
  if (name === 'eq') return `(${left} === ${right})`;
  if (name === 'not') return `!isFilled(${left})`;
  if (name === 'lookup') return `${left}?.[${right}]`;
  return refuse(node, `(${name}) is not supported`);
}

// `@first` and `@index`; `@root` is the other one that there is.
function isOfLoop({ data, parts, ...node }: PathNode): boolean {
  if (!data || parts[0] === 'root') return false;
  return parts[0] === 'first' || parts[0] === 'index' || refuse(node, `@${parts[0]} is not supported`);
}

function refuse({ loc }: Node, why: string): never {
  throw new Error(`line ${loc.start.line}: ${why}`);
}

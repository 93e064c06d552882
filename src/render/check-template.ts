import { type CallContext, shapeOfCall } from './check-calls.ts';
import { resolvePath } from './check-paths.ts';
import {
  type BlockNode,
  type CallNode,
  isCall,
  isLiteral,
  isPath,
  type Node,
  type PartialNode,
  type PathNode,
  type ProgramNode,
} from './template-ast.ts';
import { helperNames } from './template-helpers.ts';
import { innerScope, type Scope, topScope } from './template-scope.ts';
import type { Shape, ViewShapes } from './view-shape.ts';

/** Something in a template that cannot work. */
export interface TemplateProblem {
  /** `misuse` and `syntax` say what is wrong in `name`. */
  kind: 'unknown-field' | 'unknown-helper' | 'unknown-partial' | 'misuse' | 'syntax' | 'recursion' | 'style';
  /** The partial of the user's own that it stands in; absent: the template that was checked. */
  file?: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The unknown name, or a sentence. */
  name: string;
  /** Names that would be right at this point; empty when there are none to choose from. */
  known: readonly string[];
  /** What is wrong with a style rule; absent for all else. */
  why?: string;
}

/** A partial that may be called; `file` is where a user's own one lies. */
export interface KnownPartial {
  program: ProgramNode;
  file?: string;
}

// Nobody writes templates that come near; without an end, hostile ones would exhaust the stack or take for ever.
const maximumDepth = 100;
const maximumSteps = 200_000;

/** How far the walk through one template and the partials that it calls has come. */
export class TemplateWalk {
  /** Names of the partials that were called. */
  readonly called: Set<string>;
  depth = 0;
  steps = 0;
  isSpent = false;

  constructor(called: Set<string> = new Set()) {
    this.called = called;
  }
}

/** Walks a template in the scope in which it runs, and collects what it names and the view does not have. */
export class TemplateCheck {
  readonly problems: TemplateProblem[] = [];
  readonly #shapes: ViewShapes;
  readonly #partials: ReadonlyMap<string, KnownPartial>;
  readonly #walk: TemplateWalk;
  /** Partials that are being walked, outermost first. */
  readonly #calling: readonly string[];

  constructor(
    shapes: ViewShapes,
    partials: ReadonlyMap<string, KnownPartial>,
    walk: TemplateWalk,
    calling: readonly string[] = [],
  ) {
    this.#shapes = shapes;
    this.#partials = partials;
    this.#walk = walk;
    this.#calling = calling;
  }

  /** Checks a whole template or partial. */
  check(program: ProgramNode, scope: Scope = topScope(this.#shapes.root)): void {
    for (const statement of program.body) this.#statement(statement, scope);
  }

  #statement(node: Node, scope: Scope): void {
    this.#walk.steps += 1;
    if (node.type === 'MustacheStatement') this.#print(node as CallNode, scope);
    if (node.type === 'BlockStatement') this.#deeper(node, () => this.#block(node as BlockNode, scope));
    if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement')
      this.#partial(node as PartialNode, scope);
    if (node.type === 'Decorator' || node.type === 'DecoratorBlock') {
      this.#add('misuse', node, 'inline partials and decorators are not supported', []);
    }
  }

  #print(node: CallNode, scope: Scope): void {
    const isHelper = isPath(node.path) && helperNames.includes(node.path.original);
    if (isHelper || node.params.length > 0 || node.hash) {
      this.#call(node, scope);
      return;
    }
    const shape = this.#value(node.path, scope);
    if (!this.#shapes.isPrintable(shape)) {
      const name = isPath(node.path) ? node.path.original : 'this';
      this.#add(
        'misuse',
        node.path,
        `"${name}" is not a text: name one of its fields, or walk through it with each`,
        [],
      );
    }
  }

  #block(node: BlockNode, scope: Scope): void {
    const shape = this.#call(node, scope);
    const name = isPath(node.path) ? node.path.original : '';
    const [subject] = node.params;
    const inner = subject ? this.#inside(name, this.#quietly(subject, scope), node.program, scope) : scope;
    if (node.program) this.check(node.program, shape === null ? innerScope(scope, undefined, {}) : inner);
    if (node.inverse) this.check(node.inverse, scope);
  }

  #inside(helper: string, subject: Shape, program: ProgramNode | undefined, scope: Scope): Scope {
    const [first, second] = program?.blockParams ?? [];
    if (helper === 'with') {
      return innerScope(scope, subject, { named: first === undefined ? {} : { [first]: subject } });
    }
    if (helper !== 'each') return scope;
    const element = this.#shapes.elements(subject);
    const place: Shape = { type: 'string' };
    const named = {
      ...(first !== undefined && { [first]: element }),
      ...(second !== undefined && { [second]: place }),
    };
    return innerScope(scope, element, { named, data: { index: place, key: place, first: place, last: place } });
  }

  #partial(node: PartialNode, scope: Scope): void {
    const [given] = node.params;
    const context = given ? this.#value(given, scope) : scope.context;
    const hash = this.#hash(node.hash, scope);
    if (node.program) this.check(node.program, scope);
    if (!isPath(node.name) && !isLiteral(node.name)) {
      this.#add('misuse', node.name, 'the name of a partial must be written out', []);
      return;
    }
    const name = isPath(node.name) ? node.name.original : String(node.name.value);
    const partial = this.#partials.get(name);
    if (!partial) this.#add('unknown-partial', node.name, name, [...this.#partials.keys()]);
    else if (this.#calling.includes(name)) this.#add('recursion', node.name, name, []);
    else if (this.#walk.steps > maximumSteps) this.#tooMuch(node);
    else this.#called(node, name, partial, this.#extended(context, hash), scope);
  }

  /** What a built-in partial lacks is reported where it is called: there the context is chosen. */
  #called(node: PartialNode, name: string, { program, file }: KnownPartial, context: Shape, scope: Scope): void {
    this.#walk.called.add(name);
    const inner = new TemplateCheck(this.#shapes, this.#partials, this.#walk, [...this.#calling, name]);
    this.#deeper(node.name, () => inner.check(program, { context, parent: scope, named: {}, data: scope.data }));
    const problems = inner.problems.map((each) => (file === undefined ? each : { file, ...each }));
    this.problems.push(...problems.filter((each) => each.file !== undefined));
    const first = problems.find((each) => each.file === undefined);
    if (!first) return;
    const why = first.kind === 'unknown-field' ? `it needs "${first.name}"` : first.name;
    if (first.kind === 'recursion') this.#add('recursion', node.name, first.name, []);
    else this.#add('misuse', node.name, `the partial "${name}" does not fit here: ${why}`, []);
  }

  #tooMuch({ name }: PartialNode): void {
    if (!this.#walk.isSpent) this.#add('misuse', name, 'partials that call partials come to far too much here', []);
    this.#walk.isSpent = true;
  }

  #deeper<Found>(node: Node, walk: () => Found): Found | undefined {
    if (this.#walk.depth >= maximumDepth) {
      this.#add('misuse', node, `this stands more than ${maximumDepth} blocks, calls and partials deep`, []);
      return undefined;
    }
    this.#walk.depth += 1;
    const found = walk();
    this.#walk.depth -= 1;
    return found;
  }

  #extended(context: Shape, hash: Readonly<Record<string, Shape>>): Shape {
    const whole = this.#shapes.resolve(context);
    if (Object.keys(hash).length === 0 || whole === undefined) return whole;
    const properties = whole.properties as Record<string, unknown> | undefined;
    const added = Object.fromEntries(Object.entries(hash).map(([key, shape]) => [key, shape ?? {}]));
    return { ...whole, type: 'object', properties: { ...properties, ...added } };
  }

  /** Checks a call of a helper; `null` when there is no such helper. */
  #call(node: CallNode, scope: Scope): Shape | null {
    const args = node.params.map((param) => ({ node: param, shape: this.#value(param, scope) }));
    this.#hash(node.hash, scope);
    const context: CallContext = { shapes: this.#shapes, add: (...problem) => this.#add(...problem) };
    return shapeOfCall(node, args, context);
  }

  #hash(hash: CallNode['hash'], scope: Scope): Record<string, Shape> {
    return Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value, scope)]));
  }

  #value(node: Node, scope: Scope): Shape {
    if (isPath(node)) return this.#path(node, scope);
    if (isCall(node)) return this.#deeper(node, () => this.#call(node, scope)) ?? undefined;
    return isLiteral(node) ? { type: 'string' } : undefined;
  }

  #path(node: PathNode, scope: Scope): Shape {
    const found = resolvePath(node, scope, this.#shapes);
    if ('shape' in found) return found.shape;
    this.#add('unknown-field', node, found.name, found.known);
    return undefined;
  }

  /** The shape of something that was checked already. */
  #quietly(node: Node, scope: Scope): Shape {
    return new TemplateCheck(this.#shapes, this.#partials, new TemplateWalk()).#value(node, scope);
  }

  #add(kind: TemplateProblem['kind'], { loc }: Node, name: string, known: readonly string[]): void {
    this.problems.push({ kind, line: loc.start.line, column: loc.start.column + 1, name, known });
  }
}

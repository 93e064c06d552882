import type { JsonSchema } from '../model/rubric.ts';

/** What is known about a value while a template is checked; `undefined` stands for anything. */
export type Shape = JsonSchema | undefined;

/** Reads shapes out of a JSON Schema: `$ref` to `$defs`, `properties`, `items`, `additionalProperties`. */
export class ViewShapes {
  readonly root: JsonSchema;

  constructor(root: JsonSchema) {
    this.root = root;
  }

  /** Follows references. */
  resolve(shape: Shape): Shape {
    const reference = shape?.$ref;
    if (typeof reference !== 'string') return shape;
    if (reference === '#') return this.root;
    const name = /^#\/\$defs\/([^/]+)$/.exec(reference)?.[1];
    return name === undefined ? undefined : this.resolve(at(at(this.root, '$defs'), name));
  }

  /** The shape of a field; `null` when there is no such field. */
  field(shape: Shape, name: string): Shape | null {
    const whole = this.resolve(shape);
    if (whole === undefined) return undefined;
    if (whole.type === 'array') {
      if (name === 'length') return { type: 'integer' };
      return /^\d+$/.test(name) ? this.resolve(asShape(whole.items)) : null;
    }
    if (whole.type !== 'object') return null;
    const own = at(at(whole, 'properties'), name);
    if (own) return this.resolve(own);
    const others = whole.additionalProperties;
    return typeof others === 'object' && others !== null ? this.resolve(others as JsonSchema) : null;
  }

  /** What `each` walks over: the items of a list or the values of a map; anything where values differ. */
  elements(shape: Shape): Shape {
    const whole = this.resolve(shape);
    if (whole?.type === 'array') return this.resolve(asShape(whole.items));
    return whole?.type === 'object' && !whole.properties
      ? this.resolve(asShape(whole.additionalProperties))
      : undefined;
  }

  /** Names of the fields of an object; empty for everything else. */
  names(shape: Shape): string[] {
    return Object.keys(asShape(this.resolve(shape)?.properties) ?? {});
  }

  /** True for objects and lists of objects, which print as nothing that a reader wants. */
  isPrintable(shape: Shape): boolean {
    const whole = this.resolve(shape);
    if (whole?.type === 'array') return this.isPrintable(asShape(whole.items));
    return whole?.type !== 'object';
  }
}

function asShape(x: unknown): JsonSchema | undefined {
  return typeof x === 'object' && x !== null ? (x as JsonSchema) : undefined;
}

// Names come from templates: "constructor" must not find what every object has.
function at(shape: JsonSchema | undefined, name: string): JsonSchema | undefined {
  return shape && Object.hasOwn(shape, name) ? asShape(shape[name]) : undefined;
}

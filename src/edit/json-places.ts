import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { PartPlace, ValuePlace } from './value-place.ts';

/** Parses strict JSON with unique keys into data and places; undefined when it is not that. */
export function readJsonPlaces(text: string): { data: unknown; place: ValuePlace } | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  if (!root || errors.length > 0 || hasKeyTwice(root)) return undefined;
  return { data: JSON.parse(text), place: placeOf(root) };
}

function placeOf(node: Node): ValuePlace {
  const { offset: start, length, type, children = [] } = node;
  const at = { start, content: start, end: start + length };
  if (type === 'object') return { ...at, style: 'flow', kind: 'map', parts: children.map(memberOf) };
  if (type === 'array') return { ...at, style: 'flow', kind: 'list', parts: children.map(itemOf) };
  return { ...at, style: 'scalar', kind: 'leaf', parts: [] };
}

function itemOf(node: Node): PartPlace {
  const value = placeOf(node);
  return { key: undefined, start: value.start, end: value.end, after: value.start, value };
}

function memberOf({ offset: start, length, colonOffset = 0, children = [] }: Node): PartPlace {
  const [key, value = { type: 'null', offset: start + length, length: 0 }] = children;
  return { key: String(key?.value), start, end: start + length, after: colonOffset + 1, value: placeOf(value) };
}

function hasKeyTwice({ type, children = [] }: Node): boolean {
  const keys = type === 'object' ? children.map((property) => String(property.children?.[0]?.value)) : [];
  return new Set(keys).size < keys.length || children.some(hasKeyTwice);
}

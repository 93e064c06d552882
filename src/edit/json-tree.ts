/** An object or a list of a JSON text, as places in it. */
export interface JsonBlock {
  parts: readonly JsonPart[];
}

/** One member of an object or one item of a list. */
export interface JsonPart {
  /** Absent in a list. */
  key: string | undefined;
  start: number;
  end: number;
  /** The value, when it is an object or a list. */
  child: JsonBlock | undefined;
}

const space = /[\s,:]*/y;
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const scalar = /[^\s,:[\]{}]+/y;

/** Places of the members of a valid JSON text; undefined for a text or a number alone. */
export function readJsonTree(text: string): JsonBlock | undefined {
  return readValue(text, skip(text, space, 0)).child;
}

function readValue(text: string, at: number): { child: JsonBlock | undefined; end: number } {
  const opening = text[at];
  if (opening !== '{' && opening !== '[') {
    return { child: undefined, end: skip(text, opening === '"' ? string : scalar, at) };
  }
  const parts: JsonPart[] = [];
  let next = skip(text, space, at + 1);
  while (next < text.length && text[next] !== '}' && text[next] !== ']') {
    const part = readPart(text, next, opening === '{');
    parts.push(part);
    next = skip(text, space, part.end);
  }
  return { child: { parts }, end: next + 1 };
}

function readPart(text: string, start: number, isMember: boolean): JsonPart {
  if (!isMember) return { key: undefined, start, ...readValue(text, start) };
  const keyEnd = skip(text, string, start);
  const key: unknown = JSON.parse(text.slice(start, keyEnd));
  return { key: String(key), start, ...readValue(text, skip(text, space, keyEnd)) };
}

function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

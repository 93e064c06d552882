import {
  type Alias,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { repeatedKeys } from '../model/repeated-keys.ts';
import type { PartPlace, ValuePlace } from './value-place.ts';

/** A map or a list in block style, as places in its text. Anything else is a leaf and is never looked into. */
export interface Block {
  kind: 'map' | 'list';
  entries: readonly Entry[];
}

/** One key with its value, or one item of a list. */
export interface Entry extends PartPlace {
  /** End of the last line of content: comments and blank lines that follow are not part of it. */
  end: number;
  /** The value, when it is a block. */
  child: Block | undefined;
  /** True when blank lines after it would become part of its text (`|+`). */
  keepsBlankLines: boolean;
}

/** A question id as it is written in `answers` or `actions`. */
export interface WrittenId {
  id: string;
  start: number;
  end: number;
}

/** A YAML text as data and as places. */
export interface YamlTree {
  data: unknown;
  root: Block | undefined;
  ids: readonly WrittenId[];
  /** The whole document, leaves and flow style included. */
  place: ValuePlace;
}

/** Parses a text the way the loader does; undefined when it is not one valid document. */
export function readYamlTree(text: string): YamlTree | undefined {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    // With `silent`, a second document would be dropped without an error.
    logLevel: 'error',
    keepSourceTokens: true,
  });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  if (repeatedKeys(document.contents).length > 0) return undefined;
  const data = dataOf(document);
  if (!data) return undefined;
  const source = { text, document };
  const root = lazily(() => blockOf(source, document.contents));
  const place = lazily(() => placeOf(source, document.contents, 0, root()));
  return {
    data: data.value,
    ids: idsOf(document),
    get root() {
      return root();
    },
    get place() {
      return place();
    },
  };
}

// An edit looks at the way to one answer: the places of all others would cost a third of the parsing.
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface Source {
  text: string;
  document: Document;
}

function dataOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch (cause) {
    // Thrown for an alias without its anchor, or for too many of them.
    if (cause instanceof ReferenceError) return undefined;
    throw cause;
  }
}

function blockOf(source: Source, node: unknown): Block | undefined {
  if (isMap(node) && !node.flow) return { kind: 'map', entries: mapEntries(source, node) };
  if (isSeq(node) && !node.flow) return { kind: 'list', entries: listEntries(source, node) };
  return undefined;
}

function mapEntries(source: Source, map: YAMLMap): Entry[] {
  return map.items.map((pair) => {
    const { key, start, after, keyEnd } = keyOf(pair);
    const child = lazily(() => blockOf(source, pair.value));
    const value = lazily(() => placeOf(source, pair.value, after ?? keyEnd, child()));
    const { end, keepsBlankLines } = endOfEntry(source.text, pair.value ?? pair.key, start);
    return {
      ...{ key, start, end, after, keepsBlankLines },
      get child() {
        return child();
      },
      get value() {
        return value();
      },
    };
  });
}

function listEntries(source: Source, list: YAMLSeq): Entry[] {
  const tokens = (list.srcToken as CST.BlockSequence | undefined)?.items ?? [];
  // A comment at the end of the list is a token without a dash, and no item.
  const dashes = tokens.flatMap((token) => token.start.filter((part) => part.type === 'seq-item-ind').slice(0, 1));
  return list.items.map((item, index) => {
    const start = dashes[index]?.offset ?? 0;
    const child = lazily(() => blockOf(source, item));
    const value = lazily(() => placeOf(source, item, start + 1, child()));
    const { end, keepsBlankLines } = endOfEntry(source.text, item, start);
    return {
      ...{ key: undefined, start, end, after: start + 1, keepsBlankLines },
      get child() {
        return child();
      },
      get value() {
        return value();
      },
    };
  });
}

function partOf(source: Source, pair: Pair): PartPlace {
  const { key, start, after, keyEnd } = keyOf(pair);
  const value = placeOf(source, pair.value, after ?? keyEnd);
  return { key, start, end: Math.max(value.end, after ?? keyEnd), after, value };
}

function keyOf(pair: Pair): { key: string; start: number; after: number | undefined; keyEnd: number } {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const colon = pair.srcToken?.sep?.find((part) => part.type === 'map-value-ind');
  const keyEnd = (isNode(pair.key) ? pair.key.range?.[1] : undefined) ?? 0;
  return { key, start: startOfPair(pair), after: colon && colon.offset + 1, keyEnd };
}

function placeOf(source: Source, node: unknown, after: number, child?: Block): ValuePlace {
  const [content, end] = (isNode(node) && node.range) || [after, after];
  const start = Math.min(skip(source.text, after, space), content);
  const none = { kind: 'leaf', parts: [] } as const;
  if (child) return { style: 'block', kind: child.kind, start, content, end, parts: child.entries };
  if (isAlias(node)) return { style: 'alias', start, content, end, ...none, target: targetOf(source, node) };
  if (isMap(node) && source.text[content] === '{') {
    return flowPlace('map', start, content, end, () => node.items.map((pair) => partOf(source, pair)));
  }
  if (isSeq(node) && node.flow) {
    return flowPlace('list', start, content, end, () => flowItems(source, node));
  }
  const isText = isScalar(node) && node.type?.startsWith('BLOCK_');
  if (isText || content < end) return { style: isText ? 'text' : 'scalar', start, content, end, ...none };
  const behind = skip(source.text, start, properties);
  return behind > start
    ? { style: 'none', start, content: behind, end: behind, ...none }
    : { style: 'none', start: after, content: after, end: after, ...none };
}

function flowPlace(
  kind: 'map' | 'list',
  start: number,
  content: number,
  end: number,
  makeParts: () => PartPlace[],
): ValuePlace {
  const parts = lazily(makeParts);
  return {
    ...{ style: 'flow', kind, start, content, end },
    get parts() {
      return parts();
    },
  };
}

function targetOf({ document }: Source, alias: Alias): number {
  return alias.resolve(document)?.range?.[0] ?? -1;
}

function flowItems(source: Source, list: YAMLSeq): PartPlace[] {
  let at = (list.range?.[0] ?? 0) + 1;
  return list.items.map((item) => {
    const start = skip(source.text, at, separators);
    const value = placeOf(source, item, start);
    at = value.end;
    return { key: undefined, start, end: value.end, after: start, value };
  });
}

const space = /(?:\s|#[^\n]*)*/y;
const separators = /(?:[\s,]|#[^\n]*)*/y;
const properties = /(?:[ \t]*[&!][^\s,\]}]*)*/y;

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endOfEntry(text: string, value: unknown, start: number): { end: number; keepsBlankLines: boolean } {
  const leaf = lastLeaf(value);
  const isText = isScalar(leaf) && (leaf.type === 'BLOCK_LITERAL' || leaf.type === 'BLOCK_FOLDED');
  const end = endOfLine(text, Math.max(leaf?.range?.[1] ?? start, start), isText);
  return { end, keepsBlankLines: isText && keeps(text, leaf) };
}

function keeps(text: string, leaf: Node): boolean {
  return /^[|>]\d?\+/.test(text.slice(leaf.range?.[0] ?? 0));
}

// The range of a text in block style ends behind its last line break already.
function endOfLine(text: string, at: number, isBlockText: boolean): number {
  if (isBlockText && text[at - 1] === '\n') return at;
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function startOfPair(pair: Pair): number {
  const token = pair.srcToken;
  const parts = [...(token?.start ?? []), ...(token?.key ? [token.key] : []), ...(token?.sep ?? [])];
  return parts.find((part) => !['space', 'comment', 'newline', 'comma'].includes(part.type))?.offset ?? 0;
}

function lastLeaf(node: unknown): Node | undefined {
  if (isMap(node) && !node.flow && node.items.length > 0)
    return lastLeaf(node.items.at(-1)?.value ?? node.items.at(-1)?.key);
  if (isSeq(node) && !node.flow && node.items.length > 0) return lastLeaf(node.items.at(-1));
  return isNode(node) ? node : undefined;
}

function idsOf(document: Document): WrittenId[] {
  const root = document.contents;
  if (!isMap(root)) return [];
  const [answers, actions] = [root.get('answers'), root.get('actions')];
  const keys = isMap(answers) ? answers.items.map((pair) => writtenId(document, pair.key)) : [];
  const items: readonly unknown[] = isSeq(actions) ? actions.items : [];
  const values = items.map((item) => (isMap(item) ? writtenId(document, item.get('question', true)) : undefined));
  return [...keys, ...values].filter((id) => id !== undefined);
}

function writtenId(document: Document, node: unknown): WrittenId | undefined {
  const scalar = isAlias(node) ? node.resolve(document) : node;
  if (!isNode(node) || !node.range || !isScalar(scalar) || typeof scalar.value !== 'string') return undefined;
  return { id: scalar.value, start: node.range[0], end: node.range[1] };
}

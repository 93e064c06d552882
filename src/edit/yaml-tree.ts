import {
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

/** A map or a list in block style, as places in its text. Anything else is a leaf and is never looked into. */
export interface Block {
  kind: 'map' | 'list';
  entries: readonly Entry[];
}

/** One key with its value, or one item of a list. */
export interface Entry {
  /** Absent in a list. */
  key: string | undefined;
  /** Where the key (with its anchor, if any) or the dash begins. */
  start: number;
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
}

/** Parses a text the way the loader does; undefined when it is not one valid document. */
export function readYamlTree(text: string): YamlTree | undefined {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    // With `silent`, a second document would be dropped without an error.
    logLevel: 'error',
    keepSourceTokens: true,
  });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  const data = dataOf(document);
  return data && { data: data.value, root: blockOf(text, document.contents), ids: idsOf(document) };
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

function blockOf(text: string, node: unknown): Block | undefined {
  if (isMap(node) && !node.flow) return { kind: 'map', entries: mapEntries(text, node) };
  if (isSeq(node) && !node.flow) return { kind: 'list', entries: listEntries(text, node) };
  return undefined;
}

function mapEntries(text: string, map: YAMLMap): Entry[] {
  return map.items.map((pair) => {
    const value = pair.value ?? pair.key;
    return entryOf(text, value, startOfPair(pair), isScalar(pair.key) ? String(pair.key.value) : '');
  });
}

function listEntries(text: string, list: YAMLSeq): Entry[] {
  const tokens = (list.srcToken as CST.BlockSequence | undefined)?.items ?? [];
  // A comment at the end of the list is a token without a dash, and no item.
  const dashes = tokens.flatMap((token) => token.start.filter((part) => part.type === 'seq-item-ind').slice(0, 1));
  return list.items.map((item, index) => entryOf(text, item, dashes[index]?.offset ?? 0, undefined));
}

function entryOf(text: string, value: unknown, start: number, key: string | undefined): Entry {
  const leaf = lastLeaf(value);
  const isText = isScalar(leaf) && (leaf.type === 'BLOCK_LITERAL' || leaf.type === 'BLOCK_FOLDED');
  const end = endOfLine(text, Math.max(leaf?.range?.[1] ?? start, start), isText);
  return { key, start, end, child: blockOf(text, value), keepsBlankLines: isText && keeps(text, leaf) };
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
  return parts.find((part) => !['space', 'comment', 'newline'].includes(part.type))?.offset ?? 0;
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

import {
  isMap,
  isNode,
  isScalar,
  Lexer,
  type Node,
  parseDocument,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstProblems } from '../diagnostics/first-problems.ts';
import { type KeyNode, repeatedKeys } from '../model/repeated-keys.ts';
import { hasManyBrackets, isFlowDeeper } from './flow-depth.ts';
import { type DataPath, type Parsed, placeMaker } from './source.ts';

/** Aliases expanded in one document at most, so that a few lines cannot grow to gigabytes. */
const aliasLimit = 50;
const mostDirectives = 10;
/** Far beyond the depth that a document may have. */
const manyBrackets = 1000;

/** Parses YAML 1.2 (core schema, unique keys) into data with places. All syntax problems at once. */
export function parseYaml(file: string, text: string): Parsed {
  // The parser notices only when it has built everything, which takes gigabytes for a text of brackets alone.
  if (hasManyBrackets(text, manyBrackets) && isFlowDeeper(new Lexer().lex(text), manyBrackets))
    throw new RangeError('too deep');
  // Directives are collected in a way that takes minutes for a text of nothing else; there are two kinds of them.
  if ((text.match(/^%/gm) ?? []).length > mostDirectives) {
    return { problems: [problem('file/syntax', { detail: 'the file has more than ten directives' }, { file })] };
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const placeOf = placeMaker(file, text);
  const faults = [...document.errors, ...document.warnings];
  // The parser reports an exhausted stack as an ordinary fault; the caller knows what it means.
  if (faults.some(({ message }) => message.includes('call stack'))) throw new RangeError('too deep');
  if (faults.length > 0) return { problems: firstProblems(faults, (fault) => toDiagnostic(fault, placeOf), file) };
  const repeated = repeatedKeys(document.contents);
  if (repeated.length > 0) return { problems: firstProblems(repeated, (key) => toDuplicate(key, placeOf), file) };
  const { yaml } = document.directives ?? {};
  if (yaml?.explicit && yaml.version !== '1.2') {
    const detail = `the file says that it is YAML ${yaml.version}; it is read as YAML 1.2: remove the directive`;
    return { problems: [problem('file/syntax', { detail }, placeOf(0, text.indexOf('\n')))] };
  }
  const data = toData(document);
  if ('problem' in data) return { problems: [problem('file/syntax', { detail: data.problem }, { file })] };
  const locate = (path: DataPath, part?: 'key' | 'value') => {
    const [start, end] = rangeAt(document, path, part ?? 'value') ?? [0, 0];
    return placeOf(start, Math.max(start, text.slice(0, end).trimEnd().length));
  };
  return { source: { file, data: data.value, text, locate } };
}

function toData(document: YamlDocument): { value: unknown } | { problem: string } {
  try {
    return { value: document.toJS({ maxAliasCount: aliasLimit }) };
  } catch (cause) {
    // Thrown for unknown aliases and for more of them than allowed; a stack overflow is for the caller.
    if (cause instanceof ReferenceError) return { problem: cause.message };
    throw cause;
  }
}

type PlaceOf = ReturnType<typeof placeMaker>;

function toDiagnostic({ message, pos: [start, end] }: YAMLError, placeOf: PlaceOf): Diagnostic {
  return problem('file/syntax', { detail: message.replace(/\s+at line \d+.*$/s, '') }, placeOf(start, end));
}

function toDuplicate({ value, range }: KeyNode, placeOf: PlaceOf): Diagnostic {
  const [start, end] = range ?? [0, 0];
  return problem('file/duplicate-key', { key: String(value) }, placeOf(start, end));
}

type Range = readonly [number, number];

// The nearest ancestor that exists: a missing key is shown at the map that lacks it.
function rangeAt(document: YamlDocument, path: DataPath, part: 'key' | 'value'): Range | undefined {
  let node: unknown = document.contents;
  let range = rangeOfStart(node);
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    const child: unknown = pair
      ? pair.value
      : isNode(node) && 'get' in node
        ? (node as { get(key: unknown, keep: true): unknown }).get(step, true)
        : undefined;
    if (child === undefined) return range;
    const isLast = depth === path.length - 1;
    const keyNode = pair && isNode(pair.key) ? pair.key : undefined;
    const valueRange = isNode(child) ? contentRange(child) : undefined;
    range =
      keyNode && ((isLast && part === 'key') || !valueRange || isBlock(child))
        ? contentRange(keyNode)
        : (valueRange ?? range);
    node = child;
  }
  return range;
}

function isBlock(node: unknown): boolean {
  return isNode(node) && 'items' in node && !(node as { flow?: boolean }).flow;
}

function contentRange(node: Node): Range | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined;
}

function rangeOfStart(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return [node.range[0], node.range[0]];
}

import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstProblems } from '../diagnostics/first-problems.ts';
import { type DataPath, type Parsed, placeMaker } from './source.ts';

/** Parses strict JSON (no comments, no trailing commas, unique keys) into data with places. */
export function parseJson(file: string, text: string): Parsed {
  const placeOf = placeMaker(file, text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const tell = ({ error, offset, length }: ParseError): Diagnostic => {
    const detail = `not valid JSON: ${inWords(printParseErrorCode(error))}`;
    return problem('file/syntax', { detail }, placeOf(offset, offset + length));
  };
  if (!root || errors.length > 0) return { problems: firstProblems(errors, tell, file) };
  const twice = repeatedKeys(root);
  if (twice.length > 0) return { problems: firstProblems(twice, (key) => toDuplicate(key, placeOf), file) };
  const locate = (path: DataPath, part?: 'key' | 'value') => {
    const node = nearestNode(root, path);
    const key = part === 'key' && node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const { offset, length } = key ?? node;
    // A whole object is pointed at by its opening brace: underlining pages of text helps nobody.
    return placeOf(offset, offset + (node.type === 'object' && !key ? 1 : length));
  };
  return { source: { file, data: JSON.parse(text), locate } };
}

function inWords(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function nearestNode(root: Node, path: DataPath): Node {
  for (let keep = path.length; keep > 0; keep--) {
    const node = findNodeAtLocation(root, [...path.slice(0, keep)]);
    if (node) return node;
  }
  return root;
}

function toDuplicate({ value, offset, length }: Node, placeOf: ReturnType<typeof placeMaker>): Diagnostic {
  return problem('file/duplicate-key', { key: String(value) }, placeOf(offset, offset + length));
}

function repeatedKeys(root: Node): Node[] {
  const repeated: Node[] = [];
  const walk = ({ type, children = [] }: Node): void => {
    const seen = new Set<unknown>();
    for (const child of children) {
      const key = type === 'object' ? child.children?.[0] : undefined;
      if (key && seen.has(key.value)) repeated.push(key);
      if (key) seen.add(key.value);
      walk(child);
    }
  };
  walk(root);
  return repeated;
}

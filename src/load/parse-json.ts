import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DataPath, type Parsed, placeMaker } from './source.ts';

/** Parses strict JSON (no comments, no trailing commas, unique keys) into data with places. */
export function parseJson(file: string, text: string): Parsed {
  const placeOf = placeMaker(file, text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const problems = errors.map(({ error, offset, length }) =>
    problem(
      'file/syntax',
      { detail: `not valid JSON: ${inWords(printParseErrorCode(error))}` },
      placeOf(offset, offset + length),
    ),
  );
  if (!root || problems.length > 0) return { problems };
  const twice = duplicateKeys(root, placeOf);
  if (twice.length > 0) return { problems: twice };
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

function duplicateKeys(node: Node, placeOf: ReturnType<typeof placeMaker>): Diagnostic[] {
  const children = node.children ?? [];
  const inner = children.flatMap((child) => duplicateKeys(child, placeOf));
  if (node.type !== 'object') return inner;
  const seen = new Set<unknown>();
  const own = children.flatMap((property) => {
    const key = property.children?.[0];
    if (!key) return [];
    const isNew = !seen.has(key.value);
    seen.add(key.value);
    return isNew
      ? []
      : [problem('file/duplicate-key', { key: String(key.value) }, placeOf(key.offset, key.offset + key.length))];
  });
  return [...own, ...inner];
}

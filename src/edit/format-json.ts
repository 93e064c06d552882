import type { JsonSchema } from '../model/rubric.ts';
import { behindByteOrderMark, endWithOneNewline } from './end-of-file.ts';
import { type JsonBlock, readJsonTree } from './json-tree.ts';
import { type KeyGuide, keyGuide, orderedPositions } from './key-guide.ts';
import { meaningOf } from './meaning.ts';

/**
 * The canonical form of a valid JSON text: members in the order of the schema's `properties`, one line end at the end.
 * Members change places and keep their own layout, so that what stood on one line still does. A text that is not valid
 * comes back unchanged.
 */
export function formatJson(text: string, keys: JsonSchema): string {
  return behindByteOrderMark(text, (body) => formatBody(body, keyGuide(keys)));
}

function formatBody(text: string, guide: KeyGuide): string {
  const meaning = meaningOfJson(text);
  if (meaning === undefined) return text;
  const closed = endWithOneNewline(text);
  const root = readJsonTree(closed);
  const formatted = root ? renderRegion(closed, root, guide, 0, closed.length) : closed;
  return meaningOfJson(formatted) === meaning ? formatted : closed;
}

function meaningOfJson(text: string): string | undefined {
  try {
    return meaningOf(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

// Commas, line breaks and indentation stay; the members between them change places.
function renderRegion(text: string, block: JsonBlock, guide: KeyGuide, from: number, to: number): string {
  const rendered = block.parts.map(({ key, start, end, child }) => {
    if (!child) return text.slice(start, end);
    return renderRegion(text, child, key === undefined ? guide.item() : guide.member(key), start, end);
  });
  let result = '';
  let at = from;
  for (const [index, position] of positionsIn(block, guide).entries()) {
    const place = block.parts[index];
    result += text.slice(at, place?.start) + rendered[position];
    at = place?.end ?? at;
  }
  return result + text.slice(at, to);
}

function positionsIn({ parts }: JsonBlock, guide: KeyGuide): number[] {
  const keys = parts.map(({ key }) => key ?? '');
  return orderedPositions(keys, parts[0]?.key === undefined ? [] : guide.order);
}

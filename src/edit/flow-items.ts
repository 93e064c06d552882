import type { ValuePlace } from './value-place.ts';

/** One member or item between braces or brackets, with the white space and comments that are its own. */
export interface FlowItem {
  /** White space and comments before it. */
  lead: string;
  body: string;
  /** White space and comments between it and its comma. */
  gap: string;
  /** Undefined: one is put only where another item follows. */
  comma: string | undefined;
  /** A comment behind the comma on the same line. */
  beside: string;
}

/** What stands between braces or brackets: items, then what stands before the end. */
export interface FlowContent {
  items: readonly FlowItem[];
  tail: string;
}

/** Cuts the content of a map or list in flow style; `joinFlow` makes the same text of it again. */
export function cutFlow(text: string, { content, end, parts }: ValuePlace): FlowContent {
  let lead = '';
  let at = content + 1;
  const items = parts.map((part, index): FlowItem => {
    const between = text.slice(at, part.start);
    if (index === 0) lead = between;
    const next = parts[index + 1]?.start ?? end - 1;
    const { gap, comma, beside, rest } = cutBehind(text.slice(part.end, next));
    const item = { lead, body: text.slice(part.start, part.end), gap, comma, beside };
    lead = rest;
    at = next;
    return item;
  });
  return { items, tail: parts.length > 0 ? lead : text.slice(content + 1, end - 1) };
}

/** The content as text; commas stand between all items, and behind the last one when `isClosed`. */
export function joinFlow({ items, tail }: FlowContent, isClosed: boolean): string {
  const texts = items.map(({ lead, body, gap, comma, beside }, index) => {
    const isLast = index === items.length - 1;
    if (isLast && !isClosed) return lead + body + (comma === undefined ? beside : gap + beside);
    return lead + body + (comma === undefined ? `,${beside}` : gap + comma + beside);
  });
  return texts.join('') + tail;
}

function cutBehind(text: string): Omit<FlowItem, 'lead' | 'body'> & { rest: string } {
  const [, gap, comma] = /^((?:\s|#[^\n]*)*)(,?)/.exec(text) ?? [];
  const behind = comma ? text.slice((gap ?? '').length + 1) : text;
  const beside = /^[ \t]*#[^\r\n]*/.exec(behind)?.[0] ?? '';
  const rest = behind.slice(beside.length);
  return { gap: comma ? (gap ?? '') : '', comma: comma || undefined, beside, rest };
}

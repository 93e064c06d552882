import { isDataMap } from '../model/same-data.ts';
import type { KeyGuide } from './key-guide.ts';
import { isFilled } from './plain-data.ts';
import { quoted } from './render-yaml-scalar.ts';
import { keysInOrder } from './render-yaml-value.ts';

/** How new lines are laid out in a JSON file. */
export interface JsonHand {
  eol: string;
  /** White space by which a line stands further in than the one that opens it. */
  indent: string;
  /** What stands between a colon or comma and what follows on the same line. */
  space: string;
}

/** A value as JSON, keys in canonical order: on lines of their own behind `margin`, or on one line without a margin. */
export function renderJson(value: unknown, guide: KeyGuide, hand: JsonHand, margin: string | undefined): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) {
    const items = (inner: string | undefined) => value.map((item) => renderJson(item, guide.item(), hand, inner));
    return enclosed('[', items, ']', isFilled(value) ? margin : undefined, hand);
  }
  if (!isDataMap(value)) return String(value);
  const members = (inner: string | undefined) =>
    keysInOrder(value, guide).map(
      (key) => `${quoted(key)}:${hand.space}${renderJson(value[key], guide.member(key), hand, inner)}`,
    );
  return enclosed('{', members, '}', isFilled(value) ? margin : undefined, hand);
}

function enclosed(
  open: string,
  parts: (inner: string | undefined) => readonly string[],
  close: string,
  margin: string | undefined,
  { eol, indent, space }: JsonHand,
): string {
  if (margin === undefined) return open + parts(undefined).join(`,${space}`) + close;
  const inner = margin + indent;
  return `${open}${eol}${inner}${parts(inner).join(`,${eol}${inner}`)}${eol}${margin}${close}`;
}

import { type DataMap, isSameData } from '../model/same-data.ts';
import { alignItems } from './align-items.ts';
import { type Change, canEnter } from './change.ts';
import { cutFlow, type FlowItem, joinFlow } from './flow-items.ts';
import type { KeyGuide } from './key-guide.ts';
import { memberOf } from './plain-data.ts';
import { planAdditions } from './plan-additions.ts';
import type { PartPlace, ValuePlace } from './value-place.ts';

/** What differs between YAML in flow style and JSON. */
export interface FlowDialect {
  text: string;
  eol: string;
  renderKey(key: string): string;
  /** `margin`: white space before the line on which the value begins; undefined where it has to stay on one line. */
  renderValue(value: unknown, guide: KeyGuide, margin: string | undefined): string;
  /** True where a value is to be written anew as a whole, whatever in it is unchanged. */
  isUnit(path: readonly string[]): boolean;
  /** What stands between a colon or comma and the next word. */
  space: string;
  /** Used in maps whose keys are in quotes. */
  besideQuotedKeys?: FlowDialect;
}

/** A map or list in flow style after a change that `canEnter`, from its opening to its closing sign. */
export function editFlow(given: FlowDialect, place: ValuePlace, change: Change): string {
  const hasQuotedKeys = place.kind === 'map' && given.text[place.parts[0]?.start ?? 0] === '"';
  const dialect = (hasQuotedKeys && given.besideQuotedKeys) || given;
  const { items, tail } = cutFlow(dialect.text, place);
  const isClosed = items.at(-1)?.comma !== undefined;
  const frame: Frame = { dialect, items, parts: place.parts, margin: marginOf(items) };
  const edited = settle(frame, place.kind === 'map' ? editMembers(frame, change) : editItems(frame, change));
  const [open, close] = place.kind === 'map' ? '{}' : '[]';
  const isEmpty = items.length === 0 && tail.trim() === '';
  return open + joinFlow({ items: edited, tail: isEmpty ? '' : tail }, isClosed) + close;
}

interface Frame {
  dialect: FlowDialect;
  items: readonly FlowItem[];
  parts: readonly PartPlace[];
  /** Undefined where all items share a line. */
  margin: string | undefined;
}

/** What stands in the place of an old item: itself unless it goes, and new ones around it. */
interface Slot {
  before: string[];
  kept: FlowItem | undefined;
  behind: string[];
}

function editMembers(frame: Frame, { path, was, now, guide }: Change): readonly Slot[] {
  const { dialect, items, parts, margin } = frame;
  const map = now as DataMap;
  const keys = parts.map(({ key }) => key ?? '');
  const slots = items.map((item, index) => {
    const key = keys[index] ?? '';
    if (!Object.hasOwn(map, key)) return slotFor(undefined);
    const inner = { path: [...path, key], was: memberOf(was, key), now: map[key], guide: guide.member(key) };
    return slotFor(editItem(frame, index, item, inner));
  });
  const first = slotFor(undefined);
  const added = Object.keys(map).filter((key) => !keys.includes(key));
  for (const { key, side, beside } of planAdditions(keys, added, guide.order)) {
    const text = `${dialect.renderKey(key)}:${dialect.space}${dialect.renderValue(map[key], guide.member(key), margin)}`;
    const slot = slots[beside ?? 0] ?? first;
    slot[side].push(text);
  }
  return [first, ...slots];
}

function editItems(frame: Frame, { path, was, now, guide }: Change): readonly Slot[] {
  const old = was as readonly unknown[];
  const { items, added } = alignItems(old, now as readonly unknown[]);
  const slots = frame.items.map((item, index) => {
    const place = items[index];
    const inner = { path: [...path, String(index)], was: old[index], now: place?.now, guide: guide.item() };
    return slotFor(place && editItem(frame, index, item, inner));
  });
  const first = slotFor(undefined);
  const texts = added.values.map((value) => frame.dialect.renderValue(value, guide.item(), frame.margin));
  [first, ...slots][added.at]?.behind.push(...texts);
  return [first, ...slots];
}

function slotFor(kept: FlowItem | undefined): Slot {
  return { before: [], kept, behind: [] };
}

function editItem({ dialect, parts, margin }: Frame, index: number, item: FlowItem, change: Change): FlowItem {
  const part = parts[index];
  if (!part || isSameData(change.was, change.now)) return item;
  const { value, after } = part;
  const isInside = value.style === 'flow' && value.parts.length > 0 && canEnter(value, change);
  if (isInside && !dialect.isUnit(change.path)) {
    return { ...item, body: dialect.text.slice(part.start, value.content) + editFlow(dialect, value, change) };
  }
  const written = dialect.renderValue(change.now, change.guide, margin);
  if (after === undefined) return { ...item, body: `${item.body}: ${written}` };
  const head = dialect.text.slice(part.start, value.start);
  return { ...item, body: head + (value.style === 'none' && head.endsWith(':') ? ' ' : '') + written };
}

// Puts old and new items in a row, and in front of each the white space that its place asks for.
function settle({ dialect, items, margin }: Frame, slots: readonly Slot[]): readonly FlowItem[] {
  const oldLead = items[0]?.lead ?? '';
  const beside = items[1]?.lead.trim() === '' ? items[1].lead.replace(/\n.*/s, '') : dialect.space;
  const lead = margin === undefined ? beside : dialect.eol + margin;
  const fresh = (body: string): FlowItem => ({ lead, body, gap: '', comma: undefined, beside: '' });
  const row = slots.flatMap(({ before, kept, behind }) => [
    ...before.map(fresh),
    ...(kept ? [kept] : []),
    ...behind.map(fresh),
  ]);
  const oldFirst = slots[1]?.kept;
  return row.map((item, index) => {
    if (item === oldFirst) return index > 0 && oldLead.trim() === '' ? { ...item, lead } : item;
    const isSpace = item.lead.trim() === '' && !item.lead.includes('\n');
    return index === 0 && isSpace ? { ...item, lead: /^\s*/.exec(oldLead)?.[0] ?? '' } : item;
  });
}

// Where each item has a line of its own: the white space before it.
function marginOf(items: readonly FlowItem[]): string | undefined {
  const seen = items.length > 1 ? items.slice(1) : items;
  const isListed = seen.length > 0 && seen.every(({ lead }) => lead.includes('\n'));
  return isListed ? /[^\n]*$/.exec(seen[0]?.lead ?? '')?.[0] : undefined;
}

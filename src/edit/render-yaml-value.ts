import { type DataMap, isDataMap } from '../model/same-data.ts';
import { type KeyGuide, orderedPositions } from './key-guide.ts';
import { isFilled, memberOf } from './plain-data.ts';
import { fitsBelow, renderYamlScalar } from './render-yaml-scalar.ts';

/** How new lines are laid out in a file. */
export interface YamlHand {
  /** Columns from a key to the keys of the map below it. */
  step: number;
  /** Columns from a key to the dashes of the list below it. */
  listStep: number;
  /** Columns from a dash to what stands behind it. */
  dashWidth: number;
  /** False: texts of several lines are written in quotes, on one line. */
  hasTextBlocks: boolean;
}

/** A value as written: what stands beside the key or dash, and whole lines below, without their line ends. */
export interface WrittenValue {
  beside: string;
  below: readonly string[];
}

/**
 * A value for a key or dash in the given column; maps and lists of maps get one line for each fact. `step`: columns from
 * the key or dash to what stands below it.
 */
export function renderYamlValue(
  value: unknown,
  guide: KeyGuide,
  column: number,
  hand: YamlHand,
  step = hand.step,
): WrittenValue {
  if (typeof value === 'string' && hand.hasTextBlocks && fitsBelow(value)) return textBlock(value, column + step);
  if (isDataMap(value) && isFilled(value)) {
    return { beside: '', below: renderYamlMembers(value, guide, column + step, hand) };
  }
  if (Array.isArray(value) && isFilled(value) && !isShortList(value)) {
    const items = value.flatMap((item) => renderYamlItem(item, guide.item(), column + hand.listStep, hand));
    return { beside: '', below: items };
  }
  const isOpen = typeof value === 'object';
  return { beside: isOpen ? renderYamlFlow(value, guide) : renderYamlScalar(value, 'block'), below: [] };
}

/** The lines of one member of a map. */
export function renderYamlMember(
  key: string,
  value: unknown,
  guide: KeyGuide,
  column: number,
  hand: YamlHand,
): string[] {
  const { beside, below } = renderYamlValue(value, guide.member(key), column, hand);
  return [`${' '.repeat(column)}${renderYamlKey(key)}:${beside && ` ${beside}`}`, ...below];
}

/** The lines of all members of a map, in canonical order. */
function renderYamlMembers(map: DataMap, guide: KeyGuide, column: number, hand: YamlHand): string[] {
  return keysInOrder(map, guide).flatMap((key) => renderYamlMember(key, map[key], guide, column, hand));
}

/** The lines of one item of a list; the first key of a map stands beside the dash. */
export function renderYamlItem(value: unknown, guide: KeyGuide, column: number, hand: YamlHand): string[] {
  const dash = `${' '.repeat(column)}-`;
  if (Array.isArray(value)) return [`${dash} ${renderYamlFlow(value, guide)}`];
  const { beside, below } = renderYamlValue(value, guide, column, hand, hand.dashWidth);
  if (beside !== '') return [`${dash} ${beside}`, ...below];
  const [first = '', ...others] = below;
  return [dash + first.slice(column + 1), ...others];
}

/** Any value on one line. */
export function renderYamlFlow(value: unknown, guide: KeyGuide): string {
  if (Array.isArray(value)) return `[${value.map((item) => renderYamlFlow(item, guide.item())).join(', ')}]`;
  if (!isDataMap(value)) return renderYamlScalar(value, 'flow');
  const members = keysInOrder(value, guide).map(
    (key) => `${renderYamlKey(key)}: ${renderYamlFlow(memberOf(value, key), guide.member(key))}`,
  );
  return `{${members.join(', ')}}`;
}

export function renderYamlKey(key: string): string {
  return renderYamlScalar(key, 'flow');
}

/** The keys of a map in canonical order. */
export function keysInOrder(map: DataMap, guide: KeyGuide): string[] {
  const keys = Object.keys(map);
  return orderedPositions(keys, guide.order).map((position) => keys[position] ?? '');
}

function textBlock(text: string, column: number): WrittenValue {
  const isClosed = text.endsWith('\n');
  const lines = (isClosed ? text.slice(0, -1) : text).split('\n');
  const below = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  return { beside: isClosed ? '|' : '|-', below };
}

// A list of names stays on one line while it is short.
function isShortList(list: readonly unknown[]): boolean {
  const isFlat = list.every((item) => typeof item !== 'object' && !(typeof item === 'string' && item.includes('\n')));
  return isFlat && JSON.stringify(list).length <= 80;
}

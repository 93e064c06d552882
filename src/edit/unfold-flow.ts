import { type DataMap, isDataMap, isSameData } from '../model/same-data.ts';
import { type Change, canEnter } from './change.ts';
import { isFilled, memberOf } from './plain-data.ts';
import { planAdditions } from './plan-additions.ts';
import { renderYamlMember } from './render-yaml-value.ts';
import type { PartPlace, ValuePlace } from './value-place.ts';
import type { YamlJob } from './yaml-job.ts';

const longText = 80;

/**
 * True when a map or list in flow style, which stands in a block, is better written anew in block style: it was empty,
 * or it gets more than short facts. One with comments in it is left as it is, and so is that of all answers.
 */
export function isToUnfold(job: YamlJob, place: ValuePlace, change: Change): boolean {
  if (job.isFlat || /\s#/.test(job.text.slice(place.content, place.end))) return false;
  if (place.parts.length === 0) return true;
  return change.guide.order !== job.answers && getsLarge(place, change);
}

function getsLarge(place: ValuePlace, { path, was, now, guide }: Change): boolean {
  if (place.kind === 'list') return false;
  return Object.entries(now as DataMap).some(([key, value]) => {
    const inner = { path, was: memberOf(was, key), now: value, guide: guide.member(key) };
    if (isSameData(inner.was, value)) return false;
    const part = place.parts.find((each) => each.key === key);
    const canStay = part && part.value.parts.length > 0 && canEnter(part.value, inner);
    return canStay ? getsLarge(part.value, inner) : isLarge(value);
  });
}

/** The members of a map in flow style as lines in block style; what did not change keeps its words. */
export function unfold(job: YamlJob, { parts }: ValuePlace, { was, now, guide }: Change, column: number): string[] {
  const map = now as DataMap;
  const keys = parts.map(({ key }) => key ?? '');
  const write = (key: string) => renderYamlMember(key, map[key], guide, column, job.hand);
  const rows = parts.map((part, index) => {
    const key = keys[index] ?? '';
    const source = isSameData(memberOf(was, key), map[key]) ? sourceOf(job.text, part) : undefined;
    const own = source ? [' '.repeat(column) + source] : write(key);
    return { before: [] as string[], own: Object.hasOwn(map, key) ? own : [], behind: [] as string[] };
  });
  const added = Object.keys(map).filter((key) => !keys.includes(key));
  for (const { key, side, beside } of planAdditions(keys, added, guide.order)) {
    rows[beside ?? 0]?.[side].push(...write(key));
  }
  return rows.flatMap(({ before, own, behind }) => [...before, ...own, ...behind]);
}

function sourceOf(text: string, { start, after, value, end }: PartPlace): string | undefined {
  if (after === undefined || text.slice(start, end).includes('\n')) return undefined;
  return `${text.slice(start, after)} ${text.slice(value.start, end)}`.trimEnd();
}

function isLarge(value: unknown): boolean {
  if (typeof value === 'string') return value.length > longText || value.includes('\n');
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object');
  return isDataMap(value) && isFilled(value);
}

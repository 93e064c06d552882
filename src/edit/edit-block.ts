import { type DataMap, isSameData } from '../model/same-data.ts';
import { alignItems } from './align-items.ts';
import { addEntries, removeEntry, replaceEntry } from './block-entries.ts';
import { type Change, canEnter } from './change.ts';
import { editFlow } from './edit-flow.ts';
import { type BlockLayout, type EntryLayout, layOut } from './entry-layout.ts';
import type { KeyGuide } from './key-guide.ts';
import { memberOf } from './plain-data.ts';
import { planAdditions } from './plan-additions.ts';
import {
  renderYamlFlow,
  renderYamlItem,
  renderYamlKey,
  renderYamlMember,
  renderYamlValue,
} from './render-yaml-value.ts';
import { replaceValue } from './replace-value.ts';
import { isToUnfold, unfold } from './unfold-flow.ts';
import type { ValuePlace } from './value-place.ts';
import { yamlDialect } from './yaml-dialect.ts';
import { columnOf, withHabits } from './yaml-hand.ts';
import { type Splices, splice, type YamlJob } from './yaml-job.ts';
import type { Entry } from './yaml-tree.ts';

/** Plans the splices that change a map or list in block style, which lies in the region `from`..`to` of the text. */
export function editBlock(job: YamlJob, place: ValuePlace, change: Change, from: number, to: number): Splices {
  const layout = layOut(job.text, place.parts as readonly Entry[], from, to, change.path.length === 0);
  const hand = withHabits(job.hand, job.text, place.parts);
  const edit = place.kind === 'map' ? editMembers : editItems;
  return edit({ ...job, hand }, layout, change);
}

function editMembers(job: YamlJob, layout: BlockLayout, { path, was, now, guide }: Change): Splices {
  const map = now as DataMap;
  const { entries } = layout;
  const column = columnOf(job.text, entries[0]?.entry.start ?? 0);
  const keys = entries.map(({ entry }) => entry.key ?? '');
  const write = (key: string) => memberLines(job, key, map[key], guide, column);
  const additions = planAdditions(
    keys,
    Object.keys(map).filter((key) => !keys.includes(key)),
    guide.order,
  );
  // Where one fact goes and another one comes, as with level and unknown, the comments above stay.
  const heirOf = (index: number) =>
    guide.order === job.answers ? undefined : additions.find(({ beside }) => beside === index);
  const changed = entries.map((place, index) => {
    const key = keys[index] ?? '';
    if (Object.hasOwn(map, key)) {
      const inner = { path: [...path, key], was: memberOf(was, key), now: map[key], guide: guide.member(key) };
      return editEntry(job, place, inner);
    }
    const heir = heirOf(index);
    return heir ? replaceEntry(job, place.entry, write(heir.key)) : removeEntry(job, layout, index);
  });
  const added = additions.flatMap(({ key, side, beside = 0 }) => {
    const isGone = !Object.hasOwn(map, keys[beside] ?? '');
    if (isGone && heirOf(beside)?.key === key) return [];
    // What stands above an entry that goes may go with it.
    return addEntries(job, layout, beside, isGone ? 'behind' : side, write(key));
  });
  return [...changed.flat(), ...added];
}

function editItems(job: YamlJob, layout: BlockLayout, { path, was, now, guide }: Change): Splices {
  const old = was as readonly unknown[];
  const { items, added } = alignItems(old, now as readonly unknown[]);
  const inner = guide.item();
  const column = columnOf(job.text, layout.entries[0]?.entry.start ?? 0);
  const changed = layout.entries.map((place, index) => {
    const item = items[index];
    if (!item) return removeEntry(job, layout, index);
    return editEntry(job, place, { path: [...path, String(index)], was: old[index], now: item.now, guide: inner });
  });
  const side = added.at === 0 ? 'before' : 'behind';
  const addedItems = added.values.flatMap((value) =>
    addEntries(job, layout, Math.max(added.at - 1, 0), side, renderYamlItem(value, inner, column, job.hand)),
  );
  return [...changed.flat(), ...addedItems];
}

function editEntry(job: YamlJob, { entry, end }: EntryLayout, change: Change): Splices {
  if (isSameData(change.was, change.now)) return [];
  const { value } = entry;
  const isInside = canEnter(value, change) && !job.isUnit(change.path);
  if (isInside && value.style === 'block') return editBlock(job, value, change, entry.start, end);
  const column = columnOf(job.text, entry.start);
  const step = entry.key === undefined ? job.hand.dashWidth : job.hand.step;
  if (isInside && !isToUnfold(job, value, change)) {
    return splice(value.content, value.end, editFlow(yamlDialect(job), value, change));
  }
  if (isInside && value.parts.length > 0) {
    return replaceValue(job, entry, { beside: '', below: unfold(job, value, change, column + step) });
  }
  const written = job.isFlat
    ? { beside: renderYamlFlow(change.now, change.guide), below: [] }
    : renderYamlValue(change.now, change.guide, column, job.hand, step);
  return replaceValue(job, entry, written);
}

function memberLines(job: YamlJob, key: string, value: unknown, guide: KeyGuide, column: number): string[] {
  if (!job.isFlat) return renderYamlMember(key, value, guide, column, job.hand);
  return [`${' '.repeat(column)}${renderYamlKey(key)}: ${renderYamlFlow(value, guide.member(key))}`];
}

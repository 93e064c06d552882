import type { Evidence } from '../../model/assessment.ts';
import type { JudgedEvidence } from '../../model/scorecard.ts';
import { isEqual } from './is-equal.ts';

/** One item as it was and as it is. */
interface Kept {
  before: JudgedEvidence;
  after: JudgedEvidence;
}

/** Evidence of one question on two sides, item by item. */
export interface EvidenceMatch {
  kept: readonly Kept[];
  lost: readonly JudgedEvidence[];
  added: readonly JudgedEvidence[];
}

/** An item with all that is written of it, whatever the order of its keys, and so without its age. */
interface Written {
  item: JudgedEvidence;
  text: string;
}

/** What makes an item the same as another one; absent: this does not hold for it. */
type KeyOf = (written: Written) => string | undefined;

const byText: KeyOf = ({ text }) => text;
const byRef: KeyOf = ({ item: { type, ref } }) => (ref === undefined ? undefined : `${type} ${ref}`);
const byTitle: KeyOf = ({ item: { type, ref, title = '' } }) => (ref === undefined ? `${type} ${title}` : undefined);
const byTitleBeside: KeyOf = ({ item: { type, title } }) => (title === undefined ? undefined : `${type} ${title}`);

/** The same item is looked for as a whole, then by its ref, then by its title: one that got its ref later is the same. */
const passes: readonly (readonly [KeyOf, KeyOf])[] = [
  [byText, byText],
  [byRef, byRef],
  [byTitle, byTitle],
  [byTitle, byTitleBeside],
  [byTitleBeside, byTitle],
];

/** Finds the same evidence on two sides: type and ref agree, or type and title where one of them has no ref. */
export function matchEvidence(before: readonly JudgedEvidence[], after: readonly JudgedEvidence[]): EvidenceMatch {
  if (isUntouched(before, after)) return { kept: byPlace(before, after), lost: [], added: [] };
  const kept: Kept[] = [];
  let [lost, added] = [newestFirst(before), newestFirst(after)];
  for (const [keyBefore, keyAfter] of passes) {
    if (lost.length === 0 || added.length === 0) break;
    const waiting = queuesOf(lost, keyBefore);
    const matched = new Set<Written>();
    added = added.filter((later) => {
      const earlier = waiting.get(keyAfter(later) ?? '')?.shift();
      if (!earlier) return true;
      matched.add(earlier);
      kept.push({ before: earlier.item, after: later.item });
      return false;
    });
    lost = lost.filter((earlier) => !matched.has(earlier));
  }
  return { kept, lost: lost.map(({ item }) => item), added: added.map(({ item }) => item) };
}

// The usual case, and far less work: nobody touched the list.
function isUntouched(before: readonly JudgedEvidence[], after: readonly JudgedEvidence[]): boolean {
  const isSame = (item: JudgedEvidence, index: number): boolean => isEqual(withoutAge(item), withoutAge(after[index]));
  return before.length === after.length && before.every(isSame);
}

function byPlace(before: readonly JudgedEvidence[], after: readonly JudgedEvidence[]): Kept[] {
  return before.map((item, index) => ({ before: item, after: after[index] ?? item }));
}

function withoutAge({ ageMonths: _, ...item }: Partial<JudgedEvidence> = {}): Partial<Evidence> {
  return item;
}

function queuesOf(items: readonly Written[], keyOf: KeyOf): Map<string, Written[]> {
  const queues = new Map<string, Written[]>();
  for (const item of items) {
    const key = keyOf(item);
    const queue = key === undefined ? undefined : queues.get(key);
    if (queue) queue.push(item);
    else if (key !== undefined) queues.set(key, [item]);
  }
  return queues;
}

// Of several items that look the same, the newest is the newest there; undated ones come last.
function newestFirst(items: readonly JudgedEvidence[]): Written[] {
  const sortKeyOf = ({ item: { date = '' }, text }: Written): string => `${date} ${text}`;
  return items.map(toWritten).sort((left, right) => (sortKeyOf(left) < sortKeyOf(right) ? 1 : -1));
}

function toWritten(item: JudgedEvidence): Written {
  const entries = Object.entries(withoutAge(item)).sort(([left], [right]) => (left < right ? -1 : 1));
  return { item, text: JSON.stringify(entries) };
}

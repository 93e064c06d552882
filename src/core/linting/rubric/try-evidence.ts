import type { JudgedEvidence } from '../../../model/scorecard.ts';
import { deriveInstance } from '../../rubric/derive-instance.ts';
import type { BareAnswer } from './answers-to-try.ts';
import { minimalSet } from './minimal-set.ts';
import { seededRandom } from './seeded-random.ts';
import type { RunningTrial } from './trial.ts';
import { weakestFirst } from './weakest-first.ts';
import { wordsForItem } from './words-for-item.ts';

type Items = readonly JudgedEvidence[];

/** A trial of evidence with what it has come upon. */
interface Search {
  pool: Items;
  trial: RunningTrial;
  levelOf(items: Items): number;
  /** The smallest set seen by the level that it gave. */
  smallest: ReadonlyMap<number, Items>;
}

const randomWalks = 250;
const stepsOfWalk = 12;

/** Tries sets of evidence for an answer: nothing, each item, growing sets, everything, and those that just reach a level. */
export function tryEvidence(answer: BareAnswer, pool: Items, highest: number, trial: RunningTrial): void {
  const search = startSearch(answer, pool, trial);
  const fresh = pool.filter(isFresh);
  tryOneMore([], search);
  grow(fresh, search);
  search.levelOf(pool);
  walkAtRandom(fresh, search);
  for (const order of weakestFirst(pool)) {
    for (let level = 1; level <= highest; level++) tryAround(level, order, search);
  }
}

function startSearch(answer: BareAnswer, pool: Items, trial: RunningTrial): Search {
  const smallest = new Map<number, Items>();
  const levelOf = (items: Items): number => {
    const level = trial.levelOf(deriveInstance({ ...answer, evidence: [] }, items));
    if (items.length < (smallest.get(level)?.length ?? Infinity)) smallest.set(level, items);
    return level;
  };
  return { pool, trial, levelOf, smallest };
}

function isFresh({ ageMonths, outdated }: JudgedEvidence): boolean {
  return !outdated && ageMonths !== undefined && ageMonths <= 1;
}

function tryOneMore(items: Items, search: Search): void {
  const before = search.levelOf(items);
  for (const item of search.pool) if (!items.includes(item)) add(item, items, before, search);
}

/** Adds an item at an index, by default at the end, and sees whether the level falls. */
function add(item: JudgedEvidence, items: Items, before: number, search: Search, index = items.length): number {
  const more = items.toSpliced(index, 0, item);
  const after = search.levelOf(more);
  if (after < before) {
    search.trial.noteDrop(after, () => {
      const others = items.length === 1 ? '1 item' : `${items.length} items`;
      return `${others} of evidence support level ${before}, with one more (${wordsForItem(item)}) only level ${after}`;
    });
  }
  return after;
}

function grow(candidates: Items, search: Search): void {
  let level = search.levelOf([]);
  for (const [index, item] of candidates.entries()) level = add(item, candidates.slice(0, index), level, search);
}

// Every other item is a fresh one: old ones alone seldom reach a level.
function walkAtRandom(fresh: Items, search: Search): void {
  const random = seededRandom(2);
  for (let walk = 0; walk < randomWalks; walk++) {
    let items: Items = [];
    let level = search.levelOf(items);
    for (let step = 0; step < stepsOfWalk; step++) {
      const candidates = step % 2 === 0 ? fresh : search.pool;
      const item = candidates[random(candidates.length)];
      if (!item || items.includes(item)) continue;
      const index = random(items.length + 1);
      level = add(item, items, level, search, index);
      items = items.toSpliced(index, 0, item);
    }
  }
}

// A set that just reaches a level is where one item more or less tells most.
function tryAround(level: number, order: Items, search: Search): void {
  const start = search.levelOf(order) >= level ? order : smallestFor(level, search);
  const just = start && minimalSet(start, (items) => search.levelOf(items) >= level);
  if (!just || just.length === 0) return;
  for (const [index, item] of just.entries()) {
    const fewer = just.toSpliced(index, 1);
    add(item, fewer, search.levelOf(fewer), search, index);
  }
  tryOneMore(just, search);
}

function smallestFor(level: number, { smallest }: Search): Items | undefined {
  const enough = [...smallest].filter(([reached]) => reached >= level).map(([, items]) => items);
  return enough.toSorted((left, right) => left.length - right.length)[0];
}

import { type Bump, changedQuestions, type Release } from '../../model/release.ts';

/**
 * The part of the version that has to grow: major when the same answers could be judged otherwise, minor when only
 * words changed. Guidance for the facilitator needs neither.
 */
export function neededBump(before: Release, after: Release): Bump {
  const changes = changedQuestions(before, after);
  if (before.rules !== after.rules || changes.some(({ change }) => change !== 'worded')) return 'major';
  return changes.length > 0 || before.digest !== after.digest ? 'minor' : 'none';
}

/** What the version did: none also when it fell. A version below 1.0.0 promises nothing, so any growth is major. */
export function bumpBetween(before: string, after: string): Bump {
  const [ours, theirs] = [numbersOf(before), numbersOf(after)];
  const place = ours.findIndex((number, index) => number !== theirs[index]);
  if (place < 0 || (theirs[place] ?? 0) < (ours[place] ?? 0)) return 'none';
  if (place === 0 || ours[0] === 0) return 'major';
  return place === 1 ? 'minor' : 'none';
}

/** True when the version grew at least as much as it had to. */
export function isEnough(done: Bump, needed: Bump): boolean {
  const order: readonly Bump[] = ['none', 'minor', 'major'];
  return order.indexOf(done) >= order.indexOf(needed);
}

function numbersOf(version: string): number[] {
  return (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number);
}

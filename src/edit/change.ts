import { isDataMap } from '../model/same-data.ts';
import type { KeyGuide } from './key-guide.ts';
import { isFilled } from './plain-data.ts';
import type { ValuePlace } from './value-place.ts';

/** A value before and after an edit. */
export interface Change {
  path: readonly string[];
  was: unknown;
  now: unknown;
  guide: KeyGuide;
}

/** True when a map or list can be changed from inside: it is one before and after, and not empty after. */
export function canEnter({ kind, style }: ValuePlace, { was, now }: Change): boolean {
  if (style !== 'flow' && style !== 'block') return false;
  return (
    isFilled(now) && (kind === 'map' ? isDataMap(was) && isDataMap(now) : Array.isArray(was) && Array.isArray(now))
  );
}

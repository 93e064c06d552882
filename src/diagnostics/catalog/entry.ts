import type { Severity } from '../diagnostic.ts';

/** The words of one kind of problem. `say` gets the facts of one case, `about` is what `tenet explain` prints. */
export interface CatalogEntry<Facts> {
  severity: Severity;
  say: (facts: Facts) => { message: string; hint?: string };
  about: string;
}

/** Makes an entry that is an error. */
export function error<Facts>(say: CatalogEntry<Facts>['say'], about: string): CatalogEntry<Facts> {
  return { severity: 'error', say, about };
}

/** Makes an entry that is a warning: judged all the same, and said. */
export function warning<Facts>(say: CatalogEntry<Facts>['say'], about: string): CatalogEntry<Facts> {
  return { severity: 'warning', say, about };
}

/** A hint that names the nearest known word, when there is one. */
export function didYouMean(near: string | undefined): { hint?: string } {
  return near === undefined ? {} : { hint: `did you mean "${near}"?` };
}

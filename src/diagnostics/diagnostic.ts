import type { Place } from '../model/place.ts';

export type Severity = 'error' | 'warning';

/** A problem in the user's input. */
export interface Diagnostic {
  /** `area/what`: stable, greppable; `tenet explain area/what` tells more. */
  code: string;
  severity: Severity;
  message: string;
  /** What to do about it. */
  hint?: string;
  /** The file alone when no position is known; absent for problems that no file has. */
  place?: Place | { file: string };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

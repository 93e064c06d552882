export type Severity = 'error' | 'warning';

/** Where in a file something stands; lines and columns start at 1, `endColumn` is the column after the last character. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The text of `line`, for the code frame. */
  lineText: string;
}

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

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../model/place.ts';

/** Keys and indexes from the root of a document. */
export type DataPath = readonly (string | number)[];

/** A document as plain data, with the way back to its text. */
export interface Source {
  /** As the user named it. */
  file: string;
  data: unknown;
  /** The text that was parsed, of YAML only: a later version of it can be parsed by its changes. */
  text?: string;
  /** The value at a path, or its key; a path that does not exist gives its nearest existing parent. */
  locate(path: DataPath, part?: 'key' | 'value'): Place | { file: string };
}

/** Syntax problems, or a source; never both. */
export type Parsed = { source: Source } | { problems: Diagnostic[] };

/** Makes places from offsets: lines and columns start at 1, columns count UTF-16 units. */
export function placeMaker(file: string, text: string): (start: number, end: number) => Place {
  const lineStarts = lineStartsOf(text);
  const positionOf = (offset: number): { line: number; column: number } => {
    let low = 0;
    for (let high = lineStarts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
  return (start, end) => {
    const from = positionOf(start);
    const to = positionOf(Math.max(start, end));
    const lineStart = lineStarts[from.line - 1] ?? 0;
    const lineText = text.slice(lineStart, lineStarts[from.line] ?? text.length).replace(/\r?\n$/, '');
    return { file, ...from, endLine: to.line, endColumn: to.column, lineText };
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

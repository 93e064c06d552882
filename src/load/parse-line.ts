import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AssessmentFile } from './documents.ts';
import { parseSource } from './read-source.ts';
import type { Parsed } from './source.ts';

/** The quick way to an assessment on a line of JSON. */
export type ReadLine = (text: string) => AssessmentFile | undefined;

/**
 * Reads lines without a way back to their places. Undefined when anything about a line is to be looked at: it is no JSON,
 * not valid, or a key may stand in it twice, which JSON.parse would not tell. `parseLine` knows then.
 */
export async function openLineReader(): Promise<ReadLine> {
  const { keysIfValid } = await import('../generated/validators/assessment.js');
  return (text) => {
    try {
      const data: unknown = JSON.parse(text);
      return keysIfValid(data) === keysWritten(text) ? (data as AssessmentFile) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Parses a line of a file as strictly as a file of JSON; its places are those of the line. */
export async function parseLine(file: string, line: number, text: string): Promise<Parsed> {
  const parsed = await parseSource(`${file}.json`, text);
  const inFile = <T extends Diagnostic['place']>(place: T): T =>
    place && { ...place, file, ...('line' in place ? { line, endLine: line } : {}) };
  if ('problems' in parsed) {
    return {
      problems: parsed.problems.map((each) => ({ ...each, place: inFile(each.place) ?? lineAlone(file, line) })),
    };
  }
  const { source } = parsed;
  return { source: { file, data: source.data, locate: (path, part) => inFile(source.locate(path, part)) } };
}

/** A whole line as a place, where nothing more is known. */
export function lineAlone(file: string, line: number): Diagnostic['place'] & object {
  return { file, line, column: 1, endLine: line, endColumn: 1, lineText: '' };
}

/** The problem of a line that is longer than any file may be. */
export function longLine(file: string, line: number, megabytes: number): Diagnostic {
  return problem('file/long-line', { megabytes }, lineAlone(file, line));
}

const quote = 34;
const space = 32;

/**
 * How many keys are written, told from the quotes before colons; NaN where that takes a parser. A text may hold these two
 * as well, so this may be too many but never too few: it equals the keys that were kept only where none stands twice.
 */
function keysWritten(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === quote) count++;
    // A key may be written with white space before its colon.
    else if (before <= space) return Number.NaN;
  }
  return count;
}

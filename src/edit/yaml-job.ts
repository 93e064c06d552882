import type { Splice } from './rename-ids.ts';
import type { YamlHand } from './render-yaml-value.ts';

/** One edit of a YAML text in the making. */
export interface YamlJob {
  text: string;
  eol: string;
  hand: YamlHand;
  /** True where a value is to be written anew as a whole, whatever in it is unchanged. */
  isUnit(path: readonly string[]): boolean;
  /** True: what is written anew stands on one line, in flow style. */
  isFlat: boolean;
  /** Order of the answers; among them no entry takes the place of another one. */
  answers: readonly string[];
}

/** What an edit does to the text: splices in the order in which their texts follow where they meet. */
export type Splices = readonly Splice[];

/** One splice, or none where it would change nothing. */
export function splice(start: number, end: number, text: string): Splices {
  return start < end || text !== '' ? [{ start, end, text }] : [];
}

/** Whole lines as text, with their line ends. */
export function linesAsText(job: YamlJob, lines: readonly string[]): string {
  return lines.map((line) => line + job.eol).join('');
}

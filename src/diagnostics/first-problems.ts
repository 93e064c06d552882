import { problem } from './catalog/index.ts';
import type { Diagnostic } from './diagnostic.ts';

/** As many problems of one file as somebody reads; a file that is wrong throughout has hundreds of thousands. */
export const mostProblems = 200;

/** The first causes as problems, and how many more there are. Finding the place of a problem costs, so the others are not told. */
export function firstProblems<Cause>(
  causes: readonly Cause[],
  tell: (cause: Cause) => Diagnostic,
  file: string,
): Diagnostic[] {
  return [...causes.slice(0, mostProblems).map(tell), ...moreProblems(causes.length - mostProblems, file)];
}

/** Says that a file has so many more problems; empty when it has none. */
export function moreProblems(count: number, file: string): Diagnostic[] {
  return count > 0 ? [problem('file/more-problems', { count }, { file })] : [];
}

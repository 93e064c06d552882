import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstProblems } from '../diagnostics/first-problems.ts';
import { placeMaker } from './source.ts';

/** Every unsettled conflict of a merge in a text; markers at the beginning of a line are never valid YAML or JSON. */
export function findConflicts(file: string, text: string): Diagnostic[] {
  const placeOf = placeMaker(file, text);
  const found: Diagnostic[] = [];
  let open: { ours: string; start: number } | undefined;
  // What git writes at the beginning of a line around the two sides of a conflict, each closed by the next.
  for (const { index, 0: line } of text.matchAll(/^(?:<{7}|>{7}) .*$/gm)) {
    const name = line.slice(8).trimEnd();
    if (line.startsWith('<')) open ??= { ours: name, start: index };
    else if (open) {
      const { ours, start } = open;
      const { line: end } = placeOf(index, index + line.length);
      found.push(problem('file/conflict', { ours, theirs: name, end }, placeOf(start, start + 8 + ours.length)));
      open = undefined;
    }
  }
  return firstProblems(found, (each) => each, file);
}

import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeMaker } from './source.ts';

/** What git writes at the beginning of a line around the two sides of a conflict, each closed by the next. */
const conflict = /^<{7} .*\r?\n(?:.*\r?\n)*?>{7} .*$/gm;

/** Every unsettled conflict of a merge in a text; markers at the beginning of a line are never valid YAML or JSON. */
export function findConflicts(file: string, text: string): Diagnostic[] {
  const placeOf = placeMaker(file, text);
  return [...text.matchAll(conflict)].map(({ index, 0: whole }) => {
    const [first = ''] = whole.split(/\r?\n/, 1);
    const last = whole.split(/\r?\n/).at(-1) ?? '';
    const place = placeOf(index, index + first.length);
    const { line: end } = placeOf(index + whole.length - last.length, index + whole.length);
    return problem('file/conflict', { ours: first.slice(8), theirs: last.slice(8), end }, place);
  });
}

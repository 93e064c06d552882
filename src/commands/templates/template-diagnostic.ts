import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import { placeMaker } from '../../load/source.ts';
import type { Place } from '../../model/place.ts';
import type { TemplateProblem } from '../../render/check-template.ts';

/** A problem of a template in words, with its place in the text of its file. */
export function templateDiagnostic(found: TemplateProblem, file: string, text: string): Diagnostic {
  const { kind, name, known, why = '' } = found;
  const place = placeInText(found, name.length, file, text);
  const near = nearestWord(name, known);
  switch (kind) {
    case 'unknown-field':
      return problem('template/unknown-field', { field: name, near }, place);
    case 'unknown-helper':
      return problem('template/unknown-helper', { helper: name, near }, place);
    case 'unknown-partial':
      return problem('template/unknown-partial', { partial: name, near }, place);
    case 'recursion':
      return problem('template/recursion', { partial: name }, place);
    case 'style':
      return problem('template/style', { found: name, why }, place);
    default:
      return problem('template/syntax', { detail: name }, place);
  }
}

/** The place of so many characters from a line and column on. */
export function placeInText(
  { line, column }: { line: number; column: number },
  length: number,
  file: string,
  text: string,
): Place {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return placeMaker(file, text)(start, start + Math.max(1, length));
}

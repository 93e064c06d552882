import type { Place } from '../model/place.ts';
import { printableLine } from '../model/printable-text.ts';
import { plainStyle, type TextStyle } from '../model/text-style.ts';
import type { Diagnostic } from './diagnostic.ts';

const frameWidth = 100;

/**
 * `file:line:column severity code  message`, the line with a mark below it, and the hint; in order of file, line and
 * column, each problem once. Ends without a newline.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], style: TextStyle = plainStyle): string {
  const sorted = [...diagnostics].sort(byPlace).map((diagnostic) => formatDiagnostic(diagnostic, style));
  return [...new Set(sorted)].join('\n');
}

function formatDiagnostic({ severity, code, message, hint, place }: Diagnostic, style: TextStyle): string {
  const paint = severity === 'error' ? style.error : style.warning;
  const where = place ? `${style.strong(nameOf(place))} ` : '';
  const lines = [`${where}${paint(severity)} ${style.faint(code)}  ${oneLine(message)}`];
  if (place && 'line' in place) lines.push(...frameOf(place, paint, style));
  if (hint !== undefined) lines.push(`  hint: ${oneLine(hint)}`);
  return lines.join('\n');
}

function nameOf(place: Place | { file: string }): string {
  const file = oneLine(place.file);
  return 'line' in place ? `${file}:${place.line}:${place.column}` : file;
}

function frameOf(place: Place, paint: (text: string) => string, style: TextStyle): string[] {
  const { line, column, endLine, endColumn, lineText } = place;
  if (lineText.trim() === '') return [];
  // A long line is shown from shortly before the mark.
  const from = column > frameWidth ? column - 40 : 1;
  const shown = lineText.slice(from - 1, from - 1 + frameWidth);
  const end = endLine > line ? lineText.length + 1 : endColumn;
  const room = shown.length - (column - from);
  const marks = '^'.repeat(Math.max(1, Math.min(end - column, room)));
  const gutter = `  ${line} | `;
  const indent = ' '.repeat(gutter.length - 2);
  return [
    style.faint(gutter) + oneLine(shown),
    `${style.faint(`${indent}| `)}${' '.repeat(column - from)}${paint(marks)}`,
  ];
}

/** A message may quote a text of megabytes. */
const longestLine = 2000;

// A message stands on one line, whatever the text it quotes.
function oneLine(text: string): string {
  return printableLine(text.length > longestLine ? `${text.slice(0, longestLine)}…` : text);
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  const [ours, theirs] = [keyOf(left), keyOf(right)];
  if (ours.file !== theirs.file) return ours.file < theirs.file ? -1 : 1;
  return ours.line - theirs.line || ours.column - theirs.column;
}

function keyOf({ place }: Diagnostic): { file: string; line: number; column: number } {
  if (!place) return { file: '', line: 0, column: 0 };
  return 'line' in place ? place : { file: place.file, line: 0, column: 0 };
}

import { printable } from '../../model/printable-text.ts';
import { clip, wrapText } from '../pad-text.ts';
import { cutAt, widthOf } from '../text-width.ts';

/** A text from a file as one line that is harmless for a terminal. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

/** Code and title of a question, as they stand in lists. */
export function nameOf({ code, title }: { code?: string; title: string }): string {
  return code === undefined ? oneLine(title) : `${oneLine(code)}  ${oneLine(title)}`;
}

/** What is being typed, character by character as long as it is. */
export function typedLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, ' ');
}

/** A text in lines of at most `columns`, the first after a label, the others indented as far; words too long are cut. */
export function labelled(text: string, label: string, columns: number): string[] {
  const indent = ' '.repeat(widthOf(label));
  const room = Math.max(8, columns - widthOf(label));
  const lines = wrapText(text, room).flatMap((line) => cutWords(line, room));
  return (lines.length === 0 ? [''] : lines).map((line, index) => `${index === 0 ? label : indent}${line}`.trimEnd());
}

/** Left and right on one line; where both do not fit, on two. */
export function bothEnds(left: string, right: string, columns: number): string[] {
  const gap = columns - widthOf(left) - widthOf(right);
  if (gap >= 2) return [left + ' '.repeat(gap) + right];
  const rows = [left, ` ${right.trim()}`].filter((text) => text.trim() !== '');
  return rows.map((text) => clip(text, columns));
}

function cutWords(line: string, room: number): string[] {
  const pieces: string[] = [];
  for (let rest = line; rest !== ''; ) {
    const [piece, more] = widthOf(rest) <= room ? [rest, ''] : cutAt(rest, room);
    pieces.push(piece);
    rest = more;
  }
  return pieces;
}

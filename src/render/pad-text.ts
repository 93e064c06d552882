import { cutAt, widthOf } from './text-width.ts';

/** A text filled with spaces to a width on a terminal, cut with an ellipsis when longer. */
export function padEnd(text: string, width: number): string {
  const shown = clip(text, width);
  return shown + ' '.repeat(Math.max(0, width - widthOf(shown)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A text cut at a width, with an ellipsis where something is missing. */
export function clip(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${width > 1 ? cutAt(text, width - 1)[0] : ''}…`;
}

/** Breaks a text into lines of at most `width` columns, at spaces; a longer word stands alone. The first may be shorter. */
export function wrapText(text: string, width: number, firstWidth = width): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const room = lines.length === 0 ? firstWidth : width;
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Wrapped and indented; the first line may begin with a label instead of the indent. */
export function paragraph(text: string, width: number, indent: string, label = indent): string {
  const room = (used: string): number => Math.max(20, width - used.length);
  const lines = wrapText(text, room(indent), room(label));
  return lines.map((line, index) => (index === 0 ? label : indent) + line).join('\n');
}

/** The line end that a text uses: that of its first line, `\n` when it has only one. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** The text with exactly one line end after its last line; a line end that is there keeps its style. */
export function endWithOneNewline(text: string): string {
  const length = text.trimEnd().length;
  if (length === 0) return text;
  const found = /\r?\n/.exec(text.slice(length));
  return found ? text.slice(0, length + found.index + found[0].length) : text + lineEndOf(text);
}

const byteOrderMark = '\uFEFF';

/** Changes a text behind its byte order mark, which stays where it is. */
export function behindByteOrderMark(text: string, change: (text: string) => string): string {
  return text.startsWith(byteOrderMark) ? byteOrderMark + change(text.slice(1)) : change(text);
}

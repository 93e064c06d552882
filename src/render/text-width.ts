import truncatedWidth from 'fast-string-truncated-width';

// Latin, and the dashes, quotes, arrows, lines and blocks of our own texts: one column each. Asking the library costs more
// than a short table does as a whole.
const plain =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201d\u2026\u2190-\u2193\u2212\u2500-\u259f\u25b2\u25bc]*$/;

/**
 * Columns that a text takes on a terminal: Chinese, Japanese and Korean characters and emoji take two. Joined emoji count
 * one by one, because not every terminal joins them.
 */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += truncatedWidth(character).width;
  return width;
}

/** The beginning of a text that fits into some columns, and the rest; at least one character is taken. */
export function cutAt(text: string, columns: number): [string, string] {
  let [at, width] = [0, 0];
  for (const character of text) {
    width += widthOf(character);
    if (width > columns && at > 0) break;
    at += character.length;
  }
  return [text.slice(0, at), text.slice(at)];
}

/**
 * Text from a file made harmless for a terminal: control characters, escape sequences and direction marks become visible.
 * Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(
    /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same on one line: line breaks and tabs become spaces. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s/g, ' '));
}

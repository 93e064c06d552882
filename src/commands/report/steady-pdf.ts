/**
 * A PDF as Chromium makes it, with the day given in place of the moment when it was printed, and with this program as its
 * creator, which is the mark by which it may be overwritten. No byte moves, so all offsets in the file still hold.
 * Undefined when the file is not of that form.
 */
export function steadyPdf(pdf: Uint8Array, day: string): Uint8Array | undefined {
  // One character for one byte; what the others are is of no matter.
  const text = new TextDecoder('latin1').decode(pdf);
  const date = `(D:${day.replaceAll('-', '')}000000Z)`;
  const bytes = pdf.slice();
  const isDone =
    put(bytes, text, /(?<=\/Creator )\((?:[^()\\]|\\.)*\)/s, '(Tenet)') &&
    put(bytes, text, /(?<=\/CreationDate )\(D:[^()]*\)/, date) &&
    put(bytes, text, /(?<=\/ModDate )\(D:[^()]*\)/, date);
  return isDone && text.startsWith('%PDF-') ? bytes : undefined;
}

// Blanks between two entries mean nothing in a PDF.
function put(bytes: Uint8Array, text: string, place: RegExp, value: string): boolean {
  const found = place.exec(text);
  if (!found || found[0].length < value.length) return false;
  bytes.set(new TextEncoder().encode(value.padEnd(found[0].length)), found.index);
  return true;
}

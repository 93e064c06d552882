/** A text, a number, a truth value or null on one line: as it is where every reader understands it, else in quotes. */
export function renderYamlScalar(value: unknown, place: 'block' | 'flow'): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = begin.test(value) && !special.test(value) && !hidden.test(value);
  return isPlain && !isMisread(value) && !(place === 'flow' && /[,[\]{}]/.test(value)) ? value : quoted(value);
}

/** A text in double quotes, as JSON; what cannot be seen or turns the direction of reading is escaped. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** True for a text of several lines that comes back the same when it stands below its key as it is. */
export function fitsBelow(text: string): boolean {
  const isTrimmed = !/^\s/.test(text) && text.replace(/\n$/, '') === text.trimEnd();
  return isTrimmed && text.includes('\n') && !/\n[ \t]+\n/.test(text) && !hidden.test(text);
}

const begin = /^[\p{L}\p{N}/_.($]/u;
// A colon before a space, a hash behind one, a space at the end, a line break, a tab.
const special = /:(\s|$)|\s#|\s$|[\n\t]/;
const hidden = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u;
const unseen = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

const words = /^(true|false|yes|no|on|off|y|n|null|\.inf|\.nan)$/i;
const date = /^\d{4}-\d\d-\d\d$/;
// Integers, fractions, powers, other bases, hours and minutes, days with a time.
const otherTypes = [
  /^\d[\d_]*\.?[\d_]*(e[-+]?\d*)?$/i,
  /^\.[\d_]*(e[-+]?\d*)?$/i,
  /^0[xob][\da-f_]*$/i,
  /^\d[\d_]*(:\d+)+(\.[\d_]*)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}([t\s].*)?$/i,
  /^\.{3}/,
];

// YAML 1.1, which other tools still use, reads more texts as something else than the core schema of 1.2.
function isMisread(text: string): boolean {
  return words.test(text) || (!date.test(text) && otherTypes.some((type) => type.test(text)));
}

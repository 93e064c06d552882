/** What a key sends when it has a name instead of a character; cursor keys as they are in normal mode. */
const sequences = {
  Enter: '\r',
  Tab: '\t',
  'Shift-Tab': '\u001b[Z',
  Space: ' ',
  Escape: '\u001b',
  Backspace: '\u007f',
  Insert: '\u001b[2~',
  Delete: '\u001b[3~',
  PageUp: '\u001b[5~',
  PageDown: '\u001b[6~',
  Up: '\u001b[A',
  Down: '\u001b[B',
  Right: '\u001b[C',
  Left: '\u001b[D',
  Home: '\u001b[H',
  End: '\u001b[F',
} as const;

const movesCursor: readonly string[] = ['Up', 'Down', 'Right', 'Left', 'Home', 'End'];

export type KeyName = keyof typeof sequences;

/** A key with a name, `Ctrl-` with a letter, or whatever else is sent as it is: one character or an escape sequence. */
export type Key = KeyName | `Ctrl-${string}` | (string & {});

/**
 * The characters that a key sends. Throws on longer text, which is a name that no key has or something to type.
 * `isApplicationMode`: the program has asked for the other sequences of the cursor keys.
 */
export function sequenceOf(key: Key, isApplicationMode: boolean): string {
  const letter = /^Ctrl-([A-Za-z@[\\\]^_])$/.exec(key)?.[1];
  if (letter !== undefined) return String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);
  if (Object.hasOwn(sequences, key)) {
    const sequence = sequences[key as KeyName];
    return isApplicationMode && movesCursor.includes(key) ? sequence.replace('[', 'O') : sequence;
  }
  if ([...key].length === 1 || key.startsWith('\u001b')) return key;
  throw new Error(`no key has the name "${key}": type() sends text; names are ${Object.keys(sequences).join(', ')}`);
}

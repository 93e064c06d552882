import type { Host } from '../../host.ts';

/** A side as the person named it. */
export type NamedSide =
  | { kind: 'file'; path: string }
  /** `path` as git understands it: from the root on, with `./` from the working folder on. Absent: that of the other side. */
  | { kind: 'revision'; revision: string; path?: string };

/** What a word on the command line means: a file that exists, `REV:path`, or a revision alone. */
export async function nameSide(word: string, host: Host): Promise<NamedSide> {
  if ((await host.kindOf(word)) === 'file') return { kind: 'file', path: word };
  const colon = word.indexOf(':');
  if (colon > 0) return { kind: 'revision', revision: word.slice(0, colon), path: word.slice(colon + 1) };
  // A missing file is told as such, not as a revision that nobody meant.
  return /\.(ya?ml|json)$/.test(word) ? { kind: 'file', path: word } : { kind: 'revision', revision: word };
}

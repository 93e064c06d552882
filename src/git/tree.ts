import type { GitObject } from './objects.ts';

/** One name in a folder of a revision. */
export interface TreeEntry {
  kind: 'file' | 'folder' | 'link' | 'module';
  name: string;
  id: string;
}

const kindByMode: Readonly<Record<string, TreeEntry['kind']>> = {
  '40000': 'folder',
  '120000': 'link',
  '160000': 'module',
};

/** The names in a tree object, in git's order. Each entry is `MODE NAME`, a zero byte and the id in binary. */
export function readTree({ id, bytes }: GitObject): TreeEntry[] {
  const idLength = id.length / 2;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const zero = bytes.indexOf(0, at);
    const [mode = '', ...rest] = new TextDecoder().decode(bytes.subarray(at, zero)).split(' ');
    const end = zero + 1 + idLength;
    entries.push({ kind: kindByMode[mode] ?? 'file', name: rest.join(' '), id: hexOf(bytes.subarray(zero + 1, end)) });
    at = end;
  }
  return entries;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import type { GitObject, Objects } from './objects.ts';
import { readTree, type TreeEntry } from './tree.ts';

/** Finds what stands at a path of a tree; undefined where nothing does. Paths start at the root. */
export type EntryAt = (path: string) => Promise<TreeEntry | undefined>;

/**
 * Looks into many trees of one repository, each named by its id. A folder that several of them share is read once; their
 * roots are read when somebody looks, and not kept.
 */
export function treeLookup(objects: Objects): (tree: string) => EntryAt {
  const folders = new Map<string, Promise<GitObject | undefined>>();
  const folderOf = (id: string): Promise<GitObject | undefined> => {
    const known = folders.get(id) ?? objects.read(id);
    folders.set(id, known);
    return known;
  };
  return (tree) => {
    let root: Promise<GitObject | undefined> | undefined;
    return async (path) => {
      let entry: TreeEntry | undefined = { kind: 'folder', name: '', id: tree };
      for (const part of path.split('/').filter(Boolean)) {
        if (entry?.kind !== 'folder') return undefined;
        root ??= objects.read(tree);
        const folder: GitObject | undefined = await (entry.id === tree ? root : folderOf(entry.id));
        entry = folder && entryIn(folder, part);
      }
      return entry;
    };
  };
}

/** One name of a tree object. Of a thousand trees with hundreds of names each, only the names asked for are decoded. */
function entryIn(tree: GitObject, name: string): TreeEntry | undefined {
  const { bytes, id } = tree;
  const wanted = new TextEncoder().encode(name);
  for (let at = 0; at < bytes.length; ) {
    const start = bytes.indexOf(0x20, at) + 1;
    const zero = bytes.indexOf(0, start);
    const end = zero + 1 + id.length / 2;
    if (zero - start === wanted.length && wanted.every((byte, index) => bytes[start + index] === byte)) {
      return readTree({ ...tree, bytes: bytes.subarray(at, end) })[0];
    }
    at = end;
  }
  return undefined;
}

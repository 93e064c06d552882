import { type Host, HostError } from '../host.ts';
import { pathBelow, withoutDots } from '../model/path.ts';
import { parseGlob } from '../model/pattern/glob.ts';
import type { GitObject, Objects } from './objects.ts';
import type { Repository } from './repository.ts';
import { readTree, type TreeEntry } from './tree.ts';

/**
 * The world as it was at a commit: files and folders are those of its tree, seen from the same working folder; all
 * else is the host's own, and nothing can be written. What is outside of the repository, a link or a submodule is
 * missing: a revision is read as data, it leads nowhere.
 */
export function revisionHost(host: Host, commit: string, repository: Repository, objects: Objects): Host {
  const tree = new Tree(commit, objects);
  const at = (path: string): string | undefined => pathInRepository(path, host.cwd, repository);
  const find = async (path: string): Promise<TreeEntry | undefined> => {
    const within = at(path);
    return within === undefined ? undefined : tree.find(within);
  };
  return {
    ...host,
    at: (folder) => {
      const within = at(folder);
      if (within === undefined) throw new HostError('missing', folder, 'is outside of the repository');
      const prefix = within === '' ? '' : `${within}/`;
      return revisionHost(host.at(folder), commit, { ...repository, prefix }, objects);
    },
    kindOf: async (path) => {
      // The search for a project file ends at the root, which git itself does not store.
      if (at(path) === '.git') return 'folder';
      const entry = await find(path);
      return isData(entry) ? entry.kind : 'missing';
    },
    readFile: async (path, maximumBytes) => {
      const entry = await find(path);
      if (entry?.kind === 'folder') throw new HostError('folder', path, 'is a folder');
      const blob = entry?.kind === 'file' ? await objects.read(entry.id) : undefined;
      if (!blob) throw new HostError('missing', path, 'is not there');
      if (blob.bytes.length > maximumBytes) throw new HostError('tooLarge', path, 'is too large');
      return blob.bytes;
    },
    isBelow: async (path, folder) => {
      const [inside, above, entry] = [at(path), at(folder), await find(path)];
      if (inside === undefined || above === undefined || !isData(entry)) return false;
      return inside !== above && (above === '' || inside.startsWith(`${above}/`));
    },
    isInside: async (path) => at(path) !== undefined,
    listFolder: async (path) => {
      const entry = await find(path);
      return entry?.kind === 'folder' ? (await tree.namesIn(entry)).map(({ name }) => name).sort() : [];
    },
    glob: async (pattern) => {
      const found = await tree.filesBelow(repository.prefix, pattern);
      return found.sort();
    },
    writeFile: readOnly,
    appendFile: readOnly,
  };
}

function isData(entry: TreeEntry | undefined): entry is TreeEntry & { kind: 'file' | 'folder' } {
  return entry?.kind === 'file' || entry?.kind === 'folder';
}

function readOnly(path: string): never {
  throw new HostError('readOnly', path, 'is of an earlier revision');
}

/** A path from the working folder on as one from the root on, without dots; undefined outside of the repository. */
export function pathInRepository(path: string, cwd: string, { root, prefix }: Repository): string | undefined {
  const isAbsolute = /^([a-z]:)?[\\/]/i.test(path);
  if (!isAbsolute) return withoutDots(`${prefix}${path.replaceAll('\\', '/')}`);
  // The working folder may have been reached through a link, so that git knows the root by another name.
  const fromHere = pathBelow(cwd, path, cwd);
  return fromHere === undefined ? pathBelow(root, path, cwd) : `${prefix}${fromHere}`;
}

/** The folders of a commit, read only as far as somebody looks. */
class Tree {
  readonly #objects: Objects;
  readonly #root: Promise<GitObject | undefined>;
  readonly #folders = new Map<string, Promise<readonly TreeEntry[]>>();

  constructor(commit: string, objects: Objects) {
    this.#objects = objects;
    this.#root = objects.read(`${commit}^{tree}`);
  }

  async find(path: string): Promise<TreeEntry | undefined> {
    const root = await this.#root;
    let entry: TreeEntry | undefined = root && { kind: 'folder', name: '', id: root.id };
    for (const part of path.split('/').filter(Boolean)) {
      if (entry?.kind !== 'folder') return undefined;
      entry = (await this.namesIn(entry)).find(({ name }) => name === part);
    }
    return entry;
  }

  namesIn({ id }: TreeEntry): Promise<readonly TreeEntry[]> {
    const known = this.#folders.get(id) ?? this.#objects.read(id).then((tree) => (tree ? readTree(tree) : []));
    this.#folders.set(id, known);
    return known;
  }

  /** Files that a pattern matches, from the folder `prefix` on; hidden ones unless it names them and `node_modules` are passed over. */
  async filesBelow(prefix: string, pattern: string): Promise<string[]> {
    const { base, isPlain, seesHidden, matches } = parseGlob(pattern);
    const files: string[] = [];
    const walk = async (folder: TreeEntry, path: string): Promise<void> => {
      for (const entry of await this.namesIn(folder)) {
        const name = `${path}${entry.name}`;
        if ((entry.name.startsWith('.') && !seesHidden) || entry.name === 'node_modules') continue;
        if (entry.kind === 'folder' && !isPlain) await walk(entry, `${name}/`);
        else if (entry.kind === 'file' && matches(name)) files.push(name);
      }
    };
    const start = await this.find(`${prefix}${base}`);
    if (start?.kind === 'folder') await walk(start, base === '' ? '' : `${base}/`);
    return files;
  }
}

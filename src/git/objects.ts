import type { Conversation, Host } from '../host.ts';
import { converseWithGit } from './plain-git.ts';

/** What git stores under an id. */
export interface GitObject {
  /** Hexadecimal, in full. */
  id: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  bytes: Uint8Array;
}

/** The objects of a repository, read by one git process for all of them. */
export interface Objects {
  /**
   * By id, or by any name that git knows (`main^{commit}`, `REV:path`); undefined when there is no such object, or no
   * repository. Several may be asked for at once.
   */
  read(name: string): Promise<GitObject | undefined>;
  /** To be called once, also after a failure: the process waits for questions until then. */
  close(): void;
}

/** Starts reading objects of the repository that the working folder lies in. */
export async function openObjects(host: Host): Promise<Objects> {
  const git = await converseWithGit(host, ['cat-file', '--batch']);
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (name) => {
      // A line is a question, so a name of several lines would be several.
      if (/[\n\0]/.test(name)) return Promise.resolve(undefined);
      git.write(`${name}\n`);
      const answer = last.then(() => readAnswer(git));
      last = answer;
      return answer;
    },
    close: () => git.close(),
  };
}

// `ID TYPE SIZE`, then the bytes and a line end; or `NAME missing`.
async function readAnswer(git: Conversation): Promise<GitObject | undefined> {
  const head = await git.readLine();
  const found = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(head ?? '');
  if (!found) return undefined;
  const [, id = '', type, size] = found;
  const bytes = await git.readBytes(Number(size));
  await git.readBytes(1);
  return bytes && { id, type: type as GitObject['type'], bytes };
}

import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Objects, openObjects } from '../../git/objects.ts';
import { findRepository, type Repository } from '../../git/repository.ts';
import type { Host } from '../../host.ts';

/** The repository of the working folder, open for reading. */
export interface Revisions {
  repository: Repository;
  objects: Objects;
}

/** Reading of revisions that has begun: git works while the caller does something else. */
export interface Opening {
  /** The repository, or why there is none. */
  opened: Promise<Revisions | { problem: Diagnostic }>;
  /** To be called once, whatever happens: git waits for questions until then. */
  close(): Promise<void>;
}

/** Begins to read revisions. */
export function openRevisions(host: Host): Opening {
  const [repository, objects] = [findRepository(host), openObjects(host)];
  return {
    opened: Promise.all([repository, objects]).then(([found, reader]) => {
      if (!('problem' in found)) return { repository: found, objects: reader };
      return { problem: problem('git/no-repository', { detail: found.problem }) };
    }),
    close: async () => (await objects).close(),
  };
}

/** Lets `work` read revisions, and ends the reading whatever happens; without a repository `work` is not called. */
export async function withRevisions<Result>(
  host: Host,
  work: (revisions: Revisions) => Promise<Result>,
): Promise<Result | { problem: Diagnostic }> {
  const opening = openRevisions(host);
  try {
    const opened = await opening.opened;
    return 'problem' in opened ? opened : await work(opened);
  } finally {
    await opening.close();
  }
}

/** Problems of a file of an earlier revision, told as such. */
export function atRevision(problems: readonly Diagnostic[], revision: string): Diagnostic[] {
  return problems.map((each) =>
    each.place ? { ...each, place: { ...each.place, file: `${revision}:${each.place.file}` } } : each,
  );
}

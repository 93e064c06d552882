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

/**
 * Lets `work` read revisions, and ends the reading whatever happens. Without a repository `work` is not called and the
 * problem is returned.
 */
export async function withRevisions<Result>(
  host: Host,
  work: (revisions: Revisions) => Promise<Result>,
): Promise<Result | { problem: Diagnostic }> {
  const repository = await findRepository(host);
  if ('problem' in repository) return { problem: problem('git/no-repository', { detail: repository.problem }) };
  const objects = await openObjects(host);
  try {
    return await work({ repository, objects });
  } finally {
    await objects.close();
  }
}

/** Problems of a file of an earlier revision, told as such. */
export function atRevision(problems: readonly Diagnostic[], revision: string): Diagnostic[] {
  return problems.map((each) =>
    each.place ? { ...each, place: { ...each.place, file: `${revision}:${each.place.file}` } } : each,
  );
}

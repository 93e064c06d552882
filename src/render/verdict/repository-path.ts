import { withoutDots } from '../../model/path.ts';
import type { VerdictPlace } from '../../model/verdict.ts';
import type { VerdictContext } from './registry.ts';

/** A path from the working folder on as the repository knows it, with forward slashes. */
export function repositoryPath(file: string, { repositoryPrefix = '' }: VerdictContext): string {
  const path = `${repositoryPrefix}${file.replaceAll('\\', '/')}`;
  return withoutDots(path) ?? path;
}

/** A place with its path as the repository knows it. */
export function repositoryPlace(place: VerdictPlace, context: VerdictContext): VerdictPlace {
  return { ...place, file: repositoryPath(place.file, context) };
}

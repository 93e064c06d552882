import type { BrokenReference } from '../../core/policy/judge-input.ts';
import type { Repository } from '../../git/repository.ts';
import { trackedPaths } from '../../git/tracked-paths.ts';
import type { Host } from '../../host.ts';
import { pathBelow } from '../../model/path.ts';
import type { Project } from '../shared/open-project.ts';
import type { Head } from './load-heads.ts';

/** Tells why a reference leads nowhere; undefined when it leads somewhere. */
type LookUp = (ref: string) => Promise<BrokenReference['why'] | undefined>;

/**
 * References of an assessment's evidence that lead nowhere. A path starts at the project file, with a slash at the root of
 * the repository, and must lie in it, on disk and, where there is a repository, known to git. A URL must be well formed;
 * nobody asks the network.
 */
export async function brokenReferences({ side }: Head, lookUp: LookUp): Promise<BrokenReference[]> {
  const broken: BrokenReference[] = [];
  for (const { id, evidence } of side.scorecard.questions) {
    for (const [index, { ref }] of evidence.entries()) {
      const why = ref === undefined ? undefined : await lookUp(ref);
      if (ref !== undefined && why) broken.push({ question: id, index, ref, why });
    }
  }
  return broken;
}

/** Looks references up on disk and in the repository, which is asked once. */
export async function referenceLookUp(
  { prefix }: Project,
  repository: Repository | undefined,
  host: Host,
): Promise<LookUp> {
  const start = prefix === '' ? host : host.at(prefix);
  const root = repository?.root ?? start.cwd;
  const tracked = repository && (await trackedPaths(repository, host));
  const fromRoot = repository && repository.prefix !== '' ? `${repository.root}/` : `${root}/`;
  const whyNot: LookUp = async (path) => {
    const absolute = path.startsWith('/') ? `${fromRoot}${path.slice(1)}` : `${start.cwd}/${path}`;
    const within = pathBelow(root, absolute, start.cwd);
    if (within === undefined) return 'outside';
    if (!(await host.isInside(`${root}/${within}`))) return 'outside';
    const isThere = (await host.kindOf(`${root}/${within}`)) !== 'missing';
    return isThere && (tracked === undefined || tracked.has(within)) ? undefined : 'missing';
  };
  return async (ref) => {
    if (isUrl(ref)) return isWellFormed(ref) ? undefined : 'badUrl';
    const whys = await Promise.all(namesIn(ref).map(whyNot));
    return whys.includes(undefined) ? undefined : whys[0];
  };
}

// What follows a "#" or "?" names a part of a file, unless a file has just that name.
function namesIn(ref: string): string[] {
  return [...new Set([ref.replace(/[#?].*$/s, '') || ref, ref])];
}

function isUrl(ref: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(ref);
}

// A program that opens such a reference needs a host, or for mail and the like an address.
function isWellFormed(ref: string): boolean {
  if (/\s/.test(ref) || !URL.canParse(ref)) return false;
  const { protocol, hostname, pathname } = new URL(ref);
  if (protocol === 'file:' || protocol === 'javascript:' || protocol === 'data:') return false;
  return /^(https?|ftp):$/.test(protocol) ? /^https?:\/\/|^ftp:\/\//i.test(ref) && hostname !== '' : pathname !== '';
}

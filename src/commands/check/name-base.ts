import { InputError } from '../../diagnostics/input-error.ts';
import { mergeBase } from '../../git/resolve-revision.ts';
import { revisionHost } from '../../git/revision-host.ts';
import type { Host } from '../../host.ts';
import type { Policy } from '../../model/policy.ts';
import { readProjectFacts } from '../shared/open-project.ts';
import type { Opening } from '../shared/open-revisions.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The target branch of the pull or merge request that CI works on; undefined where it works on none. */
export function targetOf(env: Environment): string | undefined {
  const target = env.GITHUB_BASE_REF;
  // Variables that are set and empty are none: GitHub sets this one in every run.
  return (target && `origin/${target}`) || env.CI_MERGE_REQUEST_DIFF_BASE_SHA || undefined;
}

/** What a check compares with: as asked on the command line, else as the policy says, else what CI says. */
export function nameBase(asked: string | undefined, policy: Policy, env: Environment): string | undefined {
  return asked ?? policy.base?.ref ?? targetOf(env);
}

/** A base that a change might have chosen for itself. */
export interface Questioned {
  /** As the policy of the change names it. */
  own: string;
  /** The target branch of the pull request. */
  target: string;
}

/**
 * Undefined where the base is settled; else, in a pull request, the policy names another one than the target branch. One that
 * names `HEAD` would compare a change with itself.
 */
export function questionedBase(asked: string | undefined, policy: Policy, env: Environment): Questioned | undefined {
  const [target, own] = [targetOf(env), policy.base?.ref];
  const isSettled = asked !== undefined || target === undefined || own === undefined || own === target;
  return isSettled ? undefined : { own, target };
}

/**
 * The base that the policy of the target branch names, as it was where the change began; else the target itself. What the
 * change says holds where the target has no policy yet, and where there is no repository.
 */
export async function agreedBase({ own, target }: Questioned, opening: Opening, host: Host): Promise<string> {
  const opened = await opening.opened;
  if ('problem' in opened) return own;
  const { repository, objects } = opened;
  const found = await mergeBase(target, repository, objects, host);
  if ('problem' in found) return target;
  try {
    const { settings } = await readProjectFacts(revisionHost(host, found.commit, repository, objects));
    return settings.policy ? (settings.policy.base?.ref ?? target) : own;
  } catch (cause) {
    // A policy that is broken there names nothing; that it is broken is told where the base is read.
    if (cause instanceof InputError) return target;
    throw cause;
  }
}

/** What to do where nobody says what to compare with. */
export const baseHint = 'name a base: --base origin/main, or in tenet.yaml policy: {base: {ref: origin/main}}';

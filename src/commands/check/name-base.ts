import type { Policy } from '../../model/policy.ts';

/**
 * What a check compares with: as asked on the command line, else as the policy says, else the target branch of the pull
 * or merge request that CI works on. Undefined: nobody says.
 */
export function nameBase(
  asked: string | undefined,
  policy: Policy,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const target = env.GITHUB_BASE_REF;
  // Variables that are set and empty are none: GitHub sets this one in every run.
  return (
    asked ?? policy.base?.ref ?? ((target && `origin/${target}`) || env.CI_MERGE_REQUEST_DIFF_BASE_SHA || undefined)
  );
}

/** What to do where nobody says what to compare with. */
export const baseHint = 'name a base: --base origin/main, or in tenet.yaml policy: {base: {ref: origin/main}}';

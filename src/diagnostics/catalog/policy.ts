import { didYouMean, error } from './entry.ts';

/** Problems of what a check is to demand. */
export const policyProblems = {
  'policy/none': error(
    ({ detail }: { detail: string }) => ({
      message: `there is nothing to check: ${detail}`,
      hint: 'demand something under "policy" in tenet.yaml, such as overall: {minimum: 2.5}',
    }),
    'A check without a single gate would pass whatever the answers say.',
  ),
  'policy/unknown-group': error(
    ({ id, near }: { id: string; near: string | undefined }) => ({
      message: `"${id}" is no principle and no section of what is judged`,
      ...didYouMean(near),
    }),
    'A demand on something that does not exist would never fail.',
  ),
  'policy/unknown-gate': error(
    ({ gate, near }: { gate: string; near: string | undefined }) => ({
      message: `there is no gate "${gate}"`,
      hint: near ? `did you mean "${near}"?` : 'gates are written area.key or area.id.key; tenet check prints them',
    }),
    'A waiver names a gate that cannot exist, so it would excuse nothing.',
  ),
  'policy/waiver-dates': error(
    ({ from, until }: { from: string; until: string }) => ({
      message: `the waiver ends on ${until}, before it begins on ${from}`,
    }),
    'A waiver holds from its first to its last day, both included.',
  ),
  'policy/waiver-too-long': error(
    ({ days, limit }: { days: number; limit: number }) => ({
      message: `the waiver lasts ${days} days; at most ${limit} are allowed`,
      hint: 'end it sooner, or raise maximumWaiverDays in the policy',
    }),
    'An exception without an end in sight is a rule that nobody agreed on.',
  ),
  'policy/rating-without-target': error(
    ({ file, principles }: { file: string; principles: string }) => ({
      message: `minimumRating needs a target, and ${file} has none for ${principles}`,
      hint: 'set "target" in the assessment, or demand a minimum score',
    }),
    'The rating is the letter at the target level. Without a target there is no such letter to judge.',
  ),
  'scorecard/edited': error(
    ({ what, stated, computed }: { what: string; stated: string; computed: string }) => ({
      message: `the scorecard says ${stated} for ${what}, its own questions give ${computed}`,
      hint: 'a scorecard is computed, never edited: score the assessment again',
    }),
    'The numbers of a saved scorecard do not follow from the levels that it lists, so it was changed by hand.',
  ),
};

/** What the process ends with, the same for every command and never derived from a count. */
export const exitCodes = {
  /** Done, everything asked for holds. */
  done: 0,
  /** Judged and failed: `--check`, a gate, a finding. */
  failed: 1,
  /** Could not judge: bad input, a bad option, an internal error. */
  notJudged: 2,
  /** The base is missing or not comparable, and the policy says that this matters. */
  notCompared: 3,
  /** Interrupted; what was said is saved. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

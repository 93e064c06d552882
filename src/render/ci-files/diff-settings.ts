/**
 * What each clone runs once. Git then shows scores above the answers, and the question beside each change. A file without a
 * score is shown as it is, because git gives up the whole output at a program that fails.
 */
export const diffSettings: readonly string[] = [
  `git config diff.tenet.textconv 'f() { tenet score --no-color "$1" 2>/dev/null && echo; cat "$1"; }; f'`,
  `git config diff.tenet.xfuncname '^  ([a-z0-9-]+):'`,
];

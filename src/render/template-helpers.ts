/** The closed list of helpers: these two, and of Handlebars' own `if`, `unless`, `each`, `with` and `lookup`. */
export const templateHelpers = {
  /** True when both arguments are the same text or number. */
  eq: (left: unknown, right: unknown): boolean => left === right,
  /** True when the argument is absent, empty, zero or false. */
  not: (x: unknown): boolean => !x || (Array.isArray(x) && x.length === 0),
} as const;

/** Helpers of Handlebars itself that stay; the others (`log` and the two that catch unknown names) are taken out. */
export const builtinHelpers = ['if', 'unless', 'each', 'with', 'lookup'] as const;

/** Names of all helpers that a template may use. */
export const helperNames: readonly string[] = [...builtinHelpers, ...Object.keys(templateHelpers)];

/** How every template is compiled: unknown names are errors, and nothing but the closed list is a helper. */
export const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { ...Object.fromEntries(helperNames.map((name) => [name, true])), log: false },
  noEscape: false,
};

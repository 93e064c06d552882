/** A share of the scope between a few and a half: what level 2 is about. */
export const shareWords = ['several', 'selected'] as const;

/** More than half of the scope. */
export const majorityWords = ['most', 'main'] as const;

/** Written, within reach and accepted. */
export const agreedWords = ['agreed', 'shared'] as const;

/** A number with a definition and a source, over two periods. */
export const measureWords = ['measured', 'tracked', 'trended'] as const;

/** A result that moves in one direction. */
export const trendWords = ['falls', 'grows', 'shrinks'] as const;

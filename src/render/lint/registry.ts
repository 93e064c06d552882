import type { LintReport } from '../../model/lint-report.ts';

/** A report to one text that ends in exactly one newline; empty when there is nothing to say. */
export type LintRenderer = (report: LintReport) => string;

/** The formats of `tenet lint` besides text, which looks like every other diagnostic. */
export const lintRenderers = {
  json: () => import('./json.ts'),
  github: () => import('./github.ts'),
  sarif: () => import('./sarif.ts'),
} as const satisfies Record<string, () => Promise<{ render: LintRenderer }>>;

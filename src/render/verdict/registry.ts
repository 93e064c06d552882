import type { TextStyle } from '../../model/text-style.ts';
import type { Verdict } from '../../model/verdict.ts';

/** What a renderer may know besides the verdict. */
export interface VerdictContext {
  style: TextStyle;
  /** Columns. */
  width: number;
  /** Of this program. */
  version: string;
  /** Path of the project file from the working folder: what has no place of its own is shown there. */
  projectFile: string;
  /** Limit of the markdown in bytes of UTF-8; default 900,000. */
  maximumBytes?: number;
  /** Way from the root of the repository to the working folder, ending in a slash; absent: they are the same. */
  repositoryPrefix?: string;
}

/** A verdict to one text that ends in exactly one newline; empty where a format has nothing to say. Same input, same bytes. */
export type VerdictRenderer = (verdict: Verdict, context: VerdictContext) => string;

/** The formats of `tenet check`, each loaded only when it is asked for. */
export const verdictRenderers = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  markdown: () => import('./markdown.ts'),
  junit: () => import('./junit.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
} as const satisfies Record<string, () => Promise<{ render: VerdictRenderer }>>;

export type VerdictFormat = keyof typeof verdictRenderers;

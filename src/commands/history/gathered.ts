import type { HistoryHead } from '../../core/history/to-history.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReadVersion } from '../shared/score-revisions.ts';

/** The versions of an assessment before they are scored, with what was asked for. */
export interface Gathered {
  head: Omit<HistoryHead, 'basis' | 'basesDiffer'>;
  /** Oldest first. */
  versions: readonly ReadVersion[];
  /** What should be known about the history as a whole. */
  warnings: readonly Diagnostic[];
  /** What a person may wonder about. */
  notes: readonly string[];
}

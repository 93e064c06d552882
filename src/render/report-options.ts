import type { Comparison } from '../model/comparison.ts';
import type { History } from '../model/history.ts';

/** What a report can show beside the scorecard. */
export interface ReportExtras {
  /** What changed since a base. */
  comparison?: Comparison;
  /** Earlier results. */
  history?: History;
}

/** What else a report shows, and the language of its words. */
export interface ReportOptions extends ReportExtras {
  /** BCP 47 tag of a language that has a file in templates/locales; absent: en. */
  locale?: string;
  /** The short form, for pull requests and wikis; of Markdown only. Default: false. */
  brief?: boolean;
}

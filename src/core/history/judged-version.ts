import type { Assessment } from '../../model/assessment.ts';
import type { HistoryProblem, HistoryVersion } from '../../model/history.ts';
import type { ScoreSummary } from '../../model/scorecard.ts';

/** What became of one version of an assessment. */
export type Outcome =
  | {
      state: 'scored';
      summary: ScoreSummary;
      answers: Assessment['answers'];
      /** The version of the questionnaire that the assessment names; what it was scored with stands in the summary. */
      answered: string;
      /** What should be known about how it was scored; empty: nothing. */
      remarks: readonly string[];
    }
  | {
      state: 'notScored';
      problem: HistoryProblem;
      /** The assessment's own date, where the file tells it. */
      assessed?: string;
    }
  /** The file was taken away. */
  | { state: 'deleted' };

/** One version with what became of it. */
export interface JudgedVersion {
  version: HistoryVersion;
  /** `YYYY-MM-DD`: of the commit, or of the assessment where it comes from a file. */
  day: string;
  outcome: Outcome;
  /** True for what stood when the asked time began. */
  isStart?: true;
}

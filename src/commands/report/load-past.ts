import type { Host } from '../../host.ts';
import type { ReportExtras } from '../../render/report-options.ts';
import { type JudgingOptions, tellProblems } from '../shared/load-scored.ts';
import { refuse } from '../shared/outputs.ts';

/** What a report is asked to show of earlier times. */
export interface PastOptions {
  /** A file, a revision, or `REV:path`. */
  base?: string;
  /** The way of the file through its commits. */
  history?: boolean;
}

/** What changed in one assessment since its base, and how its score went; nothing of it is loaded unless asked for. */
export async function loadPast(
  file: string,
  { base, history = false }: PastOptions,
  judging: JudgingOptions,
  host: Host,
): Promise<ReportExtras> {
  const isSaved = file.endsWith('.json');
  if (history && isSaved) refuse('a saved scorecard has no history', 'name the assessment that it was made of');
  return {
    ...(base !== undefined && (await since(base, file, judging, host))),
    ...(history && (await through(file, judging, host))),
  };
}

async function since(base: string, file: string, judging: JudgingOptions, host: Host): Promise<ReportExtras> {
  const { loadPair } = await import('../diff/load-pair.ts');
  const { comparison, warnings } = await loadPair([base, file], judging, host);
  await tellProblems(warnings, host);
  return { comparison };
}

async function through(file: string, { basis }: JudgingOptions, host: Host): Promise<ReportExtras> {
  const { loadHistory } = await import('../history/load-history.ts');
  const { history, warnings } = await loadHistory([file], { ...(basis && { basis }) }, host);
  await tellProblems(warnings, host);
  return { history };
}

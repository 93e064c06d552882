import { type JudgedInput, scoreByPlan, scoreLine } from '../../core/scoring/score-assessment.ts';
import { planScoring, type ScoringPlan } from '../../core/scoring/scoring-plan.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { OpenTask } from '../../host.ts';
import {
  type AssessmentResult,
  type LoadedAssessment,
  loadAssessmentSource,
  loadValidAssessment,
} from '../../load/load-assessment.ts';
import { lineAlone, longLine, openLineReader, parseLine } from '../../load/parse-line.ts';
import { maximumMegabytes } from '../../load/read-source.ts';
import { renderLine, renderWholeLine } from '../../render/score/line.ts';
import type { JudgingOptions } from '../shared/load-scored.ts';
import { openProject } from '../shared/open-project.ts';
import type { LineBatch } from './line-batches.ts';

/** How lines are to be judged and written. */
export interface LineSettings extends JudgingOptions {
  /** Whole scorecards instead of scores alone. */
  isFull: boolean;
}

/** What became of a batch. */
export interface ScoredBatch {
  /** Scorecards, one per line. */
  text: string;
  problems: Diagnostic[];
  /** Lines that held something. */
  lines: number;
  /** Those that could not be scored. */
  bad: number;
}

/** Finds the project once; then scores batches of lines. */
export const open: OpenTask<LineSettings, LineBatch, ScoredBatch> = async (settings, host) => {
  const { library } = await openProject(host);
  const readLine = await openLineReader();
  const { asOf, basis, isFull } = settings;
  const options = { asOf, explaining: false, isDigested: isFull, isTable: !isFull };
  const judging = { ...(asOf !== undefined && { asOf }), ...(basis && { basis }) };
  const load = async (file: string, line: number, text: string): Promise<AssessmentResult> => {
    const data = readLine(text);
    const bare = { file, data, locate: () => ({ file }) };
    const quick = data && (await loadValidAssessment(data, bare, library, options, host));
    // Whatever there is to tell is told with its place.
    if (quick?.loaded && quick.problems.length === 0) return quick;
    const parsed = await parseLine(file, line, text.replace(/\r$/, ''));
    return 'problems' in parsed ? parsed : loadAssessmentSource(parsed.source, library, options, host);
  };
  return async (batch) => {
    const scored: ScoredBatch = { text: '', problems: [], lines: 0, bad: 0 };
    for (const [offset, text] of linesOf(batch).entries()) {
      if (text !== undefined && text.trim() === '') continue;
      scored.lines++;
      const line = batch.firstLine + offset;
      const result = text === undefined ? unreadable(batch, line) : await load(batch.file, line, text);
      scored.problems.push(...result.problems);
      if (!result.loaded || hasErrors(result.problems)) scored.bad++;
      else scored.text += toText(result.loaded, judging, isFull);
    }
    return scored;
  };
};

function toText(loaded: LoadedAssessment, judging: Omit<JudgedInput, 'assessment'>, isFull: boolean): string {
  const plan = planFor(loaded);
  const input = { ...judging, assessment: loaded.assessment, digests: loaded.digests };
  return isFull ? renderWholeLine(scoreByPlan(plan, input)) : renderLine(scoreLine(plan, input));
}

// The loader hands out the same rubrics for the same edition of the same questionnaire.
const plans = new WeakMap<LoadedAssessment['rubrics'], ScoringPlan>();

function planFor({ questionnaire, assessment, rubrics }: LoadedAssessment): ScoringPlan {
  const plan = plans.get(rubrics) ?? planScoring(questionnaire, assessment.questionnaire.edition, rubrics);
  plans.set(rubrics, plan);
  return plan;
}

/** The lines of a batch without their ends; undefined for one that is no text or too long. */
function linesOf({ bytes, isTooLong }: LineBatch): (string | undefined)[] {
  if (isTooLong) return [undefined];
  const lines = decode(bytes)?.split('\n') ?? piecesBetween(bytes).map(decode);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function piecesBetween(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(10, start);
    pieces.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    if (end === -1) return pieces;
    start = end + 1;
  }
  return pieces;
}

function unreadable({ file, isTooLong }: LineBatch, line: number): AssessmentResult {
  const what = isTooLong
    ? longLine(file, line, maximumMegabytes)
    : problem('file/not-text', { path: file }, lineAlone(file, line));
  return { problems: [what] };
}

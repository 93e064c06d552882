import { scoreAssessment, summarizeScores } from '../core/scoring/score-assessment.ts';
import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Scorecard, ScoreSummary } from '../model/scorecard.ts';
import { type ScoreFormat, scoreRenderers } from '../render/score/registry.ts';
import { judgingOptions, loadScored } from './shared/load-scored.ts';
import { type Output, parseOutputs, refuse } from './shared/outputs.ts';
import { jobsOf } from './shared/with-task.ts';
import { type PlaceOfOutput, writeOutputs } from './shared/write-outputs.ts';

// Lines are not rendered from cards: they are written as they come.
const formats = [...(Object.keys(scoreRenderers) as ScoreFormat[]), 'ndjson'] as const;

interface ScoreInput {
  arguments: readonly string[];
  options: { format?: readonly string[]; output?: string; force?: boolean; full?: boolean; jobs?: string };
}

/** `tenet score`: every file is judged before anything is written. */
export async function run(input: ScoreInput, host: Host): Promise<ExitCode> {
  const { format = [], output, force = false } = input.options;
  const asked = parseOutputs(format, output, formats, 'text');
  if (asked.some((each) => each.format === 'ndjson')) return runOnLines(input, asked, host);
  if (input.options.full || input.options.jobs !== undefined) refuse('--full and --jobs belong to --format ndjson');
  const outputs = asked.filter((each): each is Output<ScoreFormat> => each.format !== 'ndjson');
  // A table of scores needs neither single questions nor sentences about what is missing; they cost time.
  const isWhole = outputs.some((each) => scoreRenderers[each.format].needs === 'scorecard');
  const explaining = outputs.some(({ format: name }) => name === 'json');
  const options = { ...judgingOptions(input.options), explaining, isTable: !isWhole };
  const score = isWhole ? scoreAssessment : summarizeScores;
  const { scored } = await loadScored<Scorecard | ScoreSummary>(input.arguments, options, score, host);
  const cards = scored.map(({ scorecard }) => scorecard);
  // What a format needs has decided how the cards were scored.
  const render = async (name: ScoreFormat, place: PlaceOfOutput): Promise<string> =>
    (await scoreRenderers[name].load()).render(cards as Scorecard[], place);
  await writeOutputs(outputs, render, force, host);
  return exitCodes.done;
}

async function runOnLines({ arguments: files, options }: ScoreInput, asked: readonly Output<string>[], host: Host) {
  if (asked.length > 1 || asked[0]?.file !== undefined) {
    refuse('--format ndjson writes to standard output alone, as lines come', 'send it to a file with >');
  }
  const jobs = jobsOf(options.jobs ?? '1');
  if (jobs === undefined) refuse(`--jobs ${options.jobs} is no number of threads`, 'a whole number from 1 to 64');
  const { streamScores } = await import('./score-lines/stream-scores.ts');
  return streamScores(files, { ...judgingOptions(options), isFull: options.full ?? false, jobs }, host);
}

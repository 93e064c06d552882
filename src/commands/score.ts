import { scoreAssessment, summarizeScores } from '../core/scoring/score-assessment.ts';
import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Scorecard, ScoreSummary } from '../model/scorecard.ts';
import { type ScoreFormat, scoreRenderers } from '../render/score/registry.ts';
import { judgingOptions, loadScored } from './shared/load-scored.ts';
import { parseOutputs } from './shared/outputs.ts';
import { type PlaceOfOutput, writeOutputs } from './shared/write-outputs.ts';

const formats = Object.keys(scoreRenderers) as ScoreFormat[];

interface ScoreInput {
  arguments: readonly string[];
  options: { format?: readonly string[]; output?: string; force?: boolean };
}

/** `tenet score`: every file is judged before anything is written. */
export async function run(input: ScoreInput, host: Host): Promise<ExitCode> {
  const { format = [], output, force = false } = input.options;
  const outputs = parseOutputs(format, output, formats, 'text');
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

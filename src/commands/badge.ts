import { summarizeScores } from '../core/scoring/score-assessment.ts';
import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { ScoreSummary } from '../model/scorecard.ts';
import { type BadgeFormat, badgeRenderers } from '../render/badge/registry.ts';
import { toBadge } from '../render/badge/to-badge.ts';
import { judgingOptions, loadScored } from './shared/load-scored.ts';
import { parseOutputs, refuse } from './shared/outputs.ts';
import { writeOutputs } from './shared/write-outputs.ts';

const formats = Object.keys(badgeRenderers) as BadgeFormat[];
const longestLabel = 60;

interface BadgeInput {
  arguments: readonly string[];
  options: { format?: readonly string[]; output?: string; force?: boolean; label?: string };
}

/** `tenet badge`: the score of one assessment as a badge. */
export async function run(input: BadgeInput, host: Host): Promise<ExitCode> {
  const { format = [], output, force = false, label = 'governance maturity' } = input.options;
  const outputs = parseOutputs(format, output, formats, 'json');
  if (label.trim() === '' || [...label].length > longestLabel) {
    refuse(`--label takes 1 to ${longestLabel} characters`, 'a badge is as small as a word or two');
  }
  const options = { ...judgingOptions(input.options), explaining: false, isTable: true };
  const { scored } = await loadScored<ScoreSummary>(input.arguments, options, summarizeScores, host);
  const [first, ...others] = scored;
  if (!first || others.length > 0) refuse('a badge shows one assessment', 'name one file');
  const badge = toBadge(first.scorecard, label);
  await writeOutputs(outputs, async (name) => (await badgeRenderers[name]()).render(badge), force, host);
  return exitCodes.done;
}

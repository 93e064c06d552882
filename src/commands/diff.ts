import type { Host } from '../host.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import type { Comparison } from '../model/comparison.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { type ComparisonFormat, comparisonRenderers } from '../render/comparison/registry.ts';
import { loadPair } from './diff/load-pair.ts';
import { judgingOptions, tellProblems } from './shared/load-scored.ts';
import { parseOutputs, refuse } from './shared/outputs.ts';
import { writeOutputs } from './shared/write-outputs.ts';

const formats = Object.keys(comparisonRenderers) as ComparisonFormat[];

interface DiffInput {
  arguments: readonly string[];
  options: { format?: readonly string[]; output?: string; force?: boolean; exitCode?: boolean };
}

/** `tenet diff`: two sides, what differs between them and why. */
export async function run(input: DiffInput, host: Host): Promise<ExitCode> {
  const { format = [], output, force = false, exitCode = false } = input.options;
  const outputs = parseOutputs(format, output, formats, 'text');
  const options = judgingOptions(input.options);
  if (options.asOf !== undefined && !isCalendarDate(options.asOf)) {
    refuse(`--as-of ${options.asOf} is not a calendar date`, 'write it as YYYY-MM-DD');
  }
  const [before = '', after = ''] = input.arguments;
  const { comparison, warnings } = await loadPair([before, after], options, host);
  await tellProblems(warnings, host);
  await writeOutputs(
    outputs,
    async (name, context) => (await comparisonRenderers[name]()).render(comparison, context),
    force,
    host,
  );
  return exitCode && isDifferent(comparison) ? exitCodes.failed : exitCodes.done;
}

// Scores can differ without a typed change: another weight is enough.
function isDifferent({ changes, overall, principles, sections, questions }: Comparison): boolean {
  const groups = [overall, ...principles, ...sections];
  const hasMoved = groups.some(({ before, after }) => before !== after);
  return changes.length > 0 || hasMoved || questions.some(({ isNotComparable }) => isNotComparable);
}

import type { Host } from '../host.ts';
import type { Basis } from '../model/assessment.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { type HistoryFormat, historyRenderers } from '../render/history/registry.ts';
import type { CommitOptions } from './history/gather-commits.ts';
import { loadHistory } from './history/load-history.ts';
import { talk, tellProblems } from './shared/load-scored.ts';
import { parseOutputs } from './shared/outputs.ts';
import { type PlaceOfOutput, writeOutputs } from './shared/write-outputs.ts';

const formats = Object.keys(historyRenderers) as HistoryFormat[];

interface HistoryInput {
  arguments: readonly string[];
  options: CommitOptions & { format?: readonly string[]; output?: string; force?: boolean; basis?: Basis };
}

/** `tenet history`: one assessment through its commits, or dated files of one subject; all formats before the first is written. */
export async function run({ arguments: paths, options }: HistoryInput, host: Host): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], options.output, formats, 'text');
  const { history, warnings, notes } = await loadHistory(paths, options, host);
  await tellProblems(warnings, host);
  for (const note of notes) await talk(note, host);
  const render = async (format: HistoryFormat, place: PlaceOfOutput): Promise<string> =>
    (await historyRenderers[format]()).render(history, place);
  await writeOutputs(outputs, render, options.force ?? false, host);
  return exitCodes.done;
}

import { toHistory } from '../core/history/to-history.ts';
import { problem } from '../diagnostics/catalog/index.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { Basis } from '../model/assessment.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { History } from '../model/history.ts';
import { type HistoryFormat, historyRenderers } from '../render/history/registry.ts';
import { type CommitOptions, gatherCommits } from './history/gather-commits.ts';
import { gatherFiles, standsForSeveral } from './history/gather-files.ts';
import type { Gathered } from './history/gathered.ts';
import { talk, tellProblems } from './shared/load-scored.ts';
import { parseOutputs } from './shared/outputs.ts';
import { scoreVersions } from './shared/score-revisions.ts';
import { type PlaceOfOutput, writeOutputs } from './shared/write-outputs.ts';

const formats = Object.keys(historyRenderers) as HistoryFormat[];

interface HistoryInput {
  arguments: readonly string[];
  options: CommitOptions & { format?: readonly string[]; output?: string; force?: boolean; basis?: Basis };
}

/** `tenet history`: one assessment through its commits, or dated files of one subject; all formats before the first is written. */
export async function run({ arguments: paths, options }: HistoryInput, host: Host): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], options.output, formats, 'text');
  const gathered = await gather(paths, options, host);
  const history = judge(gathered, options.basis);
  await tellProblems([...gathered.warnings, ...notScored(gathered)], host);
  for (const note of gathered.notes) await talk(note, host);
  const render = async (format: HistoryFormat, place: PlaceOfOutput): Promise<string> =>
    (await historyRenderers[format]()).render(history, place);
  await writeOutputs(outputs, render, options.force ?? false, host);
  return exitCodes.done;
}

async function gather(paths: readonly string[], { since, branch }: CommitOptions, host: Host): Promise<Gathered> {
  const [file = ''] = paths;
  const options = { ...(since !== undefined && { since }), ...(branch !== undefined && { branch }) };
  const isOne = paths.length === 1 && !(await standsForSeveral(file, host));
  return isOne ? gatherCommits(file, options, host) : gatherFiles(paths, options, host);
}

function judge({ head, versions, warnings }: Gathered, asked: Basis | undefined): History {
  const { versions: judged, ...bases } = scoreVersions(versions, asked);
  const history = toHistory({ ...head, ...bases }, judged);
  if (history) return history;
  const newest = versions.at(-1)?.reading;
  const reason = newest?.state === 'notScored' ? newest.problem.message : 'the file was taken away';
  throw new InputError([problem('history/nothing-scored', { count: versions.length, reason }), ...warnings]);
}

function notScored({ versions }: Gathered) {
  const isMissing = versions.map(({ reading }) => reading.state === 'notScored');
  const count = isMissing.filter(Boolean).length;
  const facts = { count, all: versions.length, isNewest: isMissing.at(-1) ?? false };
  return count === 0 ? [] : [problem('history/not-scored', facts)];
}

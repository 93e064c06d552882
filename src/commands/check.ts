import { exitCodeOf } from '../core/policy/exit-code-of.ts';
import { judge } from '../core/policy/judge.ts';
import type { Host } from '../host.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import type { ExitCode } from '../model/exit-code.ts';
import type { Verdict } from '../model/verdict.ts';
import { type VerdictFormat, verdictRenderers } from '../render/verdict/registry.ts';
import { gather } from './check/gather.ts';
import { writeStepSummary } from './check/step-summary.ts';
import { verdictContext } from './check/verdict-context.ts';
import { judgingOptions } from './shared/load-scored.ts';
import { openProject } from './shared/open-project.ts';
import { parseOutputs, refuse } from './shared/outputs.ts';
import { writeOutputs } from './shared/write-outputs.ts';

const formats = Object.keys(verdictRenderers) as VerdictFormat[];

interface CheckInput {
  arguments: readonly string[];
  options: { format?: readonly string[]; output?: string; force?: boolean; base?: string; maxBytes?: string };
}

/** `tenet check`: what is demanded, judged. One verdict feeds every format and the exit code. */
export async function run(input: CheckInput, host: Host): Promise<ExitCode> {
  const { format = [], output, force = false, base, maxBytes } = input.options;
  const outputs = parseOutputs(format, output, formats, 'text');
  const judging = judgingOptions(input.options);
  if (judging.asOf !== undefined && !isCalendarDate(judging.asOf)) {
    refuse(`--as-of ${judging.asOf} is not a calendar date`, 'write it as YYYY-MM-DD');
  }
  const limit = maxBytes === undefined ? undefined : bytesOf(maxBytes);
  const project = await openProject(host);
  const request = { ...judging, files: input.arguments, ...(base !== undefined && { base }) };
  const verdict: Verdict = judge(await gather(request, project, host));
  const context = await verdictContext(
    project,
    outputs.map((each) => each.format),
    limit,
    host,
  );
  await writeOutputs(
    outputs,
    async (name, place) => (await verdictRenderers[name]()).render(verdict, { ...context, ...place }),
    force,
    host,
  );
  if (outputs.some((each) => each.format === 'github')) await writeStepSummary(verdict, context, host);
  return exitCodeOf(verdict);
}

// A marker and a verdict line always stay, and they need some room.
function bytesOf(text: string): number {
  const isNumber = /^[1-9]\d{3,8}$/.test(text);
  return isNumber ? Number(text) : refuse(`--max-bytes takes a whole number from 1000, not "${text}"`);
}

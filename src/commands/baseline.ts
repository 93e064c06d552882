import { exitCodeOf } from '../core/policy/exit-code-of.ts';
import { judge } from '../core/policy/judge.ts';
import { tightenBaseline } from '../core/policy/tighten-baseline.ts';
import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Verdict } from '../model/verdict.ts';
import { verdictRenderers } from '../render/verdict/registry.ts';
import { gather } from './check/gather.ts';
import { verdictContext } from './check/verdict-context.ts';
import { judgingOptions, talk } from './shared/load-scored.ts';
import { openProject, type Project } from './shared/open-project.ts';
import { refuse, writeFile } from './shared/outputs.ts';
import { baselineFile } from './shared/read-baseline.ts';
import { tellPaths } from './shared/tell-paths.ts';

interface BaselineInput {
  arguments: readonly string[];
  options: { reason?: string; base?: string };
}

/** `tenet baseline accept`: scores that were reached become the least that a check accepts. What fails accepts nothing. */
export async function run(input: BaselineInput, host: Host): Promise<ExitCode> {
  const [, ...files] = input.arguments;
  const { reason = '', base } = input.options;
  if (reason.trim() === '') refuse('an accepted baseline needs a reason', '--reason "Third quarter reviewed"');
  const project = await openProject(host);
  const request = { ...judgingOptions(input.options), files, ...(base !== undefined && { base }) };
  const gathered = await gather(request, project, host);
  const verdict = judge(gathered);
  if (exitCodeOf(verdict) !== exitCodes.done) return refuseFailing(verdict, project, host);
  const accepted = gathered.assessments.map(({ id, scorecard }) => ({ id, scorecard, reason: reason.trim() }));
  const { baseline, changed, refused } = tightenBaseline(gathered.baseline, accepted);
  if (refused.length > 0) refuse(refused.map(({ id, why }) => `${id}: ${why}`).join('; '));
  if (changed.length === 0) {
    await talk('nothing has risen: the baseline stays as it is', host);
    return exitCodes.done;
  }
  const file = baselineFile(project);
  await writeFile(file, `${JSON.stringify(baseline, null, 2)}\n`, host);
  await tellPaths([file], host);
  for (const id of changed) await talk(`raised for ${id}`, host);
  return exitCodes.done;
}

async function refuseFailing(verdict: Verdict, project: Project, host: Host): Promise<ExitCode> {
  const { render } = await verdictRenderers.text();
  const { style, columns } = host.stderr;
  const context = await verdictContext(project, ['text'], undefined, host);
  await host.stderr.write(render(verdict, { ...context, style, width: columns }));
  await talk('the check does not pass, so nothing was accepted', host);
  return exitCodeOf(verdict);
}

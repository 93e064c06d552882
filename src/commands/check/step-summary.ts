import type { Host } from '../../host.ts';
import { plainStyle } from '../../model/text-style.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type VerdictContext, verdictRenderers } from '../../render/verdict/registry.ts';

/** Adds the verdict to the summary page of the step, where a workflow of GitHub runs it. */
export async function writeStepSummary(
  verdict: Verdict,
  context: Omit<VerdictContext, 'style' | 'width'>,
  host: Host,
): Promise<void> {
  const file = host.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const { render } = await verdictRenderers.markdown();
  // A page shows more than a comment: its own limit holds.
  const { maximumBytes: _, ...rest } = context;
  await host.appendFile(file, render(verdict, { ...rest, style: plainStyle, width: 100 }));
}

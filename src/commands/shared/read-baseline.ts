import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { readSource } from '../../load/read-source.ts';
import { validateSource } from '../../load/validate.ts';
import type { Baseline } from '../../model/policy.ts';
import type { Project } from './open-project.ts';

/** The file of accepted scores, beside the project file. */
export const baselineFileName = 'tenet.baseline.json';

/** Where the baseline of a project lies, from the working folder on. */
export function baselineFile({ prefix }: Project): string {
  return `${prefix}${baselineFileName}`;
}

/** The accepted scores of a project; undefined when none were accepted yet. Throws an InputError when the file is broken. */
export async function readBaseline(project: Project, host: Host): Promise<Baseline | undefined> {
  const file = baselineFile(project);
  if ((await host.kindOf(file)) === 'missing') return undefined;
  const parsed = await readSource(file, host);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const problems = await validateSource(parsed.source, 'baseline', host);
  if (problems.length > 0) throw new InputError(problems);
  return parsed.source.data as Baseline;
}

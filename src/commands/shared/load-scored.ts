import type { ScoringInput } from '../../core/scoring/score-assessment.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../diagnostics/format-diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { type LoadedAssessment, type LoadOptions, loadAssessment } from '../../load/load-assessment.ts';
import type { Basis } from '../../model/assessment.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { printable } from '../../model/printable-text.ts';
import { openProject, type Project, projectAssessments } from './open-project.ts';
import { refuse } from './outputs.ts';

/** How answers are to be judged, as asked on the command line. */
export interface JudgingOptions {
  asOf?: string;
  basis?: Basis;
}

/** An assessment file with what it was scored to. */
export interface Scored<Result> extends LoadedAssessment {
  scorecard: Result;
}

/** Loads files (without any: those of the project) and scores them. All problems of all files at once; warnings are told. */
export async function loadScored<Result>(
  files: readonly string[],
  options: JudgingOptions & Pick<LoadOptions, 'explaining' | 'isTable' | 'locale'>,
  score: (input: ScoringInput) => Result,
  host: Host,
): Promise<{ project: Project; scored: Scored<Result>[] }> {
  const { asOf, basis, ...depth } = options;
  checkAsOf(options);
  const project = await openProject(host);
  const paths = files.length > 0 ? files : await projectAssessments(project, host);
  const scored: Scored<Result>[] = [];
  const problems: Diagnostic[] = [];
  for (const path of new Set(paths)) {
    const result = await loadAssessment(path, project.library, { asOf, ...depth }, host);
    problems.push(...result.problems);
    if (!result.loaded) continue;
    const input = { ...result.loaded, ...(asOf !== undefined && { asOf }), ...(basis && { basis }) };
    scored.push({ ...result.loaded, scorecard: score(input) });
  }
  if (hasErrors(problems)) throw new InputError(problems);
  await tellProblems(problems, host);
  return { project, scored };
}

/** Stops with exit code 2 when the day asked for does not exist. */
export function checkAsOf({ asOf }: JudgingOptions): void {
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    refuse(`--as-of ${asOf} is not a calendar date`, 'write it as YYYY-MM-DD');
  }
}

/** Prints problems on standard error; nothing when there are none. */
export async function tellProblems(problems: readonly Diagnostic[], host: Host): Promise<void> {
  if (problems.length > 0) await host.stderr.write(`${formatDiagnostics(problems, host.stderr.style)}\n`);
}

/** Progress and next steps on standard error; silent with `--quiet`. The text is plain, and `paint` colours it. */
export async function talk(text: string, host: Host, paint = (plain: string) => plain): Promise<void> {
  if (!host.isQuiet) await host.stderr.write(`${paint(printable(text))}\n`);
}

/** The judging options of a command line, checked by its declaration. */
export function judgingOptions(options: Readonly<Record<string, unknown>>): JudgingOptions {
  const { asOf, basis } = options as JudgingOptions;
  return { ...(asOf !== undefined && { asOf }), ...(basis && { basis }) };
}

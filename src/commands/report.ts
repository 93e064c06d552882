import { redactComparison } from '../core/comparing/redact-comparison.ts';
import { redactScorecard } from '../core/scoring/redact-scorecard.ts';
import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Scorecard, WithheldPart } from '../model/scorecard.ts';
import { type ReportFormat, renderReport } from '../render/render-report.ts';
import type { ReportExtras } from '../render/report/to-report-view.ts';
import { parseParts } from './report/parse-parts.ts';
import { checkReports } from './shared/check-reports.ts';
import { loadScorecards, type NamedScorecard } from './shared/load-scorecards.ts';
import { judgingOptions } from './shared/load-scored.ts';
import { loadTemplate, type UserTemplate } from './shared/load-template.ts';
import { type Output, parseOutputs, refuse, writeFiles } from './shared/outputs.ts';

interface ReportInput {
  arguments: readonly string[];
  options: {
    format?: readonly string[];
    output?: string;
    force?: boolean;
    template?: string;
    check?: boolean;
    redact?: string;
    base?: string;
    history?: boolean;
  };
}

/** A report to make: of which scorecard, in which format, and where it goes. */
interface Job {
  card: Scorecard;
  extras: ReportExtras;
  format: ReportFormat;
  path?: string;
}

interface Shown extends NamedScorecard {
  extras: ReportExtras;
}

/** `tenet report`: every report is rendered before the first is written. */
export async function run(input: ReportInput, host: Host): Promise<ExitCode> {
  const { template: file, check = false, force = false, redact } = input.options;
  const parts = redact === undefined ? [] : parseParts(redact);
  const template = file === undefined ? undefined : await loadTemplate(file, input.options.format?.[0], host);
  const { project, cards } = await loadScorecards(input.arguments, judgingOptions(input.options), host);
  const outputs = asksNothing(input) ? project : outputsOf(input, template);
  // Before anything is rendered, so that no format and no template ever sees what is withheld.
  const shown: Shown[] = [];
  for (const { card, ...named } of cards) {
    const extras = await pastOf(named.file, input.options, parts, host);
    shown.push({ ...named, card: redactScorecard(card, parts), extras });
  }
  const jobs = outputs.flatMap((output) => shown.map((each) => toJob(each, output)));
  refuseClashes(jobs, check);
  const texts: { path: string | undefined; text: string }[] = [];
  for (const { card, extras, format, path } of jobs) {
    const render = template ? template.render(card, extras) : renderReport(format, card, extras);
    texts.push({ path, text: await render });
  }
  const files = texts.flatMap(({ path, text }) => (path === undefined ? [] : [{ path, text }]));
  if (check) return checkReports(files, host);
  await writeFiles(files, force, host);
  for (const { path } of files) await host.stdout.write(`${path}\n`);
  for (const { path, text } of texts) if (path === undefined) await host.stdout.write(text);
  return exitCodes.done;
}

// Without a file, a format, an output and a template the project file says which reports there are.
function asksNothing({ arguments: files, options }: ReportInput): boolean {
  const { format, output, template } = options;
  return files.length === 0 && format === undefined && output === undefined && template === undefined;
}

function outputsOf(input: ReportInput, template: UserTemplate | undefined): Output<ReportFormat>[] {
  const { format = [], output } = input.options;
  return parseOutputs(format, output, ['markdown', 'html'], template?.format ?? 'markdown');
}

// Nothing of the past is loaded unless it is asked for.
async function pastOf(
  file: string,
  options: ReportInput['options'],
  parts: readonly WithheldPart[],
  host: Host,
): Promise<ReportExtras> {
  if (options.base === undefined && !options.history) return {};
  const { loadPast } = await import('./report/load-past.ts');
  const { comparison, ...rest } = await loadPast(file, options, judgingOptions(options), host);
  return { ...rest, ...(comparison && { comparison: redactComparison(comparison, parts) }) };
}

function toJob({ name, card, extras }: Shown, { format, file }: Output<ReportFormat>): Job {
  return { card, extras, format, ...(file !== undefined && { path: file.replaceAll('{name}', name) }) };
}

function refuseClashes(jobs: readonly Job[], check: boolean): void {
  if (jobs.length === 0) refuse('nothing says which reports to make', 'name a file, or list "reports" in tenet.yaml');
  const paths = jobs.flatMap((job) => job.path ?? []);
  if (new Set(paths).size < paths.length || jobs.length - paths.length > 1) {
    refuse('several reports would go to the same place', 'put {name} into the path: -o "reports/{name}.html"');
  }
  if (check && paths.length < jobs.length) refuse('--check compares files', 'name them with --output');
}

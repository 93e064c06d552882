import { redactComparison } from '../core/comparing/redact-comparison.ts';
import { redactScorecard } from '../core/scoring/redact-scorecard.ts';
import type { Host } from '../host.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { Scorecard, WithheldPart } from '../model/scorecard.ts';
import { renderReport } from '../render/render-report.ts';
import type { ReportExtras } from '../render/report-options.ts';
import { type Job, type ReportInput, type ShownScorecard, toJobs } from './report/jobs.ts';
import { parseParts } from './report/parse-parts.ts';
import { checkReports } from './shared/check-reports.ts';
import { loadScorecards } from './shared/load-scorecards.ts';
import { judgingOptions } from './shared/load-scored.ts';
import { type ProjectFacts, readProjectFactsOn } from './shared/open-project.ts';
import { writeFiles } from './shared/outputs.ts';
import { tellPaths } from './shared/tell-paths.ts';
import type { NamedTemplate, RenderReport } from './templates/open-templates.ts';

/** A report that is rendered; without a path it goes to standard output. */
interface Made<Text> {
  path: string | undefined;
  text: Text;
}

/** `tenet report`: every report is rendered before the first is written. */
export async function run(input: ReportInput, host: Host): Promise<ExitCode> {
  const { check = false, force = false, redact } = input.options;
  const parts = redact === undefined ? [] : parseParts(redact);
  const named = await namedTemplate(input.options);
  const locale = input.options.locale ?? (await readProjectFactsOn('locale', host)).settings.locale;
  const language = locale === undefined ? {} : { locale };
  const loading = { ...judgingOptions(input.options), ...language };
  const { project, cards } = await loadScorecards(input.arguments, loading, host);
  const render = await rendererOf(project, named, host);
  // Before anything is rendered, so that no format and no template ever sees what is withheld.
  const shown: ShownScorecard[] = [];
  for (const { card, ...each } of cards) {
    const extras = await pastOf(each.file, card, { ...input.options, ...language }, parts, host);
    shown.push({ ...each, card: redactScorecard(card, parts), extras });
  }
  const made: Made<string | Uint8Array>[] = [];
  for (const job of toJobs(input, shown, project, named)) {
    made.push({ path: job.path, text: await make(job, render, { ...input.options, ...language }, host) });
  }
  const texts = made.flatMap(({ path, text }) => (typeof text === 'string' ? [{ path, text }] : []));
  if (check) return checkReports(texts.flatMap(toFile), host);
  const files = made.flatMap(toFile);
  await writeFiles(files, force, host);
  await tellPaths(
    files.map(({ path }) => path),
    host,
  );
  for (const { path, text } of texts) if (path === undefined) await host.stdout.write(text);
  return exitCodes.done;
}

// Nothing of the past is loaded unless it is asked for.
async function pastOf(
  file: string,
  { questionnaire }: Scorecard,
  options: ReportInput['options'],
  parts: readonly WithheldPart[],
  host: Host,
): Promise<ReportExtras> {
  if (options.base === undefined && !options.history) return {};
  const { loadPast } = await import('./report/load-past.ts');
  const past = await loadPast(file, options, judgingOptions(options), host);
  const { comparison, ...rest } = options.locale
    ? await (await import('./report/translate-past.ts')).translatePast(past, questionnaire, options.locale, host)
    : past;
  return { ...rest, ...(comparison && { comparison: redactComparison(comparison, parts) }) };
}

// Templates of one's own cost more at a start than anything else here, so what they need is loaded only where there are any.
async function namedTemplate({ template: file, format }: ReportInput['options']): Promise<NamedTemplate | undefined> {
  if (file === undefined) return undefined;
  const { templateFormat } = await import('./templates/template-format.ts');
  return { file, format: templateFormat(file, format?.[0]) };
}

async function rendererOf(project: ProjectFacts, named: NamedTemplate | undefined, host: Host): Promise<RenderReport> {
  if (!named && project.settings.templates === undefined) return renderReport;
  return (await import('./templates/open-templates.ts')).openTemplates(project, named, host);
}

async function make(
  { card, extras, format, isPrinted }: Job,
  render: RenderReport,
  { brief = false, locale }: ReportInput['options'],
  host: Host,
): Promise<string | Uint8Array> {
  const text = await render(format, card, { ...extras, brief, ...(locale !== undefined && { locale }) });
  if (!isPrinted) return text;
  const { printPdf } = await import('./report/print-pdf.ts');
  return printPdf(text, card.asOf, host);
}

function toFile<Text>({ path, text }: Made<Text>): { path: string; text: Text }[] {
  return path === undefined ? [] : [{ path, text }];
}

import type { Scorecard } from '../../model/scorecard.ts';
import type { ReportFormat } from '../../render/render-report.ts';
import type { ReportExtras } from '../../render/report-options.ts';
import type { NamedScorecard } from '../shared/load-scorecards.ts';
import type { ProjectFacts } from '../shared/open-project.ts';
import { type Output, parseOutputs, refuse } from '../shared/outputs.ts';
import type { NamedTemplate } from '../templates/open-templates.ts';

export interface ReportInput {
  arguments: readonly string[];
  options: {
    format?: readonly string[];
    output?: string;
    pdf?: string;
    force?: boolean;
    template?: string;
    check?: boolean;
    redact?: string;
    brief?: boolean;
    base?: string;
    history?: boolean;
    locale?: string;
  };
}

/** A scorecard with what its report shows beside it. */
export interface ShownScorecard extends NamedScorecard {
  extras: ReportExtras;
}

/** A report to make: of which scorecard, in which format, and where it goes. */
export interface Job {
  card: Scorecard;
  extras: ReportExtras;
  format: ReportFormat;
  /** Absent: to standard output. */
  path?: string;
  /** True when a browser makes a PDF of the page. */
  isPrinted: boolean;
}

/** Every report that is asked for, of every scorecard. Throws an InputError. */
export function toJobs(
  { arguments: files, options }: ReportInput,
  cards: readonly ShownScorecard[],
  project: ProjectFacts,
  template: NamedTemplate | undefined,
): Job[] {
  const { pdf, check = false } = options;
  if (pdf !== undefined && check) refuse('--check compares texts, and a PDF is none');
  if (pdf !== undefined && template?.format === 'markdown')
    refuse('a PDF is printed from HTML, and the template makes Markdown');
  const outputs = outputsOf(files, options, projectReports(project), template);
  refuseBrief(options, outputs, template);
  const jobs = outputs.flatMap((output) => cards.map((card) => toJob(card, output, false)));
  if (pdf !== undefined) jobs.push(...cards.map((card) => toJob(card, { format: 'html', file: pdf }, true)));
  refuseClashes(jobs, check);
  return jobs;
}

function projectReports({ settings, prefix }: ProjectFacts): Output<ReportFormat>[] {
  return (settings.reports ?? []).map(({ format, to }) => ({ format, file: `${prefix}${to}` }));
}

// The short form is a template of its own, and is made for places that take Markdown.
function refuseBrief(
  { brief, pdf }: ReportInput['options'],
  outputs: readonly Output<ReportFormat>[],
  template: NamedTemplate | undefined,
): void {
  if (!brief) return;
  if (template) refuse('--brief is a template of its own, and --template names another one');
  if (pdf !== undefined || outputs.some(({ format }) => format !== 'markdown')) {
    refuse('the short form is Markdown only', 'leave --brief out, or ask for --format markdown');
  }
}

// Without a file, a format, an output and a template the project file says which reports there are; who asks for a PDF
// alone gets it alone.
function outputsOf(
  files: readonly string[],
  { format = [], output, pdf }: ReportInput['options'],
  project: readonly Output<ReportFormat>[],
  template: NamedTemplate | undefined,
): readonly Output<ReportFormat>[] {
  const isOpen = format.length === 0 && output === undefined;
  if (isOpen && pdf !== undefined) return [];
  if (isOpen && files.length === 0 && template === undefined) return project;
  return parseOutputs(format, output, ['markdown', 'html'], template?.format ?? 'markdown');
}

function toJob(
  { name, card, extras }: ShownScorecard,
  { format, file }: Output<ReportFormat>,
  isPrinted: boolean,
): Job {
  return { card, extras, format, isPrinted, ...(file !== undefined && { path: file.replaceAll('{name}', name) }) };
}

function refuseClashes(jobs: readonly Job[], check: boolean): void {
  if (jobs.length === 0) refuse('nothing says which reports to make', 'name a file, or list "reports" in tenet.yaml');
  const paths = jobs.flatMap((job) => job.path ?? []);
  if (new Set(paths).size < paths.length || jobs.length - paths.length > 1) {
    refuse('several reports would go to the same place', 'put {name} into the path: -o "reports/{name}.html"');
  }
  if (check && paths.length < jobs.length) refuse('--check compares files', 'name them with --output');
}

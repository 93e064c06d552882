import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { schemaFile } from '../../load/file-kinds.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import { readText } from '../../load/read-source.ts';
import { placeMaker } from '../../load/source.ts';
import type { JsonSchema } from '../../model/rubric.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import type { TemplateProblem } from '../../render/custom-template.ts';
import type { ReportFormat } from '../../render/render-report.ts';
import type { ReportExtras } from '../../render/report-options.ts';
import { refuse } from './outputs.ts';

/** A template that a user brought, checked against the view model. */
export interface UserTemplate {
  format: ReportFormat;
  render(card: Scorecard, extras: ReportExtras): Promise<string>;
}

/** Reads and checks a template; the format is the one asked for, else what its name says (`x.html.hbs`, `x.md.hbs`). */
export async function loadTemplate(file: string, asked: string | undefined, host: Host): Promise<UserTemplate> {
  const format = formatOf(file, asked);
  const read = await readText(file, host);
  if ('problems' in read) throw new InputError(read.problems);
  const { checkTemplate, renderCustom } = await import('../../render/custom-template.ts');
  const schema = JSON.parse(await host.readAsset(schemaFile('report-view'))) as JsonSchema;
  const problems = checkTemplate(read.text, schema, { format }).map((each) => toDiagnostic(each, file, read.text));
  if (problems.length > 0) throw new InputError(problems);
  return { format, render: async (card, extras) => renderCustom(read.text, card, format, { extras }) };
}

function formatOf(file: string, asked: string | undefined): ReportFormat {
  const named =
    asked?.split('=')[0] ??
    (/\.html?\.hbs$/.test(file) ? 'html' : /\.(md|markdown)\.hbs$/.test(file) ? 'markdown' : '');
  if (named === 'html' || named === 'markdown') return named;
  return refuse(
    `the name of "${file}" does not say what it makes`,
    'add --format html or --format markdown, or name it *.html.hbs or *.md.hbs',
  );
}

function toDiagnostic(found: TemplateProblem, file: string, text: string): Diagnostic {
  const start =
    text
      .split('\n')
      .slice(0, found.line - 1)
      .join('\n').length +
    (found.line > 1 ? 1 : 0) +
    found.column -
    1;
  const place = placeMaker(file, text)(start, start + Math.max(1, found.name.length));
  const near = nearestWord(found.name, found.known);
  switch (found.kind) {
    case 'unknown-field':
      return problem('template/unknown-field', { field: found.name, near }, place);
    case 'unknown-helper':
      return problem('template/unknown-helper', { helper: found.name, near }, place);
    case 'unknown-partial':
      return problem('template/unknown-partial', { partial: found.name, near }, place);
    default:
      return problem('template/syntax', { detail: found.name }, place);
  }
}

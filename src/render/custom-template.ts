import Handlebars from 'handlebars';
import type { Scorecard } from '../model/scorecard.ts';
import { builtinPartials, builtinScript, builtinStyle, type PartialSources } from './builtin-templates.ts';
import type { TemplateProblem } from './check-template.ts';
import { english } from './english.ts';
import { fillPage } from './fill-page.ts';
import { finishHtml } from './render-report.ts';
import { toReportView } from './report/to-report-view.ts';
import type { Words } from './report/words.ts';
import type { ReportExtras } from './report-options.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { ProgramNode } from './template-ast.ts';
import { type Environment, prepareEnvironment, runtimeOptions, type TemplateFormat } from './template-environment.ts';
import { compileOptions } from './template-helpers.ts';
import { tidyMarkdown } from './tidy-markdown.ts';
import { withoutIndent } from './without-indent.ts';

/** What a user puts in the place of built-in parts. */
export interface OwnParts {
  /** By name; they go before built-in ones. */
  partials?: PartialSources;
  /** The whole style sheet of a page and its hash, as a Content-Security-Policy writes it. */
  style?: { css: string; hash: string };
}

/** What a report shows beside the scorecard, and in which words. */
export interface Shown {
  extras?: ReportExtras;
  /** Absent: English. */
  words?: Words;
}

/** A field was printed that this report does not have, as it may: it is optional. */
export class AbsentFieldError extends Error {
  readonly field: string;
  /** The partial that printed it; absent for the template itself. */
  readonly partial: string | undefined;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;

  constructor(field: string, partial: string | undefined, place: { line: number; column: number }) {
    super(`the report has no "${field}"`);
    this.name = 'AbsentFieldError';
    this.field = field;
    this.partial = partial;
    this.line = place.line;
    this.column = place.column;
  }
}

/** The syntax tree of a template, or the first thing in it that is no Handlebars. */
export function parseTemplate(source: string): { program: ProgramNode } | { problem: TemplateProblem } {
  try {
    return { program: Handlebars.parse(source) as unknown as ProgramNode };
  } catch (error) {
    return { problem: syntaxProblem(error, source) };
  }
}

/**
 * Runs a user's template on the view of a scorecard; `format` decides how `{{x}}` is escaped. Throws an AbsentFieldError
 * when it prints an optional field that is absent.
 */
export function renderCustom(
  source: string,
  scorecard: Scorecard,
  format: TemplateFormat,
  { partials: own = {}, style = builtinStyle }: OwnParts = {},
  { extras = {}, words = english }: Shown = {},
): string {
  const environment = Handlebars.create();
  prepareEnvironment(environment as unknown as Environment, format);
  const parts = { css: style.css, cssHash: style.hash, ...builtinScript };
  const compile = (text: string, partial?: string): Template => {
    const prepared = format === 'html' ? fillPage(withoutIndent(text), parts) : text;
    const run = environment.compile(prepared, compileOptions);
    return (view, options) => tellingAbsence(() => run(view, options), text, partial);
  };
  const all = Object.entries({ ...builtinPartials(format), ...own });
  const partials = Object.fromEntries(all.map(([name, text]) => [name, compile(text, name)]));
  const text = compile(source)(toReportView(scorecard, words, extras), { ...runtimeOptions, partials });
  return format === 'html' ? finishHtml(text) : tidyMarkdown(text);
}

type Template = (view: unknown, options?: Handlebars.RuntimeOptions) => string;

function tellingAbsence(run: () => string, source: string, partial: string | undefined): string {
  try {
    return run();
  } catch (error) {
    throw absentField(error, source, partial) ?? error;
  }
}

// '"scope" not defined in [object Object] - 3:12'
function absentField(error: unknown, source: string, partial: string | undefined): AbsentFieldError | undefined {
  const { message, lineNumber: line, column } = error as { message?: string; lineNumber?: number; column?: number };
  const field = /^"(.*)" not defined in /.exec(message ?? '')?.[1];
  if (field === undefined || line === undefined || column === undefined) return undefined;
  const written = source.split('\n')[line - 1] ?? '';
  // What runs has lost its indent; the place is that of the file.
  const indent = written.length - (withoutIndent(source).split('\n')[line - 1] ?? '').length;
  return new AbsentFieldError(field, partial, { line, column: column + indent + 1 });
}

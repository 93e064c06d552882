import Handlebars from 'handlebars';
import sources, { cssHash, scriptHash } from '../generated/templates/sources.js';
import type { JsonSchema } from '../model/rubric.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { TemplateCheck, type TemplateProblem } from './check-template.ts';
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
import { ViewShapes } from './view-shape.ts';

export type { TemplateProblem };

/** Partials by name: the built-in ones, or those that take their place. */
export type PartialSources = Readonly<Record<string, string>>;

/**
 * Everything in a template that the view model does not have: unknown fields, helpers and partials, misuse, or the one
 * syntax error; empty when it will run. `partials` replace built-in ones of the same name. Without a format the built-in
 * partials of both are known; with one, only its own.
 */
export function checkTemplate(
  source: string,
  viewSchema: JsonSchema,
  { format, partials = {} }: { format?: TemplateFormat; partials?: PartialSources } = {},
): TemplateProblem[] {
  const parsed = parse(source);
  if ('problem' in parsed) return [parsed.problem];
  const check = new TemplateCheck(
    new ViewShapes(viewSchema),
    parsedPartials({ ...builtinPartialsOf(format), ...partials }),
  );
  check.check(parsed.program);
  return check.problems;
}

/** Runs a user's template on the view of a scorecard; `format` decides how `{{x}}` is escaped. */
export function renderCustom(
  source: string,
  scorecard: Scorecard,
  format: TemplateFormat,
  { own = {}, extras = {}, words = english }: { own?: PartialSources; extras?: ReportExtras; words?: Words } = {},
): string {
  const environment = Handlebars.create();
  prepareEnvironment(environment as unknown as Environment, format);
  const parts = { css: sources['report.css'] ?? '', cssHash, script: sources['report.js'] ?? '', scriptHash };
  const compile = (text: string) => environment.compile(fillPage(text, parts), compileOptions);
  const all = { ...builtinPartials(format), ...own };
  const partials = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, compile(text)]));
  const text = compile(source)(toReportView(scorecard, words, extras), { ...runtimeOptions, partials });
  return format === 'html' ? finishHtml(text) : tidyMarkdown(text);
}

function parse(source: string): { program: ProgramNode } | { problem: TemplateProblem } {
  try {
    return { program: Handlebars.parse(source) as unknown as ProgramNode };
  } catch (error) {
    return { problem: syntaxProblem(error, source) };
  }
}

function builtinPartials(format: TemplateFormat): Record<string, string> {
  const ending = format === 'html' ? '.html.hbs' : '.md.hbs';
  // Partials of the guide are made for another view.
  const names = Object.keys(sources).filter(
    (name) => name.startsWith('partials/') && !name.startsWith('partials/guide-') && name.endsWith(ending),
  );
  return Object.fromEntries(names.map((name) => [name.slice('partials/'.length, -ending.length), sources[name] ?? '']));
}

function builtinPartialsOf(format: TemplateFormat | undefined): PartialSources {
  return format ? builtinPartials(format) : { ...builtinPartials('markdown'), ...builtinPartials('html') };
}

function parsedPartials(partials: PartialSources): Map<string, ProgramNode> {
  return new Map(
    Object.entries(partials).flatMap(([name, text]) => {
      const parsed = parse(text);
      return 'program' in parsed ? [[name, parsed.program] as const] : [];
    }),
  );
}

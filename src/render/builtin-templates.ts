import sources, { cssHash, scriptHash } from '../generated/templates/sources.js';
import type { TemplateFormat } from './template-environment.ts';

/** Partials by the name with which they are called. */
export type PartialSources = Readonly<Record<string, string>>;

/** How the names of templates end. */
export const templateEndings: Readonly<Record<TemplateFormat, string>> = { html: '.html.hbs', markdown: '.md.hbs' };

/** The style sheet of the report and the hash by which its page allows it. */
export const builtinStyle = { css: sources['report.css'] ?? '', hash: cssHash };

/** The script of the report and the hash by which its page allows it. */
export const builtinScript = { script: sources['report.js'] ?? '', scriptHash };

/** Names of what a report is made of, sorted: "report.html.hbs", "partials/question.html.hbs". */
export const reportTemplateNames: readonly string[] = Object.keys(sources).filter(isOfReport).sort();

/** The text of a built-in template; empty for a name that does not exist. */
export function builtinTemplate(name: string): string {
  return Object.hasOwn(sources, name) ? (sources[name] ?? '') : '';
}

/** The built-in partials of the report in one format. */
export function builtinPartials(format: TemplateFormat): PartialSources {
  const ending = templateEndings[format];
  const names = reportTemplateNames.filter((name) => name.startsWith('partials/') && name.endsWith(ending));
  return Object.fromEntries(
    names.map((name) => [name.slice('partials/'.length, -ending.length), builtinTemplate(name)]),
  );
}

// Templates of the guide are made for another view; the short form is put together from the same partials.
function isOfReport(name: string): boolean {
  return name.endsWith('.hbs') && !/^(partials\/)?guide[.-]|^brief\./.test(name);
}

import { problem } from '../../diagnostics/catalog/index.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import { withoutDots } from '../../model/path.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { builtinTemplate, templateEndings } from '../../render/builtin-templates.ts';
import { AbsentFieldError, type OwnParts, renderCustom, type Shown } from '../../render/custom-template.ts';
import type { OwnTemplate } from '../../render/own-template.ts';
import { type ReportFormat, renderReport } from '../../render/render-report.ts';
import { wordsOf } from '../../render/report/words.ts';
import { tellProblems } from '../shared/load-scored.ts';
import type { ProjectFacts } from '../shared/open-project.ts';
import { checkOwn } from './check-own.ts';
import { pageStyle } from './page-style.ts';
import { readTemplateFolder } from './read-folder.ts';
import { readTemplate } from './read-template.ts';
import { placeInText } from './template-diagnostic.ts';

/** Renders reports with the user's templates, and with built-in ones where the user has none. */
export type RenderReport = typeof renderReport;

/** The template of a whole report that was named for one run. */
export interface NamedTemplate {
  file: string;
  format: ReportFormat;
}

/**
 * Reads and checks the templates of a project and the one that was named for this run, which takes the place of the
 * whole report in its format. Throws an InputError with all problems of all of them; warnings are told.
 */
export async function openTemplates(
  project: ProjectFacts,
  named: NamedTemplate | undefined,
  host: Host,
): Promise<RenderReport> {
  const folder = await readTemplateFolder(project, host);
  const read = named && (await readTemplate(named.file, { format: named.format, isReport: false }, host));
  const main = read && 'template' in read ? read.template : undefined;
  const templates = main ? [...folder.templates, main] : folder.templates;
  const strangers = folder.strangers.filter((path) => !named || withoutDots(path) !== withoutDots(named.file));
  const problems = [
    ...folder.problems,
    ...(read && 'problems' in read ? read.problems : []),
    ...(await checkOwn(templates, strangers, host)),
  ];
  if (hasErrors(problems)) throw new InputError(problems);
  await tellProblems(problems, host);
  const style = await pageStyle(templates, host);
  return async (format, card, options = {}) => {
    const own = templates.filter((template) => template.format === format);
    if (own.length === 0) return renderReport(format, card, options);
    const { locale, brief = false, ...extras } = options;
    const words = await wordsOf(locale ?? 'en');
    const report = brief ? undefined : main?.format === format ? main : own.find(({ isReport }) => isReport);
    const source = report?.text ?? builtinTemplate(`${brief ? 'brief' : 'report'}${templateEndings[format]}`);
    return renderOwn(source, { own, report, style }, { card, format, shown: { extras, words } });
  };
}

interface OwnTemplates {
  own: readonly OwnTemplate[];
  /** The one that takes the place of the whole report; absent: the built-in one stays. */
  report: OwnTemplate | undefined;
  style: OwnParts['style'];
}

function renderOwn(
  source: string,
  { own, report, style }: OwnTemplates,
  { card, format, shown }: { card: Scorecard; format: ReportFormat; shown: Shown },
): string {
  const partials = Object.fromEntries(
    own.flatMap(({ partial, text }) => (partial === undefined ? [] : [[partial, text]])),
  );
  try {
    return renderCustom(source, card, format, { partials, ...(style && { style }) }, shown);
  } catch (cause) {
    if (!(cause instanceof AbsentFieldError)) throw cause;
    const { field, partial } = cause;
    const template = partial === undefined ? report : own.find((each) => each.partial === partial);
    if (!template) throw cause;
    const place = placeInText(cause, field.length, template.file, template.text);
    throw new InputError([problem('template/absent-field', { field }, place)]);
  }
}

import { checkTemplates, type LocatedProblem } from '../../src/render/check-templates.ts';
import type { TemplateFormat } from '../../src/render/template-environment.ts';
import { viewSchema } from './view-schema.ts';

const schema = viewSchema();

/** Everything that is wrong with one template, with partials that take the place of built-in ones. */
export function checkTemplate(
  text: string,
  { format = 'html', partials = {} }: { format?: TemplateFormat; partials?: Readonly<Record<string, string>> } = {},
): readonly LocatedProblem[] {
  const own = Object.entries(partials).map(([partial, source]) => ({
    file: partial,
    text: source,
    format,
    partial,
    isReport: false,
  }));
  return checkTemplates([{ file: 'main', text, format, isReport: true }, ...own], schema).problems;
}

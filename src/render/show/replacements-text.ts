import { printable } from '../../model/printable-text.ts';
import { reportTemplateNames, templateEndings } from '../builtin-templates.ts';
import type { OwnTemplate } from '../own-template.ts';
import { padEnd } from '../pad-text.ts';

/** One line per template of a user's own: its file and what it takes the place of; empty without any. */
export function renderReplacements(templates: readonly OwnTemplate[]): string {
  const width = Math.max(0, ...templates.map(({ file }) => printable(file).length));
  return templates.map((template) => `${padEnd(printable(template.file), width)}  ${placeOf(template)}\n`).join('');
}

function placeOf({ partial, format, isReport }: OwnTemplate): string {
  if (partial === undefined) return isReport ? `replaces report${templateEndings[format]}` : 'for --template';
  const name = `partials/${partial}${templateEndings[format]}`;
  return reportTemplateNames.includes(name) ? `replaces ${name}` : `your own: {{> ${partial}}}`;
}

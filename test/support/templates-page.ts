import { readFileSync } from 'node:fs';

/** The page on templates. */
export const templatesPage = readFileSync('docs/templates.md', 'utf8');

/** The files that a section of the page on templates writes out, by name. */
export function filesInSection(heading: string): Record<string, string> {
  const section = templatesPage.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
  const named = section.matchAll(/`(partials\/[\w.-]+\.hbs)`(?:(?!```)[\s\S])*?```handlebars\n([\s\S]*?)```/g);
  return Object.fromEntries([...named].map(([, name = '', text = '']) => [name, text]));
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { fillStyle } from '../render/fill-style.ts';
import { compileOptions } from '../render/template-helpers.ts';
import { jsonModule, writeModule } from './write-module.ts';

interface Sources {
  main: string;
  partials: Record<string, string>;
}

const folder = 'templates';

/** Writes the report templates as functions, and as texts for those who want to change them. */
export async function precompileTemplates(): Promise<void> {
  const css = compactCss(readFileSync(`${folder}/report.css`, 'utf8'));
  const cssHash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
  const html = readSources('html');
  const markdown = readSources('md');
  const styled = (source: string): string => fillStyle(withoutIndent(source), css, cssHash);
  writeModule('templates/html', templateModule(html, styled), templateTypes);
  writeModule(
    'templates/markdown',
    templateModule(markdown, (source) => source),
    templateTypes,
  );
  const named = { ...filesOf(html, 'html'), ...filesOf(markdown, 'md'), 'report.css': css };
  const code = `${jsonModule(named)}\nexport const cssHash = ${JSON.stringify(cssHash)};`;
  writeModule('templates/sources', code, sourceTypes);
}

/** The name by which the generator calls each step. */
export { precompileTemplates as run };

function readSources(language: 'html' | 'md'): Sources {
  const ending = `.${language}.hbs`;
  const names = readdirSync(`${folder}/partials`)
    .filter((name) => name.endsWith(ending))
    .sort();
  const read = (name: string) => readFileSync(`${folder}/partials/${name}`, 'utf8');
  return {
    main: readFileSync(`${folder}/report${ending}`, 'utf8'),
    partials: Object.fromEntries(names.map((name) => [name.slice(0, -ending.length), read(name)])),
  };
}

function filesOf({ main, partials }: Sources, language: 'html' | 'md'): Record<string, string> {
  const entries = Object.entries(partials).map(([name, source]) => [`partials/${name}.${language}.hbs`, source]);
  return { [`report.${language}.hbs`]: main, ...Object.fromEntries(entries) };
}

function templateModule({ main, partials }: Sources, prepare: (source: string) => string): string {
  const compile = (source: string) => String(Handlebars.precompile(prepare(source), compileOptions));
  const entries = Object.entries(partials).map(([name, source]) => `${JSON.stringify(name)}: ${compile(source)}`);
  return `export default { main: ${compile(main)}, partials: {\n${entries.join(',\n')}\n} };`;
}

function withoutIndent(html: string): string {
  return html.replace(/^[ \t]+/gm, '');
}

function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .trim();
}

const templateTypes = `import type { CompiledTemplates } from '../../render/run-template.ts';
declare const templates: CompiledTemplates;
export default templates;`;

const sourceTypes = `declare const sources: Readonly<Record<string, string>>;
export default sources;
export declare const cssHash: string;`;

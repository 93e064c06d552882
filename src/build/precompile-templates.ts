import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { fillPage, type PageParts } from '../render/fill-page.ts';
import { withoutIndent } from '../render/without-indent.ts';
import { type Sources, templateModule } from './template-code.ts';
import { packedModule, writeModule } from './write-module.ts';

/** What is made from templates. Partials of the other pages begin with their name, all others are the report's. */
type Page = 'report' | (typeof otherPages)[number];

const otherPages = ['guide', 'comparison', 'history'] as const;

const folder = 'templates';

// The guide begins with the report's colours and type; what follows in report.css is the report's own.
const sharedEnds = '/* Above: what the report and the guide share. */';

/** Writes all templates as functions; those of reports and guides as texts too, for those who want to read or change them. */
export async function precompileTemplates(): Promise<void> {
  const reportCss = readFileSync(`${folder}/report.css`, 'utf8');
  const [shared = '', others] = reportCss.split(sharedEnds);
  if (others === undefined) throw new Error(`report.css has lost its line ${sharedEnds}`);
  const report = { ...styleOf(reportCss), ...scriptOf(readFileSync(`${folder}/report.js`, 'utf8')) };
  const styleFor = (page: Page): PageParts => styleOf(shared + readFileSync(`${folder}/${page}.css`, 'utf8'));
  const named = { ...writePage('report', '', report), ...writePage('guide', 'guide-', styleFor('guide')) };
  for (const page of ['comparison', 'history'] as const) {
    writeHtml(`templates/${page}-html`, readSources(page, 'html'), styleFor(page));
  }
  const brief = briefOf(readSources('report', 'md'));
  writeModule('templates/brief', templateModule(brief, asWritten), templateTypes);
  const hashes = [`cssHash = ${JSON.stringify(report.cssHash)}`, `scriptHash = ${JSON.stringify(report.scriptHash)}`];
  const code = [
    packedModule({ ...named, 'brief.md.hbs': brief.main, 'report.js': report.script }),
    ...hashes.map((each) => `export const ${each};`),
  ];
  writeModule('templates/sources', code.join('\n'), sourceTypes);
}

function styleOf(source: string): PageParts {
  const css = compactCss(source);
  return { css, cssHash: hashOf(css) };
}

function scriptOf(source: string): { script: string; scriptHash: string } {
  const script = transformSync(source, {
    minify: true,
    target: 'es2022',
    format: 'iife',
    legalComments: 'none',
  }).code.trim();
  if (/\{\{|<\//.test(script))
    throw new Error('report.js holds "{{" or "</", which a template or a page would take for its own');
  return { script, scriptHash: hashOf(script) };
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const asWritten = (source: string): string => source;

/** The short form of a report, with those of its partials that it calls, and that they call. */
function briefOf({ partials }: Sources): Sources {
  const main = readFileSync(`${folder}/brief.md.hbs`, 'utf8');
  const called = new Set<string>();
  const collect = (source: string): void => {
    for (const [, name = ''] of source.matchAll(/\{\{> ([a-z-]+)/g)) {
      if (called.has(name)) continue;
      called.add(name);
      collect(partials[name] ?? '');
    }
  };
  collect(main);
  const kept = Object.entries(partials).filter(([name]) => called.has(name));
  return { main, partials: Object.fromEntries(kept) };
}

/** Writes the two modules of a page; returns its texts by name. */
function writePage(page: Page, prefix: string, parts: PageParts): Record<string, string> {
  const html = readSources(page, 'html');
  const markdown = readSources(page, 'md');
  writeHtml(`templates/${prefix}html`, html, parts);
  writeModule(`templates/${prefix}markdown`, templateModule(markdown, asWritten), templateTypes);
  return { ...filesOf(page, html, 'html'), ...filesOf(page, markdown, 'md'), [`${page}.css`]: parts.css };
}

function writeHtml(name: string, sources: Sources, parts: PageParts): void {
  const filled = (source: string): string => fillPage(withoutIndent(source), parts);
  writeModule(name, templateModule(sources, filled), templateTypes);
}

/** The name by which the generator calls each step. */
export { precompileTemplates as run };

function readSources(page: Page, language: 'html' | 'md'): Sources {
  const ending = `.${language}.hbs`;
  const names = readdirSync(`${folder}/partials`)
    .filter((name) => name.endsWith(ending) && pageOf(name) === page)
    .sort();
  const read = (name: string) => readFileSync(`${folder}/partials/${name}`, 'utf8');
  return {
    main: readFileSync(`${folder}/${page}${ending}`, 'utf8'),
    partials: Object.fromEntries(names.map((name) => [name.slice(0, -ending.length), read(name)])),
  };
}

function pageOf(partial: string): Page {
  return otherPages.find((page) => partial.startsWith(`${page}-`)) ?? 'report';
}

function filesOf(page: Page, { main, partials }: Sources, language: 'html' | 'md'): Record<string, string> {
  const entries = Object.entries(partials).map(([name, source]) => [`partials/${name}.${language}.hbs`, source]);
  return { [`${page}.${language}.hbs`]: main, ...Object.fromEntries(entries) };
}

function compactCss(css: string): string {
  return transformSync(css, { loader: 'css', minify: true, target: 'chrome110', legalComments: 'none' }).code.trim();
}

const templateTypes = `import type { CompiledTemplate } from '../../render/run-template.ts';
declare const template: CompiledTemplate;
export default template;`;

const sourceTypes = `declare const sources: Readonly<Record<string, string>>;
export default sources;
export declare const cssHash: string;
export declare const scriptHash: string;`;

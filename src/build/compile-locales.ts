import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { localeModule, localeType } from './locale-code.ts';
import { problemsOf, type Texts } from './locale-texts.ts';
import { writeModule } from './write-module.ts';

const folder = 'templates/locales';

type LocaleFile = Readonly<Record<string, Texts>>;

/** Writes every language of the report as a module; refuses one that does not say what the English file says. */
export async function run(): Promise<void> {
  const ids = readdirSync(folder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
  const english = readLocale('en');
  for (const id of ids) {
    const locale = readLocale(id);
    const problems = [...(locale.language === id ? [] : [`language is not ${id}`]), ...problemsOf(locale, english)];
    if (problems.length > 0) throw new Error(`${folder}/${id}.yaml:\n  ${problems.join('\n  ')}`);
    writeModule(`locales/${id}`, localeModule(id, locale), localeTypes);
  }
  writeModule('locales/index', indexModule(ids), indexTypes(english));
}

function readLocale(id: string): LocaleFile {
  return parse(readFileSync(`${folder}/${id}.yaml`, 'utf8')) as LocaleFile;
}

function indexModule(ids: readonly string[]): string {
  const modules = ids.map((id) => `  ${JSON.stringify(id)}: () => import('./${id}.js'),`).join('\n');
  return `export const ids = ${JSON.stringify(ids)};\nexport const modules = {\n${modules}\n};`;
}

const localeTypes = `import type { Locale } from './index.js';
declare const locale: Locale;
export default locale;`;

function indexTypes(english: LocaleFile): string {
  return `${localeType(english)}
export declare const ids: readonly string[];
export declare const modules: Readonly<Record<string, () => Promise<{ default: Locale }>>>;`;
}

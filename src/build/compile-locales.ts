import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { RubricFile } from '../load/documents.ts';
import { localeModule, localeType } from './locale-code.ts';
import { problemsOf, type Texts } from './locale-texts.ts';
import { demandedTexts, translatedTexts } from './rubric-texts.ts';
import { readJson, writeModule } from './write-module.ts';

const folder = 'templates/locales';
const rubricFolder = 'schemas/rubrics';

type LocaleFile = Readonly<Record<string, Texts>>;

/** Writes every language of the report as a module; refuses one that does not say what the English file says. */
export async function run(): Promise<void> {
  const rubrics = readdirSync(rubricFolder).map((name) => readJson<RubricFile>(`${rubricFolder}/${name}`));
  const ids = readdirSync(folder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
  const english = readLocale('en');
  for (const id of ids) writeModule(`locales/${id}`, moduleOf(id, english, rubrics), localeTypes);
  writeModule('locales/index', indexModule(ids), indexTypes(english));
}

function readLocale(id: string): LocaleFile {
  return parse(readFileSync(`${folder}/${id}.yaml`, 'utf8')) as LocaleFile;
}

function moduleOf(id: string, english: LocaleFile, files: readonly RubricFile[]): string {
  const locale = readLocale(id);
  const problems = [
    ...(locale.language === id ? [] : [`language is not ${id}`]),
    ...problemsOf(locale, demandedTexts(id, english, files)),
  ];
  if (problems.length > 0) throw new Error(`${folder}/${id}.yaml:\n  ${problems.join('\n  ')}`);
  const translated = (locale.rubrics ?? {}) as LocaleFile;
  return localeModule(id, { ...locale, rubrics: id === 'en' ? {} : translatedTexts(files, translated) });
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
/** The words of a report in one language. */
export interface Locale extends LocaleTexts {
  /** By id of a built-in rubric: its texts in English with their translation. */
  readonly rubrics: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
export declare const ids: readonly string[];
export declare const modules: Readonly<Record<string, () => Promise<{ default: Locale }>>>;`;
}

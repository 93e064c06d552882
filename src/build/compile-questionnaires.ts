import { readdirSync } from 'node:fs';
import { nodeHost } from '../cli/node-host.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts';
import type { Host } from '../host.ts';
import { builtinRubric } from '../load/builtins.ts';
import { loadQuestionnaireSource } from '../load/load-definitions.ts';
import { readSource } from '../load/read-source.ts';
import type { Questionnaire, Section } from '../model/questionnaire.ts';
import { jsonModule, packedModule, writeModule } from './write-module.ts';

const folder = 'questionnaires';

// The one that most runs need stands ready; the others are packed.
const mostUsed = 'guiding-principles';

/** Loads every built-in questionnaire the way a user's is loaded and writes it with its defaults filled in. */
export async function run(): Promise<void> {
  const host = nodeHost({ packageRoot: process.cwd() });
  const ids: string[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => /^[a-z0-9-]+\.yaml$/.test(file))
    .sort()) {
    const parsed = await readSource(`${folder}/${name}`, host);
    if ('problems' in parsed) throw new Error(formatDiagnostics(parsed.problems));
    const loaded = await loadQuestionnaireSource(parsed.source, builtinRubric, host);
    if (!loaded.entry) throw new Error(formatDiagnostics(loaded.problems));
    const { value, digest } = loaded.entry;
    ids.push(value.id);
    const whole = { value, digest };
    const code = value.id === mostUsed ? jsonModule(whole) : packedModule(whole);
    writeModule(`questionnaires/${value.id}`, code, entryTypes);
    writeModule(`questionnaires/${value.id}.plan`, jsonModule({ value: planOf(value), digest }), entryTypes);
  }
  const imports = (ending: string) => ids.map((id) => `  '${id}': () => import('./${id}${ending}.js'),`).join('\n');
  const maps = `export const modules = {\n${imports('')}\n};\nexport const plans = {\n${imports('.plan')}\n};`;
  const languages = await compileTranslations(host);
  const code = `export const ids = ${JSON.stringify(ids)};\n${maps}\nexport const translations = {\n${languages.join('\n')}\n};`;
  writeModule('questionnaires/index', code, indexTypes);
}

/** Writes each translation as a module of its own; returns the lines that import them. Tests check what they hold. */
async function compileTranslations(host: Host): Promise<string[]> {
  const names = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.[A-Za-z0-9-]+\.yaml$/.test(name));
  const lines: string[] = [];
  for (const name of names.sort()) {
    const parsed = await readSource(`${folder}/${name}`, host);
    if ('problems' in parsed) throw new Error(formatDiagnostics(parsed.problems));
    const key = name.slice(0, -'.yaml'.length);
    writeModule(`questionnaires/${key}`, packedModule(parsed.source.data), translationTypes);
    lines.push(`  '${key}': () => import('./${key}.js'),`);
  }
  return lines;
}

/** A questionnaire without the texts that only readers of a question or a report see: a quarter of its size. */
function planOf(questionnaire: Questionnaire): Questionnaire {
  const questions = questionnaire.questions.map(({ askFirst: _, why: __, notThis: ___, metric: ____, ...question }) => {
    return { ...question, question: '', ask: [], anchors: [], evidence: [], actions: [] };
  });
  return { ...questionnaire, glossary: {}, promises: [], questions, sections: questionnaire.sections.map(bareSection) };
}

function bareSection({ intent: _, seen: __, storyPrompt: ___, sections, ...section }: Section): Section {
  return { ...section, antiPatterns: [], sections: sections.map(bareSection) };
}

const entryTypes = `import type { Questionnaire } from '../../model/questionnaire.ts';
declare const entry: { value: Questionnaire; digest: string };
export default entry;`;

const translationTypes = `import type { Translation } from '../../model/translation.ts';
declare const translation: Translation;
export default translation;`;

const indexTypes = `import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Translation } from '../../model/translation.ts';
export declare const translations: Readonly<Record<string, () => Promise<{ default: Translation }>>>;
export declare const ids: readonly string[];
type Modules = Readonly<Record<string, () => Promise<{ default: { value: Questionnaire; digest: string } }>>>;
export declare const modules: Modules;
export declare const plans: Modules;`;

import { readdirSync } from 'node:fs';
import { nodeHost } from '../cli/node-host.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts';
import { builtinRubric } from '../load/builtins.ts';
import { loadQuestionnaireSource } from '../load/load-definitions.ts';
import { readSource } from '../load/read-source.ts';
import { jsonModule, writeModule } from './write-module.ts';

const folder = 'questionnaires';

/** Loads every built-in questionnaire the way a user's is loaded and writes it with its defaults filled in. */
export async function run(): Promise<void> {
  const host = nodeHost({ packageRoot: process.cwd() });
  const ids: string[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const parsed = await readSource(`${folder}/${name}`, host);
    if ('problems' in parsed) throw new Error(formatDiagnostics(parsed.problems));
    const loaded = await loadQuestionnaireSource(parsed.source, builtinRubric, host);
    if (!loaded.entry) throw new Error(formatDiagnostics(loaded.problems));
    const { value, digest } = loaded.entry;
    ids.push(value.id);
    writeModule(`questionnaires/${value.id}`, jsonModule({ value, digest }), entryTypes);
  }
  const imports = ids.map((id) => `  '${id}': () => import('./${id}.js'),`).join('\n');
  const code = `export const ids = ${JSON.stringify(ids)};\nexport const modules = {\n${imports}\n};`;
  writeModule('questionnaires/index', code, indexTypes);
}

const entryTypes = `import type { Questionnaire } from '../../model/questionnaire.ts';
declare const entry: { value: Questionnaire; digest: string };
export default entry;`;

const indexTypes = `import type { Questionnaire } from '../../model/questionnaire.ts';
export declare const ids: readonly string[];
export declare const modules: Readonly<
  Record<string, () => Promise<{ default: { value: Questionnaire; digest: string } }>>
>;`;

import { readdirSync } from 'node:fs';
import { nodeHost } from '../cli/node-host.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { openLibrary } from '../load/library.ts';
import { readSource } from '../load/read-source.ts';
import { loadTraining } from '../load/training.ts';
import { packedModule, writeModule } from './write-module.ts';

const folder = 'questionnaires/training';

/** Loads every built-in training the way a user's is loaded, and writes it by the id of its questionnaire. */
export async function run(): Promise<void> {
  const host = nodeHost({ packageRoot: process.cwd() });
  const library = await openLibrary({ questionnaires: [], rubrics: [] }, host);
  const ids: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const parsed = await readSource(`${folder}/${name}`, host);
    if ('problems' in parsed) throw new Error(formatDiagnostics(parsed.problems));
    const training = await loadTraining(parsed.source, library, host).catch((cause: unknown) => {
      throw cause instanceof InputError ? new Error(formatDiagnostics(cause.diagnostics)) : cause;
    });
    ids.push(training.questionnaire);
    writeModule(`training/${training.questionnaire}`, packedModule(training), trainingTypes);
  }
  const imports = ids.map((id) => `  '${id}': () => import('./${id}.js'),`).join('\n');
  writeModule(
    'training/index',
    `export const ids = ${JSON.stringify(ids)};\nexport const modules = {\n${imports}\n};`,
    indexTypes,
  );
}

const trainingTypes = `import type { Training } from '../../model/training.ts';
declare const training: Training;
export default training;`;

const indexTypes = `import type { Training } from '../../model/training.ts';
export declare const ids: readonly string[];
export declare const modules: Readonly<Record<string, () => Promise<{ default: Training }>>>;`;

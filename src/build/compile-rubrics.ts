import { readdirSync } from 'node:fs';
import { makeAjv } from '../load/ajv.ts';
import { questionSchemaId } from '../load/compile-rubric.ts';
import { completeRubric } from '../load/complete-rubric.ts';
import { digestOf } from '../load/digest.ts';
import type { RubricFile } from '../load/documents.ts';
import type { JsonSchema, RubricDocument } from '../model/rubric.ts';
import { quickJudgeCode } from './quick-judge.ts';
import { sha256 } from './sha256.ts';
import { standaloneCode } from './standalone-code.ts';
import { jsonModule, readJson, writeModule } from './write-module.ts';

const folder = 'schemas/rubrics';
const parts = ['claim', 'evidence'] as const;

/** Writes every built-in rubric, complete, and compiles those that need nothing of their question. */
export async function run(): Promise<void> {
  const files = readdirSync(folder)
    .sort()
    .map((name) => readJson<RubricFile>(`${folder}/${name}`));
  const fileById = new Map(files.map((file) => [file.id, file]));
  const rubrics = files.map((file) => complete(file, fileById));
  for (const rubric of rubrics) {
    const entry = { value: rubric, digest: await digestOf(rubric, { sha256 }) };
    writeModule(`rubrics/${rubric.id}`, jsonModule(entry), entryTypes);
  }
  const standalone = rubrics.filter((rubric) => !JSON.stringify(rubric).includes(questionSchemaId));
  for (const rubric of standalone) {
    writeModule(`rubrics/${rubric.id}.quick`, quickJudgeCode(rubric), levelTypes('QuickAccepts', 'model/rubric'));
    writeModule(`rubrics/${rubric.id}.explaining`, explainingModule(rubric), levelTypes('Validate', 'load/complaints'));
  }
  writeModule('rubrics/index', indexModule(rubrics, standalone), indexTypes);
}

function complete(file: RubricFile, fileById: ReadonlyMap<string, RubricFile>): RubricDocument {
  const baseFile = file.extends === undefined ? undefined : fileById.get(file.extends);
  const source = { file: file.id, data: file, locate: () => ({ file: file.id }) };
  const completed = completeRubric(file, baseFile && complete(baseFile, fileById), { source, path: [] });
  if ('problems' in completed) throw new Error(`${file.id}: ${completed.problems.map((p) => p.message).join('; ')}`);
  return completed.rubric;
}

function explainingModule(rubric: RubricDocument): string {
  const ajv = makeAjv('explaining', [], true);
  const names: Record<string, string> = {};
  for (const part of parts) {
    for (const level of rubric.levels) {
      const name = `${part}${level.level}`;
      if (level[part]) ajv.addSchema({ ...(level[part] as JsonSchema), $id: name });
      if (level[part]) names[name] = name;
    }
  }
  const lists = parts.map((part) => {
    const items = rubric.levels.map((level) => (level[part] ? `${part}${level.level}` : 'undefined'));
    return `export const ${part} = [${items.join(', ')}];`;
  });
  return `${standaloneCode(ajv, names)}\n${lists.join('\n')}`;
}

function indexModule(rubrics: readonly RubricDocument[], standalone: readonly RubricDocument[]): string {
  const documents = rubrics.map(({ id }) => `  '${id}': () => import('./${id}.js'),`);
  const compiled = standalone.map(
    ({ id }) =>
      `  '${id}': { quick: () => import('./${id}.quick.js'), explaining: () => import('./${id}.explaining.js') },`,
  );
  return `export const documents = {\n${documents.join('\n')}\n};\nexport const compiled = {\n${compiled.join('\n')}\n};`;
}

const entryTypes = `import type { RubricDocument } from '../../model/rubric.ts';
declare const entry: { value: RubricDocument; digest: string };
export default entry;`;

function levelTypes(name: string, from: string): string {
  return `import type { ${name} } from '../../${from}.ts';
export declare const claim: readonly (${name} | undefined)[];
export declare const evidence: readonly (${name} | undefined)[];`;
}

const indexTypes = `import type { Validate } from '../../load/complaints.ts';
import type { QuickAccepts, RubricDocument } from '../../model/rubric.ts';
type Levels<T> = { claim: readonly (T | undefined)[]; evidence: readonly (T | undefined)[] };
export declare const documents: Readonly<
  Record<string, () => Promise<{ default: { value: RubricDocument; digest: string } }>>
>;
export declare const compiled: Readonly<
  Record<string, { quick: () => Promise<Levels<QuickAccepts>>; explaining: () => Promise<Levels<Validate>> }>
>;`;

import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import { type SchemaKind, schemaFile } from '../load/file-kinds.ts';
import type { Library } from '../load/library.ts';
import { questionnaireNotFound } from '../load/library.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { JsonSchema, RubricDocument } from '../model/rubric.ts';
import { editorSchema } from '../render/editor-schema.ts';
import { openProject } from './shared/open-project.ts';
import { refuse, writeFiles } from './shared/outputs.ts';

interface SchemaInput {
  arguments: readonly string[];
  options: { questionnaire?: string; output?: string; force?: boolean };
}

/** `tenet schema`: the schema of a kind of file; for an assessment one that knows its questionnaire. */
export async function run(input: SchemaInput, host: Host): Promise<ExitCode> {
  const { questionnaire, output, force = false } = input.options;
  const kind = input.arguments[0] as SchemaKind;
  if (questionnaire !== undefined && kind !== 'assessment') refuse('--questionnaire goes with the kind "assessment"');
  const text =
    questionnaire === undefined
      ? readable(await host.readAsset(schemaFile(kind)))
      : await assessmentSchema(questionnaire, (await openProject(host)).library, host);
  if (output === undefined) await host.stdout.write(text);
  else await writeFiles([{ path: output, text }], force, host);
  return exitCodes.done;
}

function readable(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
}

/** The editor's schema for assessments of one questionnaire, as the text of a file. */
export async function assessmentSchema(id: string, library: Library, host: Host): Promise<string> {
  const found = library.questionnaireIds().includes(id) ? await library.findQuestionnaire(id) : undefined;
  if (!found) throw new InputError([questionnaireNotFound(id, library)]);
  const base = JSON.parse(await host.readAsset(schemaFile('assessment'))) as JsonSchema;
  const rubrics = new Map<string, RubricDocument>(Object.entries(found.value.rubrics));
  for (const { rubric } of found.value.questions) {
    const entry = rubrics.has(rubric) ? undefined : await library.findRubric(rubric);
    if (entry) rubrics.set(rubric, entry.value);
  }
  const schema = editorSchema(base, found.value, (question) => rubrics.get(question.rubric));
  return `${JSON.stringify(schema, null, 2)}\n`;
}

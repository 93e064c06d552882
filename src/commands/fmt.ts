import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { formatDocument } from '../edit/format-document.ts';
import { formatJson } from '../edit/format-json.ts';
import type { Host } from '../host.ts';
import type { AssessmentFile } from '../load/documents.ts';
import { schemaFile } from '../load/file-kinds.ts';
import type { Library } from '../load/library.ts';
import { parseSource, readText } from '../load/read-source.ts';
import type { Source } from '../load/source.ts';
import { renames } from '../load/to-assessment.ts';
import { kindOfSource, validateSource } from '../load/validate.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { JsonSchema } from '../model/rubric.ts';
import { talk } from './shared/load-scored.ts';
import { openProject, projectAssessments } from './shared/open-project.ts';
import { writeFile } from './shared/outputs.ts';
import { tellPaths } from './shared/tell-paths.ts';

interface FmtInput {
  arguments: readonly string[];
  options: { check?: boolean };
}

/** `tenet fmt`: canonical order and form; nothing is written unless every file could be read. */
export async function run(input: FmtInput, host: Host): Promise<ExitCode> {
  const project = await openProject(host);
  const files = input.arguments.length > 0 ? input.arguments : await projectAssessments(project, host);
  const changed: { path: string; text: string }[] = [];
  const problems: Diagnostic[] = [];
  for (const path of new Set(files)) {
    const result = await formatFile(path, project.library, host);
    if ('problems' in result) problems.push(...result.problems);
    else if (result.after !== result.before) changed.push({ path, text: result.after });
  }
  if (problems.length > 0) throw new InputError(problems);
  const isCheck = input.options.check === true;
  for (const { path, text } of changed) {
    if (!isCheck) await writeFile(path, text, host);
    await tellPaths([path], host);
  }
  const count = `${changed.length} of ${new Set(files).size}`;
  await talk(`${count} ${isCheck ? 'would change' : 'rewritten'}`, host);
  return isCheck && changed.length > 0 ? exitCodes.failed : exitCodes.done;
}

/** A file before and after, or why it could not be read. */
type Formatted = { before: string; after: string } | { problems: Diagnostic[] };

async function formatFile(path: string, library: Library, host: Host): Promise<Formatted> {
  const read = await readText(path, host);
  if ('problems' in read) return read;
  const parsed = await parseSource(path, read.text);
  if ('problems' in parsed) return parsed;
  const found = kindOfSource(parsed.source);
  if ('problems' in found) return found;
  const problems = await validateSource(parsed.source, found.kind, host);
  if (hasErrors(problems)) return { problems };
  const keys = JSON.parse(await host.readAsset(schemaFile(found.kind))) as JsonSchema;
  if (path.endsWith('.json')) return { before: read.text, after: formatJson(read.text, keys) };
  const order = found.kind === 'assessment' ? await answerOrder(parsed.source, library) : {};
  return { before: read.text, after: formatDocument(read.text, { keys, ...order }) };
}

// Answers to a questionnaire that is not at hand keep their order: there is none to bring them into.
async function answerOrder(source: Source, library: Library) {
  const { id, version } = (source.data as AssessmentFile).questionnaire;
  const found = await library.findQuestionnaire(id, version);
  if (!found) return {};
  return { answers: found.value.questions.map((question) => question.id), renames: renames(found.value) };
}

import { problem } from '../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import { builtinRubricIds } from './builtins.ts';
import { checkQuestionnaire } from './check-questionnaire.ts';
import { completeRubric, type RubricPlace } from './complete-rubric.ts';
import { digestOf, questionnaireFacts } from './digest.ts';
import type { QuestionFile, QuestionnaireFile, RubricFile } from './documents.ts';
import type { Entry } from './library.ts';
import { nearestWord } from './nearest-word.ts';
import { outlineOf } from './outline.ts';
import type { Source } from './source.ts';
import { inlineRubrics, rubricKeyOf, toQuestionnaire } from './to-questionnaire.ts';
import { validateSource } from './validate.ts';

/** What became of a file: an entry unless a problem is an error. */
export interface Loaded<T> {
  entry?: Entry<T>;
  problems: Diagnostic[];
}

export type FindRubric = (id: string) => Promise<Entry<RubricDocument> | undefined>;

/** A rubric file, validated, completed and test-compiled. */
export async function loadRubricSource(source: Source, find: FindRubric, host: Host): Promise<Loaded<RubricDocument>> {
  const problems = await validateSource(source, 'rubric', host);
  if (hasErrors(problems)) return { problems };
  return finishRubric(source.data as RubricFile, { source, path: [] }, find, host);
}

async function finishRubric(
  file: RubricFile,
  place: RubricPlace,
  find: FindRubric,
  host: Host,
): Promise<Loaded<RubricDocument>> {
  const base = file.extends === undefined ? undefined : await find(file.extends);
  if (file.extends !== undefined && !base) {
    const at = place.source.locate([...place.path, 'extends']);
    if (file.extends === file.id) return { problems: [problem('rubric/extends-loop', { id: file.id }, at)] };
    const facts = { id: file.extends, near: nearestWord(file.extends, builtinRubricIds) };
    return { problems: [problem('rubric/not-found', facts, at)] };
  }
  const completed = completeRubric(file, base?.value, place);
  if ('problems' in completed) return completed;
  const { checkRubric } = await import('./check-rubric.ts');
  const problems = checkRubric(file, completed.rubric, place);
  if (hasErrors(problems)) return { problems };
  const digest = await digestOf(completed.rubric, host);
  return { entry: { value: completed.rubric, file: place.source.file, digest }, problems };
}

/** A questionnaire file, validated, with its rubrics found or completed and every default filled in. */
export async function loadQuestionnaireSource(
  source: Source,
  find: FindRubric,
  host: Host,
): Promise<Loaded<Questionnaire>> {
  const problems = await validateSource(source, 'questionnaire', host);
  if (hasErrors(problems)) return { problems };
  const file = source.data as QuestionnaireFile;
  const inline = new Map<string, RubricDocument>();
  for (const { key, item, path } of inlineRubrics(file)) {
    const loaded = await finishRubric(item, { source, path }, find, host);
    problems.push(...loaded.problems);
    if (loaded.entry) inline.set(key, loaded.entry.value);
  }
  const named = await findNamed(file, inline, find, source, problems);
  const rubricOf = (question: QuestionFile) => named.get(rubricKeyOf(question, file));
  problems.push(...checkQuestionnaire(file, rubricOf, source));
  if (hasErrors(problems)) return { problems };
  const value = toQuestionnaire(file, (key) => inline.get(key) ?? unreachable(key));
  const digest = await digestOf(
    questionnaireFacts(value, (id) => named.get(id)),
    host,
  );
  return { entry: { value, file: source.file, digest }, problems };
}

async function findNamed(
  file: QuestionnaireFile,
  inline: ReadonlyMap<string, RubricDocument>,
  find: FindRubric,
  source: Source,
  problems: Diagnostic[],
): Promise<Map<string, RubricDocument>> {
  const named = new Map(inline);
  // Inline rubrics that failed have told their own problems.
  const settled = new Set(inlineRubrics(file).map(({ key }) => key));
  for (const { item: question, path } of outlineOf(file).questions) {
    const id = rubricKeyOf(question, file);
    if (named.has(id) || settled.has(id)) continue;
    settled.add(id);
    const found = await find(id);
    if (found) {
      named.set(id, found.value);
      continue;
    }
    const place = typeof question.rubric === 'string' ? source.locate([...path, 'rubric']) : source.locate(['rubric']);
    problems.push(problem('rubric/not-found', { id, near: nearestWord(id, builtinRubricIds) }, place));
  }
  return named;
}

function unreachable(key: string): never {
  throw new Error(`the ${key} was not completed`);
}

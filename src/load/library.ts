import { problem } from '../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { Questionnaire } from '../model/questionnaire.ts';
import type { RubricDocument } from '../model/rubric.ts';
import type { Translation } from '../model/translation.ts';
import {
  builtinQuestionnaire,
  builtinQuestionnaireIds,
  builtinRubric,
  builtinRubricIds,
  builtinTranslation,
  builtinTranslationsOf,
  type QuestionnairePart,
} from './builtins.ts';
import { compareVersions } from './compare-versions.ts';
import { nearestWord } from './nearest-word.ts';
import { readSource } from './read-source.ts';
import type { Source } from './source.ts';

/** A questionnaire or rubric at hand, and where it comes from. */
export interface Entry<T> {
  value: T;
  /** Path of the file; absent for a built-in one. */
  file?: string;
  /** `sha256:` and 64 hexadecimal digits, over what decides a score or is read by a respondent. */
  digest: string;
}

/** The questionnaires and rubrics at hand: built-in ones, and those in the folders that the project names. */
export interface Library {
  /** Files that the project brings, rubrics first. */
  readonly files: readonly string[];
  /** The questionnaires among them. */
  readonly questionnaireFiles: readonly string[];
  questionnaireIds(): readonly string[];
  rubricIds(): readonly string[];
  /**
   * The version asked for, else the newest of the same id; a project's own goes before a built-in one. Of a built-in one
   * the part asked for, by default the whole.
   */
  findQuestionnaire(id: string, version?: string, part?: QuestionnairePart): Promise<Entry<Questionnaire> | undefined>;
  /** The texts of a questionnaire in a language; absent: it is not translated. A project's own go before built-in ones. */
  findTranslation(id: string, locale: string): Promise<Translation | undefined>;
  /** The languages that a questionnaire is translated into, sorted. */
  translationsOf(id: string): readonly string[];
  /** Complete, nothing left to inherit. */
  findRubric(id: string): Promise<Entry<RubricDocument> | undefined>;
}

/** Files and folders that hold a project's own questionnaires and rubrics, relative to the working folder. */
export interface Shelves {
  questionnaires: readonly string[];
  rubrics: readonly string[];
}

/** Reads what a project brings; throws an InputError with all problems of all its files. */
export async function openLibrary(shelves: Shelves, host: Host): Promise<Library> {
  const problems: Diagnostic[] = [];
  const rubricSources = basesFirst(await sourcesIn(shelves.rubrics, 'rubric', problems, host));
  const rubrics = new Map<string, Entry<RubricDocument>>();
  const findRubric = async (id: string) => rubrics.get(id) ?? builtinRubric(id);
  for (const source of rubricSources) {
    if (extendsItself(source, rubricSources)) {
      const { id } = source.data as { id: string };
      problems.push(problem('rubric/extends-loop', { id }, source.locate(['extends'])));
      continue;
    }
    const { loadRubricSource } = await import('./load-definitions.ts');
    const loaded = await loadRubricSource(source, findRubric, host);
    problems.push(...loaded.problems);
    if (!loaded.entry) continue;
    const { id } = loaded.entry.value;
    const other = rubrics.get(id)?.file ?? (builtinRubricIds.includes(id) ? 'the built-in ones' : undefined);
    if (other !== undefined) problems.push(problem('rubric/duplicate', { id, other }, source.locate(['id'])));
    rubrics.set(id, loaded.entry);
  }
  const own: Entry<Questionnaire>[] = [];
  for (const source of await sourcesIn(shelves.questionnaires, 'questionnaire', problems, host)) {
    const { loadQuestionnaireSource } = await import('./load-definitions.ts');
    const loaded = await loadQuestionnaireSource(source, findRubric, host);
    problems.push(...loaded.problems);
    if (!loaded.entry) continue;
    const { id, version } = loaded.entry.value;
    const other = own.find((entry) => entry.value.id === id && entry.value.version === version);
    if (other) {
      const facts = { id, version, other: other.file ?? '' };
      problems.push(problem('questionnaire/duplicate', facts, source.locate(['id'])));
    }
    own.push(loaded.entry);
  }
  const translations = new Map<string, Translation>();
  for (const source of await sourcesIn(shelves.questionnaires, 'translation', problems, host)) {
    const { loadTranslation } = await import('./translating/load-translation.ts');
    const { translation, problems: found } = await loadTranslation(source, own, host);
    problems.push(...found);
    if (translation) translations.set(`${translation.questionnaire.id}.${translation.language}`, translation);
  }
  if (problems.some(({ severity }) => severity === 'error')) throw new InputError(problems);
  const filesOf = (entries: readonly Entry<unknown>[]): string[] => entries.flatMap(({ file }) => file ?? []);
  return {
    files: filesOf([...rubrics.values(), ...own]),
    questionnaireFiles: filesOf(own),
    questionnaireIds: () => [...new Set([...builtinQuestionnaireIds, ...own.map((entry) => entry.value.id)])],
    rubricIds: () => [...builtinRubricIds, ...rubrics.keys()],
    findRubric,
    findTranslation: async (id, locale) => translations.get(`${id}.${locale}`) ?? builtinTranslation(id, locale),
    translationsOf: (id) => {
      const ours = [...translations.values()].filter(({ questionnaire }) => questionnaire.id === id);
      return [...new Set([...ours.map(({ language }) => language), ...builtinTranslationsOf(id)])].sort();
    },
    findQuestionnaire: async (id, version, part = 'whole') => {
      const builtin = await builtinQuestionnaire(id, part);
      const known = [...own.filter((entry) => entry.value.id === id), ...(builtin ? [builtin] : [])];
      return known.find((entry) => entry.value.version === version) ?? newest(known);
    },
  };
}

/** The problem of a questionnaire id that nothing answers to. */
export function questionnaireNotFound(id: string, library: Library, place?: ReturnType<Source['locate']>): Diagnostic {
  return problem('questionnaire/not-found', { id, near: nearestWord(id, library.questionnaireIds()) }, place);
}

// Files of another kind in the folder are somebody else's business, files without a kind are a mistake.
async function sourcesIn(
  paths: readonly string[],
  kind: 'questionnaire' | 'rubric' | 'translation',
  problems: Diagnostic[],
  host: Host,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const file of await filesIn(paths, problems, host)) {
    const parsed = await readSource(file, host);
    if ('problems' in parsed) {
      problems.push(...parsed.problems);
      continue;
    }
    const { kindOfSource } = await import('./validate.ts');
    const found = kindOfSource(parsed.source);
    if ('problems' in found) problems.push(...found.problems);
    else if (found.kind === kind) sources.push(parsed.source);
  }
  return sources;
}

function idOf({ data }: Source): unknown {
  return (data as { id?: unknown }).id;
}

function baseOf({ data }: Source): unknown {
  return (data as { extends?: unknown }).extends;
}

// True when the chain of what it extends comes back to it.
function extendsItself(source: Source, sources: readonly Source[]): boolean {
  const passed = new Set<Source>();
  for (let next: Source | undefined = source; next && !passed.has(next); ) {
    passed.add(next);
    const base = baseOf(next);
    next = base === undefined ? undefined : sources.find((other) => idOf(other) === base);
    if (next === source) return true;
  }
  return false;
}

// A rubric may extend another one of the folder: whoever is extended is loaded before.
function basesFirst(sources: readonly Source[]): Source[] {
  const ordered: Source[] = [];
  const visit = (source: Source): void => {
    if (visited.has(source)) return;
    visited.add(source);
    const base = baseOf(source);
    for (const other of sources) if (base !== undefined && idOf(other) === base) visit(other);
    ordered.push(source);
  };
  const visited = new Set<Source>();
  for (const source of sources) visit(source);
  return ordered;
}

async function filesIn(paths: readonly string[], problems: Diagnostic[], host: Host): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await host.kindOf(path);
    if (found === 'missing') problems.push(problem('project/no-folder', { path }));
    if (found === 'file') files.push(path);
    if (found !== 'folder') continue;
    const names = await host.listFolder(path);
    files.push(
      ...names.filter((name) => /\.(ya?ml|json)$/.test(name)).map((name) => `${path.replace(/\/$/, '')}/${name}`),
    );
  }
  return files;
}

function newest(entries: readonly Entry<Questionnaire>[]): Entry<Questionnaire> | undefined {
  return [...entries].sort((left, right) => compareVersions(right.value.version, left.value.version))[0];
}

import { problem } from '../../diagnostics/catalog/index.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import type { Host } from '../../host.ts';
import type { ProjectFile } from '../../load/documents.ts';
import { type Library, openLibrary } from '../../load/library.ts';
import { readSource, readText } from '../../load/read-source.ts';
import type { Source } from '../../load/source.ts';
import { validateSource } from '../../load/validate.ts';

/** Where a project's file lies and what it says; without a project file everything is empty. */
export interface ProjectFacts {
  /** Path of the project file from the working folder; absent when there is none. */
  file?: string;
  /** Way from the working folder to the project's root: empty, or ends in a slash. */
  prefix: string;
  settings: Partial<ProjectFile>;
  /** The project file with the way back to its text; absent when there is none. */
  source?: Source;
}

/** A project with the questionnaires and rubrics at hand. */
export interface Project extends ProjectFacts {
  library: Library;
}

export const projectFileName = 'tenet.yaml';

/** Finds the project file upward from the working folder and opens the questionnaires and rubrics at hand. */
export async function openProject(host: Host): Promise<Project> {
  const facts = await readProjectFacts(host);
  const { prefix, settings } = facts;
  await refuseOutside(facts, host);
  const below = (paths: readonly string[] = []): string[] => paths.map((path) => `${prefix}${path}`);
  const shelves = { questionnaires: below(settings.questionnaires), rubrics: below(settings.rubrics) };
  return { ...facts, library: await openLibrary(shelves, host) };
}

/** What the project file says, without opening anything that it names. */
export async function readProjectFacts(host: Host): Promise<ProjectFacts> {
  const prefix = await findRoot(host);
  if (prefix === undefined) return { prefix: '', settings: {} };
  const file = `${prefix}${projectFileName}`;
  const source = await readProject(file, host);
  return { file, prefix, settings: source.data as ProjectFile, source };
}

/** What a project file says that mentions a key; one that does not is not parsed, and everything is empty. */
export async function readProjectFactsOn(key: keyof ProjectFile, host: Host): Promise<ProjectFacts> {
  const prefix = await findRoot(host);
  const read = prefix === undefined ? undefined : await readText(`${prefix}${projectFileName}`, host);
  const isMentioned = read !== undefined && 'text' in read && read.text.includes(key);
  return isMentioned ? readProjectFacts(host) : { prefix: prefix ?? '', settings: {} };
}

/** The assessments that the project file names; throws an InputError for a pattern that matches nothing. */
export async function projectAssessments(project: Project, host: Host): Promise<string[]> {
  const patterns = project.settings.assessments ?? [];
  if (patterns.length === 0) throw new InputError([problem('project/no-assessments', undefined)]);
  const root = project.prefix === '' ? host : host.at(project.prefix);
  const found = await Promise.all(patterns.map((pattern) => root.glob(pattern)));
  const place = project.file === undefined ? undefined : { file: project.file };
  const empty = patterns.filter((_, index) => found[index]?.length === 0);
  if (empty.length > 0) {
    throw new InputError(empty.map((pattern) => problem('project/nothing-matched', { pattern }, place)));
  }
  return [...new Set(found.flat())].map((path) => `${project.prefix}${path}`);
}

async function readProject(file: string, host: Host): Promise<Source> {
  const parsed = await readSource(file, host);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const problems = await validateSource(parsed.source, 'project', host);
  if (hasErrors(problems)) throw new InputError(problems);
  return parsed.source;
}

// The file may come from a stranger, with a pull request.
async function refuseOutside({ prefix, settings, source }: ProjectFacts, host: Host): Promise<void> {
  const { assessments = [], questionnaires = [], rubrics = [], reports = [] } = settings;
  const named = [
    ...assessments.map((path, index) => ({ path, at: ['assessments', index] })),
    ...questionnaires.map((path, index) => ({ path, at: ['questionnaires', index] })),
    ...rubrics.map((path, index) => ({ path, at: ['rubrics', index] })),
    ...reports.map(({ to }, index) => ({ path: to, at: ['reports', index, 'to'] })),
  ];
  const problems = [];
  for (const { path, at } of named) {
    const isInside = await host.isInside(path.startsWith('/') ? path : `${prefix}${path}`);
    const isOfGit = path.split('/').includes('.git');
    if (!isInside || isOfGit) problems.push(problem('project/outside', { path }, source?.locate(at)));
  }
  if (problems.length > 0) throw new InputError(problems);
}

// A project file belongs to a repository: the search ends at the folder that holds `.git`.
async function findRoot(host: Host): Promise<string | undefined> {
  const depth = host.cwd.split(/[\\/]/).filter(Boolean).length;
  for (let up = 0; up <= depth; up++) {
    const prefix = '../'.repeat(up);
    if ((await host.kindOf(`${prefix}${projectFileName}`)) === 'file') return prefix;
    if ((await host.kindOf(`${prefix}.git`)) !== 'missing') return undefined;
  }
  return undefined;
}

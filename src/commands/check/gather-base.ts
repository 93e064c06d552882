import { compare } from '../../core/comparing/compare.ts';
import { lostElsewhere } from '../../core/comparing/lost-elsewhere.ts';
import type { Side } from '../../core/comparing/side.ts';
import type { AssessmentFacts, BaseRules, DeletedAssessment } from '../../core/policy/judge-input.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { renamedFiles } from '../../git/renamed-files.ts';
import { pathFromHere } from '../../git/repository.ts';
import { mergeBase } from '../../git/resolve-revision.ts';
import { pathInRepository, revisionHost } from '../../git/revision-host.ts';
import type { Host } from '../../host.ts';
import { readText } from '../../load/read-source.ts';
import type { JudgingOptions } from '../shared/load-scored.ts';
import { loadSide } from '../shared/load-side.ts';
import { openProject, type Project, projectAssessments } from '../shared/open-project.ts';
import type { Revisions } from '../shared/open-revisions.ts';
import { readBaseline } from '../shared/read-baseline.ts';
import { describeDeleted } from './describe-deleted.ts';
import { type Head, idIn } from './load-heads.ts';

/** What is known of the base. */
export interface Gathered {
  rules: BaseRules;
  /** By file of the judged assessment. */
  facts: ReadonlyMap<string, AssessmentFacts['base']>;
  deleted: readonly DeletedAssessment[];
}

/** What a base revision is asked for. */
export interface BaseQuestion {
  /** As the person named it. */
  name: string;
  heads: readonly Head[];
  /** The project as it is now. */
  project: Project;
  /** `asOf` is that of the judged side and plays no role for the base. */
  options: JudgingOptions;
  /** True when deleted assessments are to be looked for: the run judges the whole project. */
  isWholeProject: boolean;
}

/** Everything that a check needs of a base revision: of the merge base, never of the branch's own newest commit. */
export async function gatherBase(question: BaseQuestion, revisions: Revisions, host: Host): Promise<Gathered> {
  const { name, heads } = question;
  const found = await mergeBase(name, revisions.repository, revisions.objects, host);
  if ('problem' in found) return missing(name, found.problem, heads);
  const { commit, head } = found;
  const then = revisionHost(host, commit, revisions.repository, revisions.objects);
  const project = await openThen(question.project, then, host);
  if ('problem' in project) return missing(name, project.problem, heads);
  const base: Base = { ...question, commit, then, projectThen: project, revisions };
  const facts = new Map<string, AssessmentFacts['base']>();
  const taken = new Set<string>();
  const finder = pathFinder(base, host);
  for (const each of heads) {
    const found = await finder(each);
    const fact = found && (await compareWith(found, each, base));
    if (fact) taken.add(found.path);
    facts.set(each.file, fact ?? { state: 'new' });
  }
  const baseline = await readBaseline(project, then);
  const { policy, waivers = [] } = project.settings;
  const rules: BaseRules = {
    state: 'found',
    name,
    revision: commit,
    isHead: commit === head,
    ...(policy && { policy }),
    waivers,
    ...(baseline && { baseline }),
  };
  return { rules, facts, deleted: question.isWholeProject ? await findDeleted(base, taken) : [] };
}

interface Base extends BaseQuestion {
  commit: string;
  then: Host;
  projectThen: Project;
  revisions: Revisions;
}

/** Nothing to compare with: every assessment stands alone. */
export function missing(name: string, { message, hint }: Diagnostic, heads: readonly Head[]): Gathered {
  const rules: BaseRules = { state: 'missing', name, problem: message, ...(hint !== undefined && { hint }) };
  return { rules, facts: alone(heads), deleted: [] };
}

/** Every assessment without a base. */
export function alone(heads: readonly Head[]): ReadonlyMap<string, AssessmentFacts['base']> {
  return new Map(heads.map(({ file }) => [file, { state: 'alone' }]));
}

// A project file that was broken then says nothing about what was demanded.
async function openThen(project: Project, then: Host, host: Host): Promise<Project | { problem: Diagnostic }> {
  if (await isUnchanged(project, then, host)) return project;
  try {
    return await openProject(then);
  } catch (cause) {
    const [first] = cause instanceof InputError ? cause.diagnostics : [];
    if (!first) throw cause;
    return { problem: { ...first, message: `the project of the base cannot be read: ${first.message}` } };
  }
}

// The same text with nothing but built-in questionnaires and rubrics is the same project; in the working folder itself
// there is none that would be nearer.
async function isUnchanged({ file, prefix, library }: Project, then: Host, host: Host): Promise<boolean> {
  if (file === undefined || prefix !== '' || library.files.length > 0 || (await then.kindOf(file)) !== 'file')
    return false;
  const [now, before] = [await readText(file, host), await readText(file, then)];
  return 'text' in now && 'text' in before && now.text === before.text;
}

/** Where an assessment was. */
interface Found {
  path: string;
  isRenamed: boolean;
}

// Git is asked for new names only when a file is missing under its own.
function pathFinder({ commit, then, revisions }: Base, host: Host): (head: Head) => Promise<Found | undefined> {
  const { repository } = revisions;
  let renamed: Promise<ReadonlyMap<string, string>> | undefined;
  return async ({ file }) => {
    const path = pathInRepository(file, host.cwd, repository);
    if (path === undefined) return undefined;
    const isThere = async (each: string) => (await then.kindOf(pathFromHere(each, repository))) === 'file';
    if (await isThere(path)) return { path, isRenamed: false };
    renamed ??= renamedFiles(commit, repository, host);
    const earlier = (await renamed).get(path);
    return earlier !== undefined && (await isThere(earlier)) ? { path: earlier, isRenamed: true } : undefined;
  };
}

// Undefined when git takes another subject's file, which may look much alike, for an earlier name of this one.
async function compareWith(
  { path, isRenamed }: Found,
  head: Head,
  base: Base,
): Promise<AssessmentFacts['base'] | undefined> {
  const { then, projectThen, name: revision, options, revisions } = base;
  const { asOf: _, ...judging } = options;
  const name = `${revision}:${path}`;
  const file = pathFromHere(path, revisions.repository);
  const { side, problems } = await loadSide(
    file,
    projectThen.library,
    { ...judging, name, like: head.side.source },
    then,
  );
  if (isRenamed && side?.assessment.subject !== head.side.assessment.subject) return undefined;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const earlier = isRenamed ? { earlierId: idIn(base.project, file, then) } : {};
  if (side && !first) return { ...comparedWith(name, side, head.side), ...earlier };
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  return { state: 'notCompared', name, problem: `${first?.message ?? 'it cannot be read'}${more}`, ...earlier };
}

/** Two sides compared, with what the comparison leaves out. */
export function comparedWith(name: string, before: Side, after: Side): AssessmentFacts['base'] {
  const comparison = compare(before, after);
  const lost = lostElsewhere(comparison, before.scorecard, after.scorecard);
  return { state: 'compared', name, comparison, lostElsewhere: lost };
}

// What the project listed then and is neither judged now nor the earlier name of what is.
async function findDeleted(base: Base, taken: ReadonlySet<string>): Promise<DeletedAssessment[]> {
  const { then, projectThen, project, name, revisions } = base;
  const listing = projectThen.settings.assessments ? projectThen : project;
  const files = await projectAssessments(listing, then).catch((cause: unknown) => {
    if (cause instanceof InputError) return [];
    throw cause;
  });
  const gone = files.filter((file) => !taken.has(pathInRepository(file, then.cwd, revisions.repository) ?? ''));
  return Promise.all(
    gone.map((file) => describeDeleted(file, { id: idIn(project, file, then), name: `${name}:${file}` }, then)),
  );
}

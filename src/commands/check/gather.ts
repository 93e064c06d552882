import type { AssessmentFacts, JudgeInput } from '../../core/policy/judge-input.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { findRepository, type Repository } from '../../git/repository.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import type { Host } from '../../host.ts';
import type { Source } from '../../load/source.ts';
import type { Baseline, Policy } from '../../model/policy.ts';
import type { VerdictPlace } from '../../model/verdict.ts';
import { type JudgingOptions, tellProblems } from '../shared/load-scored.ts';
import type { Project } from '../shared/open-project.ts';
import { type Opening, openRevisions } from '../shared/open-revisions.ts';
import { refuse } from '../shared/outputs.ts';
import { readBaseline } from '../shared/read-baseline.ts';
import { brokenReferences, referenceLookUp } from './broken-references.ts';
import { demandProblems, policyOf } from './demands.ts';
import { alone, type BaseQuestion, type Gathered, gatherBase, missing } from './gather-base.ts';
import { gatherBaseFile } from './gather-base-file.ts';
import { type Head, loadHeads } from './load-heads.ts';
import { agreedBase, baseHint, nameBase, questionedBase } from './name-base.ts';

/** What a check was asked for. */
export interface CheckRequest extends JudgingOptions {
  /** Assessments; empty: those of the project. */
  files: readonly string[];
  base?: string;
}

/**
 * Reads everything that a check judges: assessments, policy, base, references. Throws an InputError with all problems of
 * what is judged; a base that cannot be had is no such problem, the policy says what it means.
 */
export async function gather(request: CheckRequest, project: Project, host: Host): Promise<JudgeInput> {
  const baseline = await readBaseline(project, host);
  const policy = policyOf(project, baseline);
  const named = nameBase(request.base, policy, host.env);
  const questioned = questionedBase(request.base, policy, host.env);
  // Git finds its way while the assessments are read.
  const opening = named === undefined ? undefined : openRevisions(host);
  try {
    const name = questioned && opening ? await agreedBase(questioned, opening, host) : named;
    const isFile = opening !== undefined && (await isFileAsked(request.base, opening, host));
    return await gatherAll({ request, project, policy, baseline, name, isFile, opening }, host);
  } finally {
    await opening?.close();
  }
}

// Whoever adds a file with the name of a branch must not change what that name means.
async function isFileAsked(asked: string | undefined, opening: Opening, host: Host): Promise<boolean> {
  if (asked === undefined || (await host.kindOf(asked)) !== 'file') return false;
  const opened = await opening.opened;
  const found = 'problem' in opened ? opened : await resolveRevision(asked, opened.repository, opened.objects);
  if ('problem' in found) return true;
  return refuse(
    `"${asked}" is a revision and a file`,
    `write ./${asked} for the file, or the full name of the revision`,
  );
}

interface Situation {
  request: CheckRequest;
  project: Project;
  policy: Policy;
  baseline: Baseline | undefined;
  /** Of the base; undefined: nobody named one. */
  name: string | undefined;
  /** The base is a file. */
  isFile: boolean;
  /** The base is a revision. */
  opening: Opening | undefined;
}

async function gatherAll(situation: Situation, host: Host): Promise<JudgeInput> {
  const { request, project, policy, baseline } = situation;
  const basis = request.basis ?? policy.basis;
  const options: JudgingOptions = {
    ...(request.asOf !== undefined && { asOf: request.asOf }),
    ...(basis && { basis }),
  };
  const { heads, problems } = await loadHeads(request.files, project, options, host);
  problems.push(...demandProblems(project, heads));
  if (hasErrors(problems)) throw new InputError(problems);
  await tellProblems(problems, host);
  const { rules, facts, deleted } = await gatherRules(situation, heads, options, host);
  return {
    policy,
    waivers: project.settings.waivers ?? [],
    ...(baseline && { baseline }),
    base: rules,
    judgedOn: request.asOf ?? host.today(),
    assessments: await factsOf(heads, facts, situation, host),
    deleted,
    isWholeProject: request.files.length === 0,
    placeInProject: (path) => project.source && toPlace(project.source, path),
  };
}

async function gatherRules(
  { request, project, name, isFile, opening }: Situation,
  heads: readonly Head[],
  options: JudgingOptions,
  host: Host,
): Promise<Gathered> {
  if (name === undefined) return { rules: { state: 'none', hint: baseHint }, facts: alone(heads), deleted: [] };
  const question: BaseQuestion = { name, heads, project, options, isWholeProject: request.files.length === 0 };
  if (isFile || !opening) return gatherBaseFile(question, host);
  const opened = await opening.opened;
  return 'problem' in opened ? missing(name, opened.problem, heads) : gatherBase(question, opened, host);
}

async function factsOf(
  heads: readonly Head[],
  facts: Gathered['facts'],
  { project, policy }: Pick<Situation, 'project' | 'policy'>,
  host: Host,
): Promise<AssessmentFacts[]> {
  const isLooking = policy.evidence?.refsMustExist === true && policy.evidence.severity !== 'off';
  const repository = isLooking ? await findRepository(host) : undefined;
  const lookUp = isLooking ? await referenceLookUp(project, repositoryIn(repository), host) : async () => undefined;
  return Promise.all(
    heads.map(async (head) => ({
      file: head.file,
      id: head.id,
      scorecard: head.side.scorecard,
      base: facts.get(head.file) ?? { state: 'alone' },
      brokenReferences: await brokenReferences(head, lookUp),
      placeOf: placesOf(head),
    })),
  );
}

function repositoryIn(found: Repository | { problem: string } | undefined): Repository | undefined {
  return found && 'root' in found ? found : undefined;
}

// A question may stand in the file under an earlier name.
function placesOf({ side }: Head): AssessmentFacts['placeOf'] {
  const { source, questionnaire } = side;
  const written = (source.data as { answers?: Readonly<Record<string, unknown>> }).answers ?? {};
  const namesById = new Map(questionnaire.questions.map(({ id, renamedFrom }) => [id, [id, ...renamedFrom]]));
  return (question, evidence) => {
    if (question === undefined) return toPlace(source, ['subject']);
    const name = (namesById.get(question) ?? [question]).find((each) => Object.hasOwn(written, each));
    if (name === undefined) return toPlace(source, ['answers'], 'key');
    if (evidence === undefined) return toPlace(source, ['answers', name], 'key');
    return toPlace(source, ['answers', name, 'evidence', evidence]);
  };
}

function toPlace(source: Source, path: readonly (string | number)[], part?: 'key'): VerdictPlace {
  const place = source.locate(path, part);
  if (!('line' in place)) return place;
  const { lineText: _, ...rest } = place;
  return rest;
}

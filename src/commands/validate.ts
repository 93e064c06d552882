import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { FileKind } from '../load/file-kinds.ts';
import type { Library } from '../load/library.ts';
import { loadAssessmentSource } from '../load/load-assessment.ts';
import { loadQuestionnaireSource, loadRubricSource } from '../load/load-definitions.ts';
import { readSource } from '../load/read-source.ts';
import type { Source } from '../load/source.ts';
import { checkTraining } from '../load/training.ts';
import { checkTranslation } from '../load/translating/check-translation.ts';
import { kindOfSource, validateSource } from '../load/validate.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import { talk, tellProblems } from './shared/load-scored.ts';
import { openProject, type Project, projectAssessments } from './shared/open-project.ts';
import { waiverProblems } from './shared/waiver-problems.ts';

/** `tenet validate`: every problem of every file, in one run. */
export async function run(input: { arguments: readonly string[] }, host: Host): Promise<ExitCode> {
  const project = await openProject(host);
  const named = input.arguments;
  const files = named.length > 0 ? named : await projectFiles(project, host);
  const problems: Diagnostic[] = [];
  for (const file of new Set(files)) problems.push(...(await checkFile(file, project.library, host)));
  if (hasErrors(problems)) throw new InputError(problems);
  await tellProblems(problems, host);
  const count = new Set(files).size;
  await talk(`${count} ${count === 1 ? 'file is' : 'files are'} valid`, host, host.stderr.style.good);
  return exitCodes.done;
}

// Opening the project has checked its own file, questionnaires and rubrics; they are counted as what they are.
async function projectFiles(project: Project, host: Host): Promise<string[]> {
  const own = [...(project.file === undefined ? [] : [project.file]), ...project.library.files];
  const isAnyNamed = project.file === undefined || project.settings.assessments !== undefined;
  return isAnyNamed ? [...own, ...(await projectAssessments(project, host))] : own;
}

async function checkFile(file: string, library: Library, host: Host): Promise<Diagnostic[]> {
  const parsed = await readSource(file, host);
  if ('problems' in parsed) return parsed.problems;
  const found = kindOfSource(parsed.source);
  return 'problems' in found ? found.problems : checkers[found.kind](parsed.source, library, host);
}

// A file that lies elsewhere than at the root of a project is judged by itself.
async function checkProject(source: Source, _library: Library, host: Host): Promise<Diagnostic[]> {
  const problems = await validateSource(source, 'project', host);
  return hasErrors(problems) ? problems : waiverProblems(source);
}

type Check = (source: Source, library: Library, host: Host) => Promise<Diagnostic[]>;

const checkers: Readonly<Record<FileKind, Check>> = {
  assessment: async (source, library, host) =>
    (await loadAssessmentSource(source, library, { explaining: false }, host)).problems,
  questionnaire: async (source, library, host) =>
    (await loadQuestionnaireSource(source, library.findRubric, host)).problems,
  rubric: async (source, library, host) => (await loadRubricSource(source, library.findRubric, host)).problems,
  project: checkProject,
  baseline: (source, _library, host) => validateSource(source, 'baseline', host),
  scorecard: (source, _library, host) => validateSource(source, 'scorecard', host),
  versions: (source, _library, host) => validateSource(source, 'versions', host),
  training: checkTraining,
  translation: checkTranslation,
};

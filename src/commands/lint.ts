import { lintRules } from '../core/linting/lint-rules.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Host } from '../host.ts';
import type { Library } from '../load/library.ts';
import { loadQuestionnaireSource } from '../load/load-definitions.ts';
import { readSource } from '../load/read-source.ts';
import { type ExitCode, exitCodes } from '../model/exit-code.ts';
import type { LintReport } from '../model/lint-report.ts';
import type { TextStyle } from '../model/text-style.ts';
import { lintRenderers } from '../render/lint/registry.ts';
import { type LintTarget, lintQuestionnaire } from './shared/lint-target.ts';
import { talk, tellProblems } from './shared/load-scored.ts';
import { openProject, type Project } from './shared/open-project.ts';
import { type Output, parseOutputs, refuse } from './shared/outputs.ts';
import { recordReleases } from './shared/record-releases.ts';
import { type PlaceOfOutput, writeOutputs } from './shared/write-outputs.ts';

const formats = ['text', ...(Object.keys(lintRenderers) as (keyof typeof lintRenderers)[])] as const;
type Format = (typeof formats)[number];

interface LintInput {
  arguments: readonly string[];
  options: { format?: readonly string[]; output?: string; force?: boolean; record?: boolean };
}

/** `tenet lint`: content rules, and rubrics tried out. A file that is not valid is refused before anything is judged. */
export async function run(input: LintInput, host: Host): Promise<ExitCode> {
  const { format = [], output, force = false, record = false } = input.options;
  const outputs = parseOutputs(format, output, formats, 'text');
  const project = await openProject(host);
  const targets = await loadTargets(input.arguments, project, host);
  const report = await lintAll(targets, project, host);
  await writeReport(report, outputs, force, host);
  const hasFailed = report.findings.some(({ severity }) => severity === 'error');
  if (record && !hasFailed) {
    for (const file of await recordReleases(targets, project.library, host)) await talk(`recorded in ${file}`, host);
  }
  return hasFailed ? exitCodes.failed : exitCodes.done;
}

async function loadTargets(named: readonly string[], { library, file }: Project, host: Host): Promise<LintTarget[]> {
  const files = named.length > 0 ? named : library.questionnaireFiles;
  if (files.length === 0) {
    const where = file === undefined ? 'there is no tenet.yaml' : `${file} lists no questionnaires`;
    refuse(`there is nothing to lint: no file is named, and ${where}`, 'name a questionnaire: tenet lint FILE');
  }
  const problems: Diagnostic[] = [];
  const targets: LintTarget[] = [];
  for (const path of new Set(files)) {
    const loaded = await loadTarget(path, library, host);
    problems.push(...loaded.problems);
    if (loaded.target) targets.push(loaded.target);
  }
  if (hasErrors(problems)) throw new InputError(problems);
  await tellProblems(problems, host);
  return targets;
}

async function loadTarget(
  path: string,
  library: Library,
  host: Host,
): Promise<{ problems: Diagnostic[]; target?: LintTarget }> {
  const parsed = await readSource(path, host);
  if ('problems' in parsed) return parsed;
  const { source } = parsed;
  const { entry, problems } = await loadQuestionnaireSource(source, library.findRubric, host);
  return entry ? { problems, target: { source, entry } } : { problems };
}

async function lintAll(
  targets: readonly LintTarget[],
  { settings, library }: Project,
  host: Host,
): Promise<LintReport> {
  const { version } = JSON.parse(await host.readAsset('package.json')) as { version: string };
  const findings = [];
  for (const target of targets) findings.push(...(await lintQuestionnaire(target, settings.lint ?? {}, library, host)));
  return { version, files: targets.map(({ source }) => source.file), rules: lintRules, findings };
}

async function writeReport(report: LintReport, outputs: readonly Output<Format>[], force: boolean, host: Host) {
  const render = async (format: Format, { style }: PlaceOfOutput): Promise<string> =>
    format === 'text' ? textOf(report, style) : (await lintRenderers[format]()).render(report);
  await writeOutputs(outputs, render, force, host);
  await talk(inTotal(report), host);
}

// Findings look like every other problem in a file.
function textOf({ findings, rules }: LintReport, style: TextStyle): string {
  if (findings.length === 0) return '';
  const whyById = new Map(rules.map(({ id, why }) => [id, why]));
  const diagnostics = findings.map(({ rule, severity, message, place }): Diagnostic => {
    const why = whyById.get(rule);
    const word = severity === 'warn' ? 'warning' : 'error';
    return { code: rule, severity: word, message, place, ...(why !== undefined && { hint: why }) };
  });
  return `${formatDiagnostics(diagnostics, style)}\n`;
}

function inTotal({ findings, files }: LintReport): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  const both = `${counted(errors, 'error')} and ${counted(findings.length - errors, 'warning')}`;
  return `${both} in ${counted(files.length, 'questionnaire')}`;
}

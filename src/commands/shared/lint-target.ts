import type { Finding } from '../../core/linting/content-rule.ts';
import { lintContent } from '../../core/linting/lint-content.ts';
import { lintRules } from '../../core/linting/lint-rules.ts';
import { checkRubricLevels } from '../../core/linting/rubric/check-rubric-levels.ts';
import { versionFindings, versionRule } from '../../core/linting/version-rule.ts';
import type { Host } from '../../host.ts';
import type { QuestionnaireFile } from '../../load/documents.ts';
import type { Entry, Library } from '../../load/library.ts';
import { outlineOf } from '../../load/outline.ts';
import { compileRubrics, findRubrics } from '../../load/question-rubrics.ts';
import { readVersions, versionsFileBeside } from '../../load/recorded-releases.ts';
import { toRelease } from '../../load/release.ts';
import type { DataPath, Source } from '../../load/source.ts';
import type { LintFinding } from '../../model/lint-report.ts';
import type { Question, Questionnaire, RuleSetting } from '../../model/questionnaire.ts';

/** A questionnaire that was loaded from its file. */
export interface LintTarget {
  source: Source;
  entry: Entry<Questionnaire>;
}

type Settings = Readonly<Record<string, RuleSetting>>;
type Judged = Finding & { rule: string };

/** Everything that rules find in one questionnaire, with its place; what the project sets goes before its own. */
export async function lintQuestionnaire(
  { source, entry }: LintTarget,
  settings: Settings,
  library: Library,
  host: Host,
): Promise<LintFinding[]> {
  const questionnaire = entry.value;
  const judged = { ...questionnaire.lint, ...settings };
  const found: Judged[] = [
    ...lintContent(questionnaire, judged),
    ...(await rubricFindings(questionnaire, library)),
    ...(await releaseFindings(entry, library, host)),
  ];
  const findings = found.flatMap(({ rule, message, question, path }): LintFinding[] => {
    const severity = judged[rule] ?? lintRules.find(({ id }) => id === rule)?.severity ?? 'error';
    if (severity === 'off') return [];
    const place = source.locate([...rootOf(question, source), ...path]);
    return [{ rule, severity, message, place, ...(question !== undefined && { question }), path }];
  });
  return findings.sort((left, right) => lineOf(left) - lineOf(right));
}

function rootOf(question: string | undefined, { data }: Source): DataPath {
  return outlineOf(data as QuestionnaireFile).questions.find(({ item }) => item.id === question)?.path ?? [];
}

function lineOf({ place }: LintFinding): number {
  return 'line' in place ? place.line + place.column / 10_000 : 0;
}

// Questions that share a rubric share its faults: one of them is told.
async function rubricFindings(questionnaire: Questionnaire, library: Library): Promise<Judged[]> {
  const documents = await findRubrics(questionnaire, library);
  const compiled = await compileRubrics(questionnaire.questions, questionnaire, documents, false);
  const tried = new Set<unknown>();
  return questionnaire.questions.flatMap((question) => {
    const rubric = compiled.get(question.id);
    if (!rubric || tried.has(rubric)) return [];
    tried.add(rubric);
    return checkRubricLevels(question, rubric).map(({ rule, message, part, level }) => ({
      rule,
      message: `rubric "${rubric.rubric.id}": ${message}`,
      ...placeOfRubric(question, questionnaire, ['levels', level, part]),
    }));
  });
}

// An inline rubric is shown where it stands, a named one where it is named.
function placeOfRubric(question: Question, { rubrics }: Questionnaire, within: DataPath) {
  const isInline = Object.hasOwn(rubrics, question.rubric);
  const isOwn = isInline && question.rubric.endsWith(` ${question.id}`);
  return { ...(isOwn && { question: question.id }), path: ['rubric', ...(isInline ? within : [])] };
}

async function releaseFindings(entry: Entry<Questionnaire>, library: Library, host: Host): Promise<Judged[]> {
  if (entry.file === undefined) return [];
  const versions = await readVersions(versionsFileBeside(entry.file), host);
  const recorded = versions?.questionnaires[entry.value.id] ?? [];
  if (recorded.length === 0) return [];
  return versionFindings(recorded, await releaseOf(entry, library, host)).map((finding) => ({
    ...finding,
    rule: versionRule.id,
  }));
}

/** The digests of a questionnaire as it is now. */
export async function releaseOf(entry: Entry<Questionnaire>, library: Library, host: Host) {
  const documents = await findRubrics(entry.value, library);
  return toRelease(entry, (key) => documents.get(key), host);
}

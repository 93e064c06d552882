import { lintContent, type RuleFinding } from '../../core/linting/lint-content.ts';
import { checkRubricLevels } from '../../core/linting/rubric/check-rubric-levels.ts';
import { versionFindings, versionRule } from '../../core/linting/version-rule.ts';
import { weighFindings } from '../../core/linting/weigh-findings.ts';
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

/** Everything that rules find in one questionnaire, with its place; what the project sets goes before its own. */
export async function lintQuestionnaire(
  { source, entry }: LintTarget,
  settings: Settings,
  library: Library,
  host: Host,
): Promise<LintFinding[]> {
  const questionnaire = entry.value;
  const found = [
    ...lintContent(questionnaire),
    ...(await rubricFindings(questionnaire, source, library)),
    ...(await releaseFindings(entry, library, host)),
  ];
  const weighed = weighFindings(found, { ...questionnaire.lint, ...settings });
  const findings = weighed.map((finding): LintFinding => {
    const place = source.locate([...rootOf(finding.question, source), ...finding.path]);
    return { ...finding, place };
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
async function rubricFindings(questionnaire: Questionnaire, source: Source, library: Library): Promise<RuleFinding[]> {
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
      ...placeOfRubric(question, questionnaire, source, ['levels', level, part]),
    }));
  });
}

// An inline rubric is shown where it stands, a named one where it is named.
function placeOfRubric({ id, rubric }: Question, { rubrics }: Questionnaire, { data }: Source, within: DataPath) {
  const placed = outlineOf(data as QuestionnaireFile).questions.find(({ item }) => item.id === id);
  const isOwn = placed?.item.rubric !== undefined;
  return { ...(isOwn && { question: id }), path: ['rubric', ...(Object.hasOwn(rubrics, rubric) ? within : [])] };
}

async function releaseFindings(entry: Entry<Questionnaire>, library: Library, host: Host): Promise<RuleFinding[]> {
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

import { problem } from '../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Question, type Questionnaire, questionsOf } from '../model/questionnaire.ts';
import type { CompiledRubric, RubricDocument } from '../model/rubric.ts';
import { precompiledRubric } from './builtins.ts';
import { checkAnswers } from './check-answers.ts';
import { digestOf } from './digest.ts';
import type { AssessmentFile } from './documents.ts';
import { compareVersions, type Library, questionnaireNotFound } from './library.ts';
import { readSource } from './read-source.ts';
import { salvageAssessment } from './salvage-assessment.ts';
import type { Source } from './source.ts';
import { toAssessment } from './to-assessment.ts';
import { validateSource } from './validate.ts';

/** An assessment with all that is needed to score it. */
export interface LoadedAssessment {
  file: string;
  assessment: Assessment;
  questionnaire: Questionnaire;
  /** By question id. */
  rubrics: ReadonlyMap<string, CompiledRubric>;
  digests: { questionnaire: string; assessment?: string };
}

export interface LoadOptions {
  /** Day on which evidence is judged; default: the assessment's own date. */
  asOf?: string | undefined;
  /** All that a scorecard holds: what each next level lacks, and the digest of the assessment. A table needs neither. */
  explaining: boolean;
}

/** What became of an assessment file: loaded unless a problem is an error; warnings stand beside it. */
export interface AssessmentResult {
  loaded?: LoadedAssessment;
  problems: Diagnostic[];
}

/** Reads, validates and checks an assessment against its questionnaire. */
export async function loadAssessment(
  file: string,
  library: Library,
  options: LoadOptions,
  host: Host,
): Promise<AssessmentResult> {
  const parsed = await readSource(file, host);
  return 'problems' in parsed ? parsed : loadAssessmentSource(parsed.source, library, options, host);
}

/** The same for a document that has been parsed already. */
export async function loadAssessmentSource(
  source: Source,
  library: Library,
  options: LoadOptions,
  host: Host,
): Promise<AssessmentResult> {
  const problems = await validateSource(source, 'assessment', host);
  const isMisshapen = hasErrors(problems);
  const file = isMisshapen ? salvageAssessment(source.data) : (source.data as AssessmentFile);
  if (!file) return { problems };
  const { id, version } = file.questionnaire;
  const found = await library.findQuestionnaire(id, version);
  if (!found) {
    problems.push(questionnaireNotFound(id, library, source.locate(['questionnaire', 'id'])));
    return { problems };
  }
  const questionnaire = found.value;
  problems.push(...checkVersion(file, questionnaire, found.digest, source));
  const documents = await rubricDocuments(questionnaire, library);
  const rubricOf = (question: Question) => documents.get(question.rubric);
  const asOf = options.asOf ?? file.date;
  const context = { questionnaire, rubricOf, asOf: isMisshapen ? file.date : asOf, source };
  problems.push(...checkAnswers(file, context));
  if (hasErrors(problems)) return { problems };
  const assessment = toAssessment(file, questionnaire);
  const asked = questionsOf(questionnaire, assessment.questionnaire.edition);
  const rubrics = await compileRubrics(asked, questionnaire, documents, options.explaining);
  const digests = {
    questionnaire: found.digest,
    ...(options.explaining && { assessment: await digestOf(file, host) }),
  };
  return { loaded: { file: source.file, assessment, questionnaire, rubrics, digests }, problems };
}

function checkVersion(file: AssessmentFile, at: Questionnaire, digest: string, source: Source): Diagnostic[] {
  const { id, version: wanted, digest: answered } = file.questionnaire;
  const place = () => source.locate(['questionnaire', 'version']);
  if (majorOf(wanted) !== majorOf(at.version)) {
    return [problem('questionnaire/other-major', { id, wanted, found: at.version }, place())];
  }
  if (compareVersions(wanted, at.version) !== 0) {
    return [problem('questionnaire/other-version', { id, wanted, found: at.version }, place())];
  }
  const isSame = answered === undefined || answered === digest;
  return isSame ? [] : [problem('questionnaire/other-digest', { id }, source.locate(['questionnaire', 'digest']))];
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

async function rubricDocuments(questionnaire: Questionnaire, library: Library): Promise<Map<string, RubricDocument>> {
  const documents = new Map(Object.entries(questionnaire.rubrics));
  for (const { rubric } of questionnaire.questions) {
    if (documents.has(rubric)) continue;
    const found = await library.findRubric(rubric);
    if (found) documents.set(rubric, found.value);
  }
  return documents;
}

// One compiled rubric serves all questions that share it, unless it reads the question's own options or thresholds.
async function compileRubrics(
  asked: readonly Question[],
  questionnaire: Questionnaire,
  documents: ReadonlyMap<string, RubricDocument>,
  explaining: boolean,
): Promise<Map<string, CompiledRubric>> {
  const shared = new Map<string, CompiledRubric>();
  const byQuestion = new Map<string, CompiledRubric>();
  for (const question of asked) {
    const key = question.kind === 'scale' ? question.rubric : `${question.rubric} ${question.id}`;
    const isInline = Object.hasOwn(questionnaire.rubrics, question.rubric);
    const compiled =
      shared.get(key) ??
      (isInline ? undefined : await precompiledRubric(question.rubric, explaining)) ??
      (await compileAtRunTime(documents.get(question.rubric), question, explaining));
    shared.set(key, compiled);
    byQuestion.set(question.id, compiled);
  }
  return byQuestion;
}

async function compileAtRunTime(
  document: RubricDocument | undefined,
  question: Question,
  explaining: boolean,
): Promise<CompiledRubric> {
  if (!document) throw new Error(`the rubric "${question.rubric}" is not at hand`);
  const { compileRubric } = await import('./compile-rubric.ts');
  return compileRubric(document, question, explaining);
}

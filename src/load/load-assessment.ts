import { problem } from '../diagnostics/catalog/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Question, Questionnaire } from '../model/questionnaire.ts';
import type { CompiledRubric } from '../model/rubric.ts';
import { checkAnswers } from './check-answers.ts';
import { compareVersions } from './compare-versions.ts';
import { digestOf } from './digest.ts';
import type { AssessmentFile } from './documents.ts';
import { type Entry, type Library, questionnaireNotFound } from './library.ts';
import { prepareQuestionnaire } from './prepare-questionnaire.ts';
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
  /** The digest of the assessment without the rest. Default: false. */
  isDigested?: boolean;
  /** Only a table of scores is wanted: then a built-in questionnaire comes without its texts. Default: false. */
  isTable?: boolean;
  /**
   * Answers to another major version are loaded too, as far as they fit: what is to become of them is asked. Default:
   * false, they are refused.
   */
  crossesMajors?: boolean;
  /** Language that the texts of the questionnaire are wanted in; what is not translated stays as it is. Absent: its own. */
  locale?: string;
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
  const file = hasErrors(problems) ? salvageAssessment(source.data) : (source.data as AssessmentFile);
  return file ? checkAndLoad(file, source, problems, library, options, host) : { problems };
}

/** The same for data that is known to be valid, with a source of which only the places are asked. */
export function loadValidAssessment(
  file: AssessmentFile,
  source: Source,
  library: Library,
  options: LoadOptions,
  host: Host,
): Promise<AssessmentResult> {
  return checkAndLoad(file, source, [], library, options, host);
}

// With problems already, the file is what could be saved of it, and those join the others.
async function checkAndLoad(
  file: AssessmentFile,
  source: Source,
  problems: Diagnostic[],
  library: Library,
  options: LoadOptions,
  host: Host,
): Promise<AssessmentResult> {
  const isMisshapen = hasErrors(problems);
  const { id, version } = file.questionnaire;
  const found = await library.findQuestionnaire(id, version, options.isTable ? 'plan' : 'whole');
  if (!found) {
    problems.push(questionnaireNotFound(id, library, source.locate(['questionnaire', 'id'])));
    return { problems };
  }
  const { edition = 'full' } = file.questionnaire;
  const questionnaire = options.locale
    ? await translated(found.value, edition, options.locale, library, problems)
    : found.value;
  const { documents, questionById, rubricsOf } = await prepareQuestionnaire(questionnaire, library);
  problems.push(...(await checkVersion(file, found, library, source, host)));
  const rubricOf = (question: Question) => documents.get(question.rubric);
  const asOf = options.asOf ?? file.date;
  const context = { questionnaire, questionById, rubricOf, asOf: isMisshapen ? file.date : asOf, source };
  problems.push(...checkAnswers(file, context));
  if (hasErrors(options.crossesMajors ? withoutOldMajor(problems) : problems)) return { problems };
  const assessment = toAssessment(file, questionnaire);
  const rubrics = await rubricsOf(edition, options.explaining);
  const digests = {
    questionnaire: found.digest,
    ...((options.explaining || options.isDigested) && { assessment: await digestOf(file, host) }),
  };
  return { loaded: { file: source.file, assessment, questionnaire, rubrics, digests }, problems };
}

// Only who asks for another language loads what knows languages.
async function translated(
  questionnaire: Questionnaire,
  edition: string,
  locale: string,
  library: Library,
  problems: Diagnostic[],
): Promise<Questionnaire> {
  const { translate } = await import('./translating/translate.ts');
  const result = await translate(questionnaire, edition, locale, library);
  problems.push(...result.problems);
  return result.questionnaire;
}

async function checkVersion(
  file: AssessmentFile,
  found: Entry<Questionnaire>,
  library: Library,
  source: Source,
  host: Host,
): Promise<Diagnostic[]> {
  const { id, version: wanted, digest: answered } = file.questionnaire;
  const { version } = found.value;
  const place = () => source.locate(['questionnaire', 'version']);
  if (majorOf(wanted) !== majorOf(version)) {
    return [problem('questionnaire/other-major', { id, wanted, found: version }, place())];
  }
  if (compareVersions(wanted, version) !== 0) {
    return [problem('questionnaire/other-version', { id, wanted, found: version }, place())];
  }
  if (answered === undefined || answered === found.digest) return [];
  const { nameChanges } = await import('./name-changes.ts');
  const changed = await nameChanges({ id, version, digest: answered }, library, host);
  return [problem('questionnaire/other-digest', { id, changed }, source.locate(['questionnaire', 'digest']))];
}

// Questions of another major version may be gone: that follows from the version and is no mistake of its own.
function withoutOldMajor(problems: readonly Diagnostic[]): Diagnostic[] {
  const codes = problems.map(({ code }) => code);
  if (!codes.includes('questionnaire/other-major')) return [...problems];
  return problems.filter(({ code }) => code !== 'questionnaire/other-major' && code !== 'answers/unknown-question');
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

import { type PlanWishes, planQuestions } from '../../core/interviewing/plan-questions.ts';
import { problem } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { type Edit, EditError } from '../../edit/assessment-text.ts';
import { type Host, HostError, type Lock } from '../../host.ts';
import type { AssessmentFile } from '../../load/documents.ts';
import type { Library } from '../../load/library.ts';
import { type LoadedAssessment, loadAssessmentSource } from '../../load/load-assessment.ts';
import { parseSource, readText } from '../../load/read-source.ts';
import { renames } from '../../load/to-assessment.ts';
import { questionsOf } from '../../model/questionnaire.ts';
import { writeFile } from '../shared/outputs.ts';
import { AssessmentSession } from './assessment-session.ts';
import { editableText } from './editable-text.ts';
import { findVersionChange, type VersionChange } from './version-change.ts';

/** An assessment that is taken for an interview. */
export interface OpenInterview {
  session: AssessmentSession;
  loaded: LoadedAssessment;
  /** As the file said before this session changed anything. */
  earlierDate: string;
  versionChange?: VersionChange;
  /** Who left the file locked behind. */
  stale?: Lock['stale'];
  /** Writes what the command line says about the assessment, once everything else is known to be in order. */
  begin(): Promise<void>;
  /** Things to know that stop nobody. */
  warnings: readonly Diagnostic[];
}

/** Facts outside the answers as the command line gives them; absent: as the file says. */
export interface HeaderWishes {
  subject?: string;
  scope?: string;
  type?: string;
  date?: string;
  assessors?: readonly string[];
  target?: number;
}

/** Loads an assessment and takes its file; throws an InputError when it is broken or somebody else has it. */
export async function openInterview(
  path: string,
  header: HeaderWishes,
  isForced: boolean,
  library: Library,
  host: Host,
): Promise<OpenInterview> {
  const before = await read(path, library, host);
  const lock = await takeFile(path, isForced, host);
  if ('heldBy' in lock) throw new InputError([problem('interview/taken', { path, ...lock.heldBy })]);
  try {
    const now = await withHeader(path, header, before, library, host);
    const { questionnaire, digests, assessment } = now.loaded;
    const questions = questionnaire.questions.map(({ id }) => id);
    const file = { path, writtenIds: oldIds(now.data, renames(questionnaire)), questions };
    const versionChange = await findVersionChange(now.data, questionnaire, digests.questionnaire, library, host);
    return {
      session: new AssessmentSession(file, now.text, assessment.answers, lock, library, host),
      loaded: now.loaded,
      earlierDate: before.data.date,
      ...(versionChange && { versionChange }),
      ...(lock.stale && { stale: lock.stale }),
      begin: async () => {
        if (now.text !== before.text) await writeFile(path, now.text, host);
      },
      warnings: now.warnings,
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

async function takeFile(path: string, isForced: boolean, host: Host) {
  try {
    return await host.lockFile(path, isForced);
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    throw new InputError([problem('output/failed', { path, detail: cause.message })]);
  }
}

interface ReadAssessment {
  text: string;
  data: AssessmentFile;
  loaded: LoadedAssessment;
  warnings: readonly Diagnostic[];
}

async function read(path: string, library: Library, host: Host): Promise<ReadAssessment> {
  const found = await readText(path, host);
  if ('problems' in found) throw new InputError(found.problems);
  return check(path, found.text, library, host);
}

async function check(path: string, text: string, library: Library, host: Host): Promise<ReadAssessment> {
  const parsed = await parseSource(path, text);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const options = { explaining: true, crossesMajors: true };
  const { loaded, problems } = await loadAssessmentSource(parsed.source, library, options, host);
  if (!loaded) throw new InputError(problems);
  // Another version is explained at length before the first question.
  const warnings = problems.filter(({ severity, code }) => severity !== 'error' && !code.startsWith('questionnaire/'));
  return { text, data: parsed.source.data as AssessmentFile, loaded, warnings };
}

// Facts from the command line have to fit the questionnaire before they go to the file.
async function withHeader(
  path: string,
  header: HeaderWishes,
  before: ReadAssessment,
  library: Library,
  host: Host,
): Promise<ReadAssessment> {
  const edits = headerEdits(header, before.data);
  if (edits.length === 0) return before;
  return check(path, await edited(path, before.text, edits, host), library, host);
}

/** Ids of the questions to visit; throws an InputError when nothing is as wished. */
export function planInterview({ assessment, questionnaire }: LoadedAssessment, wishes: PlanWishes): string[] {
  const asked = questionsOf(questionnaire, assessment.questionnaire.edition);
  const seed = `${assessment.subject} ${assessment.date}`;
  const plan = planQuestions(asked, wishes, { answers: assessment.answers, asOf: assessment.date, seed });
  if (plan.length === 0) throw new InputError([problem('interview/nothing-to-ask', undefined)]);
  return plan;
}

async function edited(path: string, text: string, edits: readonly Edit[], host: Host): Promise<string> {
  try {
    return (await editableText(path, text, [], host)).edit(edits).text;
  } catch (cause) {
    if (!(cause instanceof EditError)) throw cause;
    throw new InputError([problem('output/failed', { path, detail: cause.message })]);
  }
}

function oldIds({ answers = {} }: AssessmentFile, nowById: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(answers).flatMap((written) => {
      const now = nowById.get(written);
      return now === undefined ? [] : [[now, written] as const];
    }),
  );
}

function headerEdits(header: HeaderWishes, data: AssessmentFile): Edit[] {
  return Object.entries(header)
    .filter(([, value]) => value !== undefined)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(data[key as keyof AssessmentFile]))
    .map(([key, value]) => ({ path: [key], value }));
}

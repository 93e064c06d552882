import type { PlanWishes } from '../../core/interviewing/plan-questions.ts';
import { InputError } from '../../diagnostics/input-error.ts';
import { fileAtRevision } from '../../git/file-at-revision.ts';
import type { Host } from '../../host.ts';
import type { Library } from '../../load/library.ts';
import { loadAssessmentSource } from '../../load/load-assessment.ts';
import { nearestWord } from '../../load/nearest-word.ts';
import { parseSource } from '../../load/read-source.ts';
import type { Answer } from '../../model/assessment.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { type PrincipleId, principleIds } from '../../model/questionnaire.ts';
import { refuse } from '../shared/outputs.ts';
import type { StartWishes } from './start-assessment.ts';

/** The options of `tenet assess` as typed. */
export interface AssessOptions {
  questionnaire?: string;
  edition?: string;
  subject?: string;
  scope?: string;
  type?: string;
  date?: string;
  assessor?: readonly string[];
  target?: string;
  principle?: readonly string[];
  only?: 'unanswered' | 'unknown' | 'stale';
  changedSince?: string;
  sample?: string;
  blind?: boolean;
  plain?: boolean;
  answers?: string;
  takeOver?: boolean;
}

/** What the options say about the assessment itself; refuses what cannot be. */
export function startWishes(options: AssessOptions): StartWishes {
  const { questionnaire, edition, subject, scope, type, date, assessor, target } = options;
  if (date !== undefined && !isCalendarDate(date))
    refuse(`--date ${date} is not a calendar date`, 'write it as YYYY-MM-DD');
  if (subject?.trim() === '') refuse('--subject is empty');
  const texts = { questionnaire, edition, subject, scope, type, date };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
    ...(assessor && { assessors: [...new Set(assessor)] }),
    ...(target !== undefined && { target: wholeNumber('--target', target) }),
  };
}

/** What the options say about the questions to visit, as far as no file is needed for it; refuses what cannot be. */
export function planWishes({ principle, only, sample }: AssessOptions): PlanWishes {
  return {
    ...(principle && { principles: principle.map(knownPrinciple) }),
    ...(only && { only }),
    ...(sample !== undefined && { sample: wholeNumber('--sample', sample) }),
  };
}

function knownPrinciple(id: string): PrincipleId {
  const found = principleIds.find((each) => each === id);
  if (found) return found;
  const near = nearestWord(id, principleIds);
  return refuse(
    `there is no principle "${id}"`,
    near ? `did you mean "${near}"?` : `there are ${principleIds.join(', ')}`,
  );
}

function wholeNumber(option: string, text: string): number {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : refuse(`${option} takes a whole number from 1, not "${text}"`);
}

/** The answers of a file at a revision in git; refuses a revision that does not have it. */
export async function answersAt(
  revision: string,
  path: string,
  library: Library,
  host: Host,
): Promise<ReadonlyMap<string, Answer>> {
  const text = await fileAtRevision(revision, path, host);
  if (text === undefined) {
    refuse(
      `git has no ${path} at "${revision}"`,
      'name a commit, branch or tag of this repository in which the file is',
    );
  }
  const parsed = await parseSource(path, text);
  if ('problems' in parsed) throw new InputError(parsed.problems);
  const options = { explaining: false, crossesMajors: true };
  const { loaded, problems } = await loadAssessmentSource(parsed.source, library, options, host);
  if (!loaded) throw new InputError(problems);
  return loaded.assessment.answers;
}

import type { JudgedVersion, Outcome } from '../../core/history/judged-version.ts';
import { trendBasis } from '../../core/history/trend-basis.ts';
import { summarizeScores } from '../../core/scoring/score-assessment.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LoadedAssessment } from '../../load/load-assessment.ts';
import type { Basis } from '../../model/assessment.ts';
import type { HistoryProblem } from '../../model/history.ts';

/** What became of the text of a version, before it is scored. */
export type Reading =
  | { state: 'read'; loaded: LoadedAssessment; remarks: readonly string[] }
  | Exclude<Outcome, { state: 'scored' }>;

/** A version with what was read of it; versions that hold the same share one reading. */
export type ReadVersion = Omit<JudgedVersion, 'outcome'> & { reading: Reading };

/** Scores versions on one basis; a reading that several share is scored once. */
export function scoreVersions(
  versions: readonly ReadVersion[],
  asked: Basis | undefined,
): { basis: Basis; basesDiffer: boolean; versions: JudgedVersion[] } {
  const readings = versions.map(({ reading }) => reading);
  const own = readings.flatMap((reading) => (reading.state === 'read' ? reading.loaded.assessment.basis : []));
  const { basis, basesDiffer } = trendBasis(asked, own);
  const known = new Map<Reading, Outcome>();
  const judged = versions.map(({ reading, ...version }) => {
    const outcome = known.get(reading) ?? toOutcome(reading, basis);
    known.set(reading, outcome);
    return { ...version, outcome };
  });
  return { basis, basesDiffer, versions: judged };
}

function toOutcome(reading: Reading, basis: Basis): Outcome {
  if (reading.state !== 'read') return reading;
  const { loaded, remarks } = reading;
  const { answers, questionnaire } = loaded.assessment;
  const summary = summarizeScores({ ...loaded, basis });
  return { state: 'scored', summary, answers, answered: questionnaire.version, remarks };
}

/** The reading of an assessment that was loaded, or why it was not. `assessed`: its date, where that could be read. */
export function toReading(
  { loaded, problems }: { loaded?: LoadedAssessment; problems: readonly Diagnostic[] },
  assessed?: string,
): Reading {
  if (!loaded) return { state: 'notScored', problem: toProblem(problems), ...(assessed !== undefined && { assessed }) };
  // Of the warnings those matter that say what the answers were judged with.
  const remarks = problems.filter(({ code }) => code.startsWith('questionnaire/')).map(({ message }) => message);
  return { state: 'read', loaded, remarks };
}

/** Codes that say that answers are sound and what they answer is not at hand. */
export const notAtHand = ['questionnaire/other-major', 'questionnaire/not-found'];

// Without its own questionnaire nothing else that is said of an assessment is to be trusted.
function toProblem(problems: readonly Diagnostic[]): HistoryProblem {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors.find(({ code }) => notAtHand.includes(code)) ?? errors[0];
  if (!first) throw new Error('an assessment was neither loaded nor refused');
  const { code, message, place } = first;
  const more = notAtHand.includes(code) ? 0 : errors.length - 1;
  return { code, message, ...(place && 'line' in place && { line: place.line }), ...(more > 0 && { more }) };
}

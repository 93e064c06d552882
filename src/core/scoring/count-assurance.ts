import type { Evidence } from '../../model/assessment.ts';
import type { EvidenceAges } from '../../model/rubric.ts';
import type { Assurance, Coverage, QuestionState } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';

/** Age after which evidence no longer counts, as in the shipped ladder. */
const freshMonths = 12;

const none: readonly Evidence[] = [];

/** Counts of questions by state, whatever their weight. */
export function countCoverage(judged: readonly JudgedQuestion[]): Coverage {
  const counts: Record<QuestionState, number> = { scored: 0, unknown: 0, unanswered: 0, notApplicable: 0 };
  for (const { state } of judged) counts[state] += 1;
  const coverage: Coverage = { asked: judged.length, ...counts };
  const applicable = judged.length - counts.notApplicable;
  if (applicable > 0) coverage.answeredShare = counts.scored / applicable;
  return coverage;
}

/** How well the answers are backed: evidence by age, and the respondents' own confidence. */
export function countAssurance(judged: readonly JudgedQuestion[]): Assurance {
  const confidence = { low: 0, medium: 0, high: 0, notStated: 0 };
  const counts = {
    questionsWithCurrentEvidence: 0,
    questionsWithEvidence: 0,
    items: 0,
    staleItems: 0,
    undatedItems: 0,
    outdatedItems: 0,
  };
  for (const { answer, state, ages } of judged) {
    const evidence = answer?.evidence ?? none;
    const isAnyCurrent = countItems(evidence, ages, counts);
    if (state !== 'scored') continue;
    confidence[answer?.confidence ?? 'notStated'] += 1;
    if (isAnyCurrent) counts.questionsWithCurrentEvidence += 1;
    if (evidence.length > 0) counts.questionsWithEvidence += 1;
  }
  return { ...counts, confidence };
}

type ItemCounts = Pick<Assurance, 'items' | 'staleItems' | 'undatedItems' | 'outdatedItems'>;

/** Adds to the counts; true when an item is dated, not outdated and not stale. */
function countItems(evidence: readonly Evidence[], ages: EvidenceAges, counts: ItemCounts): boolean {
  let isAnyCurrent = false;
  for (let place = 0; place < evidence.length; place++) {
    const isOutdated = evidence[place]?.outdated === true;
    const age = ages[place];
    counts.items += 1;
    if (isOutdated) counts.outdatedItems += 1;
    if (age === undefined) counts.undatedItems += 1;
    else if (age > freshMonths) counts.staleItems += 1;
    else isAnyCurrent ||= !isOutdated;
  }
  return isAnyCurrent;
}

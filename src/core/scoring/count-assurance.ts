import type { Assurance, Coverage } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';

/** Age after which evidence no longer counts, as in the shipped ladder. */
const freshMonths = 12;

/** Counts of questions by state, whatever their weight. */
export function countCoverage(judged: readonly JudgedQuestion[]): Coverage {
  const countOf = (state: JudgedQuestion['state']): number => judged.filter((item) => item.state === state).length;
  const notApplicable = countOf('notApplicable');
  const scored = countOf('scored');
  const applicable = judged.length - notApplicable;
  return {
    asked: judged.length,
    scored,
    unknown: countOf('unknown'),
    unanswered: countOf('unanswered'),
    notApplicable,
    ...(applicable > 0 && { answeredShare: scored / applicable }),
  };
}

/** How well the answers are backed: evidence by age, and the respondents' own confidence. */
export function countAssurance(judged: readonly JudgedQuestion[]): Assurance {
  const items = judged.flatMap((item) => item.evidence);
  const scored = judged.filter((item) => item.state === 'scored');
  const confidence = { low: 0, medium: 0, high: 0, notStated: 0 };
  for (const { answer } of scored) confidence[answer?.confidence ?? 'notStated'] += 1;
  return {
    questionsWithCurrentEvidence: scored.filter((item) => item.evidence.some(isCurrent)).length,
    questionsWithEvidence: scored.filter((item) => item.evidence.length > 0).length,
    items: items.length,
    staleItems: items.filter(({ ageMonths }) => ageMonths !== undefined && ageMonths > freshMonths).length,
    undatedItems: items.filter(({ ageMonths }) => ageMonths === undefined).length,
    outdatedItems: items.filter(({ outdated }) => outdated).length,
    confidence,
  };
}

function isCurrent(item: { ageMonths?: number; outdated?: boolean }): boolean {
  return item.ageMonths !== undefined && item.ageMonths <= freshMonths && !item.outdated;
}

import type { QuestionChange } from '../../model/comparison.ts';
import type { JudgedEvidence } from '../../model/scorecard.ts';
import { matchEvidence } from './match-evidence.ts';

/** Age after which evidence no longer counts, as in the shipped ladder. */
const freshMonths = 12;

/** What happened to the evidence of one question: items lost and added, and those that count no more or again. */
export function evidenceChanges(
  question: string,
  before: readonly JudgedEvidence[],
  after: readonly JudgedEvidence[],
): QuestionChange[] {
  const { kept, lost, added } = matchEvidence(before, after);
  return [
    ...lost.map((item): QuestionChange => ({ kind: 'evidenceLost', question, item })),
    ...added.map((item): QuestionChange => ({ kind: 'evidenceAdded', question, item })),
    ...kept.flatMap((pair): QuestionChange[] => {
      const step = freshnessStep(pair.before, pair.after);
      if (step === 0) return [];
      return [{ kind: step > 0 ? 'evidenceRefreshed' : 'evidenceStale', question, ...pair }];
    }),
  ];
}

// Whether it counts decides; where that stays, the newer date. An undated item is older than any.
function freshnessStep(before: JudgedEvidence, after: JudgedEvidence): number {
  const step = Number(isCurrent(after)) - Number(isCurrent(before));
  if (step !== 0) return step;
  const [earlier = '', later = ''] = [before.date, after.date];
  return earlier === later ? 0 : earlier < later ? 1 : -1;
}

function isCurrent({ ageMonths, outdated }: JudgedEvidence): boolean {
  return ageMonths !== undefined && ageMonths <= freshMonths && !outdated;
}

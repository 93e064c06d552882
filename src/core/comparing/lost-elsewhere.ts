import type { Comparison } from '../../model/comparison.ts';
import type { JudgedEvidence, Scorecard } from '../../model/scorecard.ts';
import { matchEvidence } from './match-evidence.ts';

/**
 * Evidence that is gone from questions that cannot be compared. A comparison tells no change of those, because their
 * levels say nothing to each other; their evidence still does.
 */
export function lostElsewhere(
  { questions }: Comparison,
  before: Scorecard,
  after: Scorecard,
): { question: string; item: JudgedEvidence }[] {
  const evidenceOf = (card: Scorecard, id: string) => card.questions.find((item) => item.id === id)?.evidence ?? [];
  return questions.flatMap(({ id, idBefore = id, isNotComparable }) => {
    if (!isNotComparable) return [];
    const { lost } = matchEvidence(evidenceOf(before, idBefore), evidenceOf(after, id));
    return lost.map((item) => ({ question: id, item }));
  });
}

import type { Scorecard } from '../../model/scorecard.ts';
import { displayShare } from '../format-number.ts';
import { absent, confidenceFacts, coverageFacts, evidenceFacts } from './labels.ts';
import type { AssuranceView, FactView } from './report-view.ts';

/** How well the answers are backed, as counts with their shares. */
export function assuranceView({ coverage, assurance }: Scorecard): AssuranceView {
  const { asked, scored, unknown, unanswered, notApplicable } = coverage;
  const { questionsWithCurrentEvidence, questionsWithEvidence, items, confidence } = assurance;
  const { high, medium, low, notStated } = confidence;
  const { staleItems, undatedItems, outdatedItems } = assurance;
  const ofAsked = facts(coverageFacts, { scored, unknown, unanswered, notApplicable }, asked);
  const ofScored = facts(evidenceFacts.questions, { questionsWithEvidence, questionsWithCurrentEvidence }, scored);
  const ofItems = facts(evidenceFacts.items, { staleItems, undatedItems, outdatedItems }, items);
  return {
    coverage: [fact(coverageFacts.asked, asked, 0), ...ofAsked],
    evidence: [...ofScored, fact(evidenceFacts.all, items, 0), ...ofItems],
    confidence: facts(confidenceFacts, { high, medium, low, notStated }, scored),
  };
}

function facts<Key extends string>(
  names: Readonly<Record<NoInfer<Key>, string>>,
  counts: Readonly<Record<Key, number>>,
  whole: number,
): FactView[] {
  return (Object.keys(counts) as Key[]).map((key) => fact(names[key], counts[key], whole));
}

/** A whole of 0 has no shares. */
function fact(label: string, count: number, whole: number): FactView {
  return { label, value: String(count), share: whole > 0 ? displayShare(count / whole) : absent };
}

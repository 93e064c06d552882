import type { ReportContext } from './report-context.ts';
import type { AssuranceView, FactView } from './report-view.ts';
import { absent, type Words } from './words.ts';

/** How well the answers are backed, as counts with their shares. */
export function assuranceView({ card, words }: ReportContext): AssuranceView {
  const { coverage, assurance } = card;
  const { names } = words;
  const { asked, scored, unknown, unanswered, notApplicable } = coverage;
  const { questionsWithCurrentEvidence, questionsWithEvidence, items, confidence } = assurance;
  const { high, medium, low, notStated } = confidence;
  const { staleItems, undatedItems, outdatedItems } = assurance;
  const ofAsked = facts(names.coverage, { scored, unknown, unanswered, notApplicable }, asked, words);
  const ofScored = facts(names.backing, { questionsWithEvidence, questionsWithCurrentEvidence }, scored, words);
  const ofItems = facts(names.items, { staleItems, undatedItems, outdatedItems }, items, words);
  return {
    coverage: [fact(names.coverage.asked, asked, 0, words), ...ofAsked],
    evidence: [...ofScored, fact(names.items.all, items, 0, words), ...ofItems],
    confidence: facts(names.confidences, { high, medium, low, notStated }, scored, words),
  };
}

function facts<Key extends string>(
  names: Readonly<Record<NoInfer<Key>, string>>,
  counts: Readonly<Record<Key, number>>,
  whole: number,
  words: Words,
): FactView[] {
  return (Object.keys(counts) as Key[]).map((key) => fact(names[key], counts[key], whole, words));
}

/** A whole of 0 has no shares. */
function fact(label: string, count: number, whole: number, words: Words): FactView {
  return { label, value: String(count), share: whole > 0 ? words.share(count / whole) : absent };
}

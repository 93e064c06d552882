import type { JudgedEvidence } from '../../model/scorecard.ts';
import type { EvidenceView } from './question-view.ts';
import type { ReportContext } from './report-context.ts';
import { safeLink } from './safe-link.ts';
import type { Words } from './words.ts';

/** Age above which the shipped rubrics no longer count an item. */
const freshMonths = 12;

/** One item of evidence as a reader checks it. */
export function evidenceView(item: JudgedEvidence, { card, words }: ReportContext): EvidenceView {
  const { names, phrases } = words;
  const { type, title, ref, date, ageMonths } = item;
  const href = ref === undefined ? undefined : safeLink(ref);
  const facts = factsOf(item, words);
  const flaw = flawOf(item, card.asOf, words);
  return {
    type: names.evidence[type],
    title: title || ref || phrases.untitled,
    ...(title && ref && { ref }),
    ...(href && { href }),
    date: date ?? phrases.undated,
    ...(ageMonths !== undefined && { age: phrases.age({ months: ageMonths }) }),
    facts,
    ...(facts.length > 0 && { factsText: facts.join('; ') }),
    ...(flaw && { flaw }),
  };
}

function factsOf({ place, periods, decision, before, after }: JudgedEvidence, { phrases, lists }: Words): string[] {
  const facts = [
    place !== undefined && place.length > 0 && phrases.place({ places: [place].flat().join(lists.comma) }),
    periods !== undefined && phrases.periods({ count: periods }),
    decision !== undefined && phrases.decision({ text: decision }),
    before !== undefined && phrases.before({ text: String(before) }),
    after !== undefined && phrases.after({ text: String(after) }),
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}

function flawOf({ date, ageMonths, outdated }: JudgedEvidence, asOf: string, { phrases }: Words): string | undefined {
  if (outdated) return phrases.outdated;
  if (date === undefined || ageMonths === undefined) return phrases.undated;
  if (date > asOf) return phrases.future;
  return ageMonths > freshMonths ? phrases.stale : undefined;
}

import type { JudgedEvidence } from '../../model/scorecard.ts';
import { phrases } from './phrases.ts';
import type { EvidenceView } from './question-view.ts';
import { safeLink } from './safe-link.ts';

/** Age above which the shipped rubrics no longer count an item. */
const freshMonths = 12;

/** One item of evidence as a reader checks it. */
export function evidenceView(item: JudgedEvidence, asOf: string): EvidenceView {
  const { type, title, ref, date, ageMonths } = item;
  const href = ref === undefined ? undefined : safeLink(ref);
  const facts = factsOf(item);
  const flaw = flawOf(item, asOf);
  return {
    type,
    title: title || ref || phrases.untitled,
    ...(title && ref && { ref }),
    ...(href && { href }),
    date: date ?? phrases.undated,
    ...(ageMonths !== undefined && { age: phrases.age(ageMonths) }),
    facts,
    ...(facts.length > 0 && { factsText: facts.join('; ') }),
    ...(flaw && { flaw }),
  };
}

function factsOf({ place, periods, decision, before, after }: JudgedEvidence): string[] {
  const facts = [
    place !== undefined && place.length > 0 && phrases.place([place].flat().join(', ')),
    periods !== undefined && phrases.periods(periods),
    decision !== undefined && phrases.decision(decision),
    before !== undefined && phrases.before(String(before)),
    after !== undefined && phrases.after(String(after)),
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}

function flawOf({ date, ageMonths, outdated }: JudgedEvidence, asOf: string): string | undefined {
  if (outdated) return phrases.outdated;
  if (date === undefined || ageMonths === undefined) return phrases.undated;
  if (date > asOf) return phrases.future;
  return ageMonths > freshMonths ? phrases.stale : undefined;
}

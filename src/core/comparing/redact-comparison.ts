import type { Change, Comparison } from '../../model/comparison.ts';
import type { WithheldPart } from '../../model/scorecard.ts';
import { redactEvidence } from '../scoring/redact-scorecard.ts';

/** The same comparison without what people should not see. Of what can be withheld it holds evidence only. */
export function redactComparison(comparison: Comparison, parts: readonly WithheldPart[]): Comparison {
  if (!parts.includes('evidence')) return comparison;
  return { ...comparison, changes: comparison.changes.map(redactChange) };
}

function redactChange(change: Change): Change {
  switch (change.kind) {
    case 'evidenceAdded':
    case 'evidenceLost':
      return { ...change, item: redactEvidence(change.item) };
    case 'evidenceStale':
    case 'evidenceRefreshed':
      return { ...change, before: redactEvidence(change.before), after: redactEvidence(change.after) };
    default:
      return change;
  }
}

import type { GroupScore, UnscoredReason } from '../../model/scorecard.ts';
import type { ReportContext } from './report-context.ts';

/** Why a group of questions has no score, to stand after "not scored:". */
export function reasonText(
  reason: UnscoredReason,
  { scored, asked }: Pick<GroupScore, 'scored' | 'asked'>,
  { words, minimumKnown }: ReportContext,
): string {
  const { phrases } = words;
  return {
    notAsked: phrases.reasonNotAsked,
    weightless: phrases.reasonWeightless,
    notApplicable: phrases.reasonNotApplicable,
    unanswered: phrases.reasonUnanswered,
    tooLittleKnown: phrases.reasonTooLittle({ scored: String(scored), asked, minimum: minimumKnown }),
  }[reason];
}

/** Why a section of sections has no score. */
export function parentReasonText(reason: UnscoredReason, { words, minimumKnown }: ReportContext): string {
  const { phrases } = words;
  return {
    notAsked: phrases.reasonNotAsked,
    weightless: phrases.reasonWeightlessSections,
    notApplicable: phrases.reasonNotApplicable,
    unanswered: phrases.reasonUnanswered,
    tooLittleKnown: phrases.reasonTooFewSections({ minimum: minimumKnown }),
  }[reason];
}

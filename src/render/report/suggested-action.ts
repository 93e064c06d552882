import type { RankedAction } from '../../model/scorecard.ts';
import { displayChange, displayNumber } from '../format-number.ts';
import { shown } from './group-scores.ts';
import { effortNames, impactNames } from './labels.ts';
import { anchorOf, codeOf, groupTitleOf, linkTo, type ReportContext } from './report-context.ts';
import type { SuggestedActionView } from './report-view.ts';

/** A suggested action with its question and size in words. */
export function suggestedActionView(action: RankedAction, context: ReportContext): SuggestedActionView {
  const question = context.questionById.get(action.question);
  return {
    anchor: anchorOf('q', action.question),
    code: codeOf(question, action.question),
    title: question?.title ?? action.question,
    group: question ? groupTitleOf(question, context) : '',
    text: action.text,
    effort: action.effort,
    effortText: effortNames[action.effort],
    impact: impactNames[action.impact],
    priority: displayNumber(action.priority),
    gain: shown(action.gain, displayChange),
    after: (action.after ?? []).map((id) => linkTo(id, context)),
  };
}

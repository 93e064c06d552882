import type { RankedAction } from '../../model/scorecard.ts';
import { displayChange, displayNumber, displayPlain } from '../format-number.ts';
import type { SuggestedActionView } from './action-view.ts';
import { shown } from './group-scores.ts';
import { effortNames, impactNames } from './labels.ts';
import { phrases } from './phrases.ts';
import { anchorOf, codeOf, groupTitleOf, linkTo, outcomeFacet, type ReportContext } from './report-context.ts';

/** A suggested action with its question and size in words. */
export function suggestedActionView(action: RankedAction, context: ReportContext): SuggestedActionView {
  const question = context.questionById.get(action.question);
  const team = teamText(action.question, context);
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
    rank: rankText(action, context),
    after: (action.after ?? []).map((id) => linkTo(id, context)),
    ...(team !== undefined && { team }),
  };
}

const impactWeight = { H: 3, M: 2, L: 1 } as const;
const effortWeight = { S: 1, M: 2, L: 3 } as const;

/** How the rank value comes about: distance to the aim, weight of the outcome unless 1, impact, effort. */
function rankText(
  { priority, impact, effort, question: id }: RankedAction,
  { card, questionById }: ReportContext,
): string {
  const outcome = questionById.get(id)?.facets[outcomeFacet]?.[0] ?? '';
  const weights = card.assessment.outcomeWeights ?? {};
  const weight = Object.hasOwn(weights, outcome) ? (weights[outcome] ?? 1) : 1;
  const distance = weight === 0 ? 0 : (priority * effortWeight[effort]) / impactWeight[impact] / weight;
  const factors = [distance, ...(weight === 1 ? [] : [weight]), impactWeight[impact]].map(displayPlain).join(' × ');
  return `${factors} ÷ ${effortWeight[effort]}`;
}

function teamText(id: string, { card }: ReportContext): string | undefined {
  const decided = card.actions.filter(({ question, status = 'open' }) => question === id && status === 'open');
  if (decided.length === 0) return undefined;
  return decided.map(({ text, owner, due }) => phrases.teamOn(text, owner, due)).join('; ');
}

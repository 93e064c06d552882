import type { TeamAction } from '../../model/assessment.ts';
import type { RankedAction } from '../../model/scorecard.ts';
import type { SuggestedActionView } from './action-view.ts';
import { shown } from './group-scores.ts';
import { anchorOf, codeOf, groupTitleOf, linkTo, outcomeFacet, type ReportContext } from './report-context.ts';

/** A suggested action with its question and size in words. */
export function suggestedActionView(action: RankedAction, context: ReportContext): SuggestedActionView {
  const { words } = context;
  const question = context.questionById.get(action.question);
  const team = teamText(action.question, context);
  return {
    anchor: anchorOf('q', action.question),
    code: codeOf(question, action.question),
    title: question?.title ?? action.question,
    group: question ? groupTitleOf(question, context) : '',
    text: action.text,
    effort: action.effort,
    effortText: words.names.efforts[action.effort],
    impact: words.names.impacts[action.impact],
    priority: words.number(action.priority),
    gain: shown(action.gain, words.change),
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
  { card, questionById, words }: ReportContext,
): string {
  const outcome = questionById.get(id)?.facets[outcomeFacet]?.[0] ?? '';
  const weights = card.assessment.outcomeWeights ?? {};
  const weight = Object.hasOwn(weights, outcome) ? (weights[outcome] ?? 1) : 1;
  const distance = weight === 0 ? 0 : (priority * effortWeight[effort]) / impactWeight[impact] / weight;
  const factors = [distance, ...(weight === 1 ? [] : [weight]), impactWeight[impact]].map(words.plain).join(' × ');
  return `${factors} ÷ ${effortWeight[effort]}`;
}

function teamText(id: string, { card, words }: ReportContext): string | undefined {
  const decided = card.actions.filter(({ question, status = 'open' }) => question === id && status === 'open');
  if (decided.length === 0) return undefined;
  const inWords = ({ text, owner, due }: TeamAction): string =>
    [text, owner, due && words.phrases.dueOn({ due })].filter(Boolean).join(words.lists.comma);
  return decided.map(inWords).join('; ');
}

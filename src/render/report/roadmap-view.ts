import type { TeamAction } from '../../model/assessment.ts';
import { findGaps } from './findings.ts';
import { absent, horizons, statusNames } from './labels.ts';
import { phrases } from './phrases.ts';
import { anchorOf, codeOf, type ReportContext } from './report-context.ts';
import type { HorizonView, RoadmapView, TeamActionView } from './report-view.ts';
import { suggestedActionView } from './suggested-action.ts';

/** What is suggested by urgency, and what the team has decided. */
export function roadmapView(context: ReportContext): RoadmapView {
  const team = context.card.actions.map((action) => teamActionView(action, context));
  return {
    horizons: horizons.map((horizon) => horizonView(horizon, context)),
    team,
    ...(team.length === 0 && { teamEmpty: phrases.teamNone }),
  };
}

function horizonView(
  { id, title, explanation, empty }: (typeof horizons)[number],
  context: ReportContext,
): HorizonView {
  const { roadmap, coverage } = context.card;
  const actions = roadmap.filter(({ horizon }) => horizon === id).map((action) => suggestedActionView(action, context));
  const lacksActions = id === 'now' && findGaps(context).length > 0;
  const why = coverage.scored === 0 ? phrases.nothingScored : lacksActions ? phrases.actionsMissing : empty;
  return { id, title, explanation, actions, ...(actions.length === 0 && { empty: why }) };
}

function teamActionView(action: TeamAction, { card, questionById }: ReportContext): TeamActionView {
  const { question, text, owner, due, status = 'open' } = action;
  const isOverdue = status === 'open' && due !== undefined && due < card.asOf;
  const asked = questionById.get(question);
  return {
    ...(asked && { anchor: anchorOf('q', question) }),
    code: codeOf(asked, question),
    text,
    owner: owner ?? absent,
    due: due ?? absent,
    status: isOverdue ? phrases.overdue : statusNames[status],
    isOverdue,
  };
}

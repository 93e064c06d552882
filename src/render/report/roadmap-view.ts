import type { TeamAction } from '../../model/assessment.ts';
import type { HorizonView, RoadmapView, TeamActionView } from './action-view.ts';
import { findGaps } from './findings.ts';
import { linkTo, type ReportContext } from './report-context.ts';
import { suggestedActionView } from './suggested-action.ts';
import { absent } from './words.ts';

const horizons = ['now', 'next', 'later'] as const;

/** What is suggested by urgency, and what the team has decided. */
export function roadmapView(context: ReportContext): RoadmapView {
  const { phrases } = context.words;
  const team = context.card.actions.map((action) => teamActionView(action, context));
  const waits = context.card.roadmap.some(({ after = [] }) => after.length > 0);
  return {
    horizons: horizons.map((id) => horizonView(id, context)),
    ...(waits && { waits: phrases.waits }),
    team,
    ...(team.length === 0 && { teamEmpty: phrases.teamNone }),
  };
}

function horizonView(id: (typeof horizons)[number], context: ReportContext): HorizonView {
  const { phrases, names } = context.words;
  const { title, explanation, empty } = names.horizons[id];
  const { roadmap, coverage } = context.card;
  const actions = roadmap.filter(({ horizon }) => horizon === id).map((action) => suggestedActionView(action, context));
  const lacksActions = id === 'now' && findGaps(context).length > 0;
  const why = coverage.scored === 0 ? phrases.nothingScored : lacksActions ? phrases.actionsMissing : empty;
  return { id, title, explanation, actions, ...(actions.length === 0 && { empty: why }) };
}

function teamActionView(action: TeamAction, context: ReportContext): TeamActionView {
  const { question, text, owner, due, status = 'open' } = action;
  const { phrases, names } = context.words;
  const isOverdue = status === 'open' && due !== undefined && due < context.card.asOf;
  return {
    ...linkTo(question, context),
    text,
    owner: owner ?? absent,
    due: due ?? absent,
    status: isOverdue ? phrases.overdue : names.statuses[status],
    isOverdue,
  };
}

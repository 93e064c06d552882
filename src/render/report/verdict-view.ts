import { findGaps, findingView, findStrengths } from './findings.ts';
import { shown } from './group-scores.ts';
import type { ReportContext } from './report-context.ts';
import type { FigureView, VerdictView } from './report-view.ts';
import { riskSentences } from './risk-sentences.ts';
import { suggestedActionView } from './suggested-action.ts';
import { atTarget, verdictSentences } from './verdict-sentences.ts';
import { absent } from './words.ts';

/** The result on one page. */
export function verdictView(context: ReportContext): VerdictView {
  const { card } = context;
  const { phrases } = context.words;
  const strengths = findStrengths(context).map((question) => findingView(question, 'best', context));
  const gaps = findGaps(context).map((question) => findingView(question, 'worst', context));
  const now = card.roadmap.filter(({ horizon }) => horizon === 'now');
  const [headline = '', ...sentences] = verdictSentences(context);
  const isNothing = card.coverage.scored === 0;
  const because = (why: string): string => (isNothing ? phrases.nothingScored : why);
  return {
    headline,
    sentences,
    risks: riskSentences(context),
    figures: figuresOf(context),
    strengths,
    ...(strengths.length === 0 && { strengthsEmpty: because(phrases.strengthsNone) }),
    gaps,
    ...(gaps.length === 0 && { gapsEmpty: because(phrases.gapsNone) }),
    actions: now.map((action) => suggestedActionView(action, context)),
    ...(now.length === 0 && { actionsEmpty: because(gaps.length > 0 ? phrases.actionsMissing : phrases.actionsNone) }),
  };
}

// A dash as large as a headline would say nothing: figures that do not exist are left out, the overall score says so.
function figuresOf(context: ReportContext): FigureView[] {
  const { card, scale, words } = context;
  const { phrases } = words;
  const { score, assuranceGap } = card.overall;
  const overall = score === undefined ? phrases.notScored : words.number(score);
  return [
    { value: overall, label: phrases.figureScore({ highest: words.plain(scale.highest) }), isFloor: false },
    ...floorFigure(context),
    targetFigure(context),
    { value: shown(assuranceGap, words.number), label: phrases.figureGap, isFloor: false },
  ].filter(({ value }) => value !== absent);
}

function floorFigure({ card, groups, kind, words }: ReportContext): FigureView[] {
  const { phrases } = words;
  const { floor, floorPrinciples } = card.overall;
  // One group alone is the whole: its floor is the score that stands beside it.
  if (floor === undefined || groups.length < 2) return [];
  const names = groups.filter(({ id }) => floorPrinciples.includes(id)).map(({ title }) => title);
  const label =
    names.length > 2
      ? phrases.figureFloorShared({ kind, count: names.length })
      : phrases.figureFloor({ names: words.list(names) });
  return [{ value: words.number(floor), label, isFloor: true }];
}

// Without a target the third figure says how much of the answers is backed by something recent.
function targetFigure({ card, groups, kind, words }: ReportContext): FigureView {
  const { phrases } = words;
  const aimed = groups.filter(({ gap }) => gap !== undefined);
  if (aimed.length > 0) {
    const value = phrases.partOf({ part: String(atTarget(groups)), whole: String(aimed.length) });
    return { value, label: phrases.figureTarget({ kind }), isFloor: false };
  }
  const { scored } = card.coverage;
  const share = scored > 0 ? card.assurance.questionsWithCurrentEvidence / scored : undefined;
  return { value: shown(share, words.share), label: phrases.figureCurrent, isFloor: false };
}

import type { GroupScore } from '../../model/scorecard.ts';
import { displayInterval, displayNumber, displayPlain } from '../format-number.ts';
import { counted, listed, phrases } from './phrases.ts';
import { namedLevel, type ReportContext } from './report-context.ts';
import { patternView } from './second-look-view.ts';

/** The verdict in sentences that hold only numbers which stand in the tables too. */
export function verdictSentences(context: ReportContext): string[] {
  return [
    scoreSentence,
    leftOutSentence,
    targetSentence,
    floorSentence,
    patternSentence,
    assuranceSentence,
    openSentence,
  ].flatMap((sentence) => sentence(context) ?? []);
}

function scoreSentence(context: ReportContext): string {
  const { card, groups, scale, noun } = context;
  const { overall, basis } = card;
  if (overall.score === undefined) return phrases.noScore(whyNoScore(context));
  const scored = groups.filter(({ score }) => score !== undefined).length;
  const [score, highest] = [displayNumber(overall.score), displayPlain(scale.highest)];
  return phrases.scored(score, highest, basis, counted(scored, noun));
}

/** Why there is no overall score, in words. */
function whyNoScore({ card, groups, noun }: ReportContext): string {
  const { unscoredGroups } = card.overall;
  const unscored = groups.filter(({ id }) => unscoredGroups.includes(id));
  if (card.coverage.asked === 0) return phrases.nothingAsked;
  if (card.coverage.scored === 0) return phrases.nothingScoredYet;
  if (unscored.length > 3) return phrases.groupUnscored(counted(unscored.length, noun), unscored.length);
  return phrases.groupUnscored(titles(unscored), unscored.length);
}

function leftOutSentence({ card, groups }: ReportContext): string | undefined {
  const { score, unscoredGroups } = card.overall;
  if (score === undefined || unscoredGroups.length === 0) return undefined;
  return phrases.leftOut(titles(groups.filter(({ id }) => unscoredGroups.includes(id))));
}

function targetSentence(context: ReportContext): string | undefined {
  const { card, groups, noun } = context;
  const aimed = groups.filter(({ gap }) => gap !== undefined);
  if (card.assessment.target === undefined) return phrases.noTarget;
  if (aimed.length === 0) return undefined;
  const reached = phrases.reachTarget(atTarget(groups), aimed.length, noun);
  const { gap, target } = card.overall;
  if (target === undefined) return phrases.againstTargets(reached);
  if (gap === undefined) return phrases.againstTarget(namedLevel(target, context), reached);
  const [distance, aim] = [displayNumber(Math.abs(gap)), namedLevel(target, context)];
  if (distance === '0.00') return phrases.onTarget(aim, reached);
  return gap > 0 ? phrases.below(distance, aim, reached) : phrases.above(distance, aim, reached);
}

/** How many groups stand at or above their target; those without target or score do not count. */
export function atTarget(groups: readonly GroupScore[]): number {
  return groups.filter(({ gap }) => gap !== undefined && gap <= 1e-9).length;
}

function floorSentence({ card, groups }: ReportContext): string | undefined {
  const { floor, floorPrinciples } = card.overall;
  if (floor === undefined) return undefined;
  const lowest = groups.filter(({ id }) => floorPrinciples.includes(id));
  if (lowest.length === groups.length) return undefined;
  return phrases.floor(titles(lowest), displayNumber(floor), lowest.length);
}

function patternSentence(context: ReportContext): string | undefined {
  const [strongest, ...others] = context.card.patterns;
  if (!strongest) return undefined;
  const { title, high, low, difference } = patternView(strongest, context);
  return phrases.strongestPattern(title, phrases.stands(high.title, difference, low.title), 1 + others.length);
}

function assuranceSentence({ card }: ReportContext): string | undefined {
  const { claimed, evidenced, assuranceGap } = card.overall;
  if (claimed === undefined || evidenced === undefined || assuranceGap === undefined) return undefined;
  if (assuranceGap < 1e-9) return phrases.gapClosed;
  return phrases.gapOpen(displayNumber(evidenced), displayNumber(claimed), displayNumber(assuranceGap));
}

function openSentence({ card }: ReportContext): string | undefined {
  const { unknown, unanswered, asked } = card.coverage;
  const open = unknown + unanswered;
  if (open === 0 || open === asked) return undefined;
  const { score, interval } = card.overall;
  const range = score !== undefined && interval ? displayInterval(interval) : undefined;
  return phrases.open(open, counted(asked, 'question'), range);
}

function titles(groups: readonly GroupScore[]): string {
  return listed(groups.map(({ title }) => title));
}

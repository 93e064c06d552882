import type { GroupScore } from '../../model/scorecard.ts';
import { namedLevel, type ReportContext } from './report-context.ts';
import { patternView } from './second-look-view.ts';
import type { Words } from './words.ts';

/** The verdict in sentences that hold only numbers which stand in the tables too. */
export function verdictSentences(context: ReportContext): string[] {
  return [
    scoreSentence,
    // "That is 0.59 below the target" speaks of the score: nothing may come between.
    targetSentence,
    sinceSentence,
    strongestSentence,
    floorSentence,
    leftOutSentence,
    patternSentence,
    assuranceSentence,
    openSentence,
  ].flatMap((sentence) => sentence(context) ?? []);
}

function scoreSentence(context: ReportContext): string {
  const { card, scale, words } = context;
  const { overall, basis } = card;
  if (overall.score === undefined) return words.phrases.noScore({ reason: whyNoScore(context) });
  const [score, highest] = [words.number(overall.score), words.plain(scale.highest)];
  const { subject } = card.assessment;
  return words.phrases.scored({ subject, score, highest, basis, ...placeOnScale(overall.score, context) });
}

// What the number means: the levels that it lies between, by name.
function placeOnScale(score: number, context: ReportContext): { place: string; low: string; high: string } {
  const { scale } = context.card;
  const above = scale.findIndex(({ value }) => value > score + 1e-9);
  const below = above === -1 ? scale.length - 1 : above - 1;
  const [low, high] = [scale[below], scale[above]];
  if (!low?.name || (high && !high.name)) return { place: 'none', low: '', high: '' };
  if (Math.abs(low.value - score) < 1e-9 || !high)
    return { place: 'at', low: namedLevel(low.level, context), high: '' };
  return { place: 'between', low: namedLevel(low.level, context), high: namedLevel(high.level, context) };
}

// Only the whole: what it is made of stands with the changes.
function sinceSentence({ comparison, words }: ReportContext): string | undefined {
  const { delta } = comparison?.overall ?? {};
  if (!comparison || delta === undefined) return undefined;
  const change = words.number(Math.abs(delta));
  const way = change === words.number(0) ? 'none' : delta > 0 ? 'up' : 'down';
  return words.phrases.since({ date: words.date(comparison.before.date), way, change });
}

function strongestSentence({ card, groups, kind, words }: ReportContext): string | undefined {
  const [best = [], ...others] = card.ties;
  if (best.length === 0 || groups.length < 2) return undefined;
  if (others.length === 0) return best.length > 1 ? words.phrases.noneStandsOut({ kind }) : undefined;
  if (best.length > 3) return undefined;
  const named = groups.flatMap(({ id, title, score }) =>
    best.includes(id) && score !== undefined ? [{ text: `${title} (${words.number(score)})`, score }] : [],
  );
  named.sort((left, right) => right.score - left.score);
  return words.phrases.strongest({ names: words.list(named.map(({ text }) => text)), count: named.length });
}

/** Why there is no overall score, in words. */
function whyNoScore({ card, groups, kind, words }: ReportContext): string {
  const { phrases } = words;
  const { unscoredGroups } = card.overall;
  const unscored = groups.filter(({ id }) => unscoredGroups.includes(id));
  if (card.coverage.asked === 0) return phrases.nothingAsked;
  if (card.coverage.scored === 0) return phrases.nothingScoredYet;
  if (unscored.length > 3) return phrases.groupsUnscored({ kind, count: unscored.length });
  return phrases.namedUnscored({ names: titles(unscored, words), count: unscored.length });
}

function leftOutSentence({ card, groups, kind, words }: ReportContext): string | undefined {
  const { score, unscoredGroups } = card.overall;
  if (score === undefined || unscoredGroups.length === 0) return undefined;
  const unscored = groups.filter(({ id }) => unscoredGroups.includes(id));
  return words.phrases.leftOut({ names: titles(unscored, words), count: unscored.length, kind });
}

function targetSentence(context: ReportContext): string | undefined {
  const { card, groups, kind, words } = context;
  const { phrases } = words;
  const aimed = groups.filter(({ gap }) => gap !== undefined);
  if (card.assessment.target === undefined) return phrases.noTarget;
  if (aimed.length === 0) return undefined;
  const reached = phrases.reachTarget({ count: atTarget(groups), whole: aimed.length, kind });
  const { gap: distance, target: aim } = card.overall;
  if (aim === undefined) return phrases.againstTargets({ count: atTarget(groups), whole: aimed.length, kind });
  const target = namedLevel(aim, context);
  if (distance === undefined) return phrases.againstTarget({ target, reached });
  const gap = words.number(Math.abs(distance));
  if (gap === words.number(0)) return phrases.onTarget({ target, reached });
  return distance > 0 ? phrases.below({ gap, target, reached }) : phrases.above({ gap, target, reached });
}

/** How many groups stand at or above their target; those without target or score do not count. */
export function atTarget(groups: readonly GroupScore[]): number {
  return groups.filter(({ gap }) => gap !== undefined && gap <= 1e-9).length;
}

function floorSentence({ card, groups, words }: ReportContext): string | undefined {
  const { floor, floorPrinciples } = card.overall;
  if (floor === undefined) return undefined;
  const lowest = groups.filter(({ id }) => floorPrinciples.includes(id));
  if (lowest.length === groups.length) return undefined;
  return words.phrases.floor({ names: titles(lowest, words), floor: words.number(floor), count: lowest.length });
}

function patternSentence(context: ReportContext): string | undefined {
  const [strongest, ...others] = context.card.patterns;
  if (!strongest) return undefined;
  const { title, high, low, difference } = patternView(strongest, context);
  const { phrases } = context.words;
  const stands = phrases.stands({ high: high.title, difference, low: low.title });
  return phrases.patterns({ title, stands, count: 1 + others.length });
}

function assuranceSentence({ card, words }: ReportContext): string | undefined {
  const { phrases, number } = words;
  const { claimed, evidenced, assuranceGap } = card.overall;
  if (claimed === undefined || evidenced === undefined || assuranceGap === undefined) return undefined;
  if (assuranceGap < 1e-9) return phrases.gapClosed;
  return phrases.gapOpen({ evidenced: number(evidenced), claimed: number(claimed), gap: number(assuranceGap) });
}

function openSentence({ card, words }: ReportContext): string | undefined {
  const { phrases } = words;
  const { unknown, unanswered, asked } = card.coverage;
  const open = unknown + unanswered;
  if (open === 0 || open === asked) return undefined;
  const { score, interval } = card.overall;
  if (score === undefined || !interval) return phrases.open({ open, asked });
  return phrases.openWithin({ open, asked, interval: words.interval(interval) });
}

function titles(groups: readonly GroupScore[], words: Words): string {
  return words.list(groups.map(({ title }) => title));
}

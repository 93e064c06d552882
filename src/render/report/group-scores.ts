import type { GroupScore, SectionScore } from '../../model/scorecard.ts';
import { drawBar, drawTextBar } from '../charts/bar.ts';
import type { GroupView } from './group-view.ts';
import { parentReasonText, reasonText } from './reason-text.ts';
import { anchorOf, namedLevel, type ReportContext } from './report-context.ts';
import { absent, type Words } from './words.ts';

/** A group of questions as tables and chapters print it. */
export function groupView(group: GroupScore, context: ReportContext): GroupView {
  const { words } = context;
  const isScored = group.score !== undefined;
  const ratings = ratingsText(group, words);
  return {
    id: group.id,
    anchor: anchorOf('g', group.id),
    title: group.title,
    isScored,
    ...(group.unscored && { reason: unscoredText(group, context) }),
    score: isScored ? words.number(group.score ?? 0) : words.phrases.notScored,
    ...numbersOf(group, context),
    ...(ratings && { ratings }),
    questions: partOf(group, words),
    isFloor: isFloor(group, context),
    bar: hasRange(group) ? drawBar(group, context.scale, { id: anchorOf('g', group.id), words }) : '',
    textBar: drawTextBar(group, context.scale),
  };
}

// An empty track would look like a score of nothing.
function hasRange({ score, interval }: GroupScore): boolean {
  return score !== undefined || interval !== undefined;
}

// Where all stand equally low, none of them is the one to look at.
function isFloor({ id }: GroupScore, { card, groups }: ReportContext): boolean {
  const { floorPrinciples } = card.overall;
  return floorPrinciples.length < groups.length && floorPrinciples.includes(id);
}

function numbersOf(group: GroupScore, context: ReportContext) {
  const { rating } = group;
  const { words } = context;
  return {
    claimed: shown(group.claimed, words.number),
    evidenced: shown(group.evidenced, words.number),
    assuranceGap: shown(group.assuranceGap, words.number),
    interval: group.interval ? words.interval(group.interval) : absent,
    known: shown(group.known, words.share),
    median: shown(group.median, words.plain),
    lowest: shown(group.lowest, words.plain),
    highest: shown(group.highest, words.plain),
    level: shown(group.level, (level) => namedLevel(level, context)),
    target: shown(group.target, String),
    gap: shown(group.gap, words.number),
    rating: rating ? words.names.ratings[rating] : absent,
    ratingLetter: rating ?? absent,
  };
}

/** A number as printed, or a dash where there is none. */
export function shown(x: number | undefined, display: (x: number) => string): string {
  return x === undefined ? absent : display(x);
}

/** Why a group has no score, in words; must only be called for one that has none. */
export function unscoredText(group: GroupScore, context: ReportContext): string {
  const { card } = context;
  const reason = group.unscored ?? 'notAsked';
  const isParent = card.sections.some((section: SectionScore) => section.parent === group.id);
  return isParent ? parentReasonText(reason, context) : reasonText(reason, group, context);
}

/** How many of the questions asked are scored: `3 of 4`. */
export function partOf({ scored, asked }: GroupScore, { phrases }: Words): string {
  return phrases.partOf({ part: String(scored), whole: String(asked) });
}

function ratingsText({ ratings = '' }: GroupScore, { names, lists }: Words): string {
  const letters = [...ratings] as (keyof typeof names.ratings)[];
  return letters.map((letter, index) => `${index + 1} ${names.ratings[letter]}`).join(lists.comma);
}

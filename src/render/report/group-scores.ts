import type { GroupScore, SectionScore } from '../../model/scorecard.ts';
import { drawBar, drawTextBar } from '../charts/bar.ts';
import { displayInterval, displayNumber, displayPlain, displayShare } from '../format-number.ts';
import type { GroupView } from './group-view.ts';
import { absent, ratingNames } from './labels.ts';
import { parentReasonText, phrases, reasonText } from './phrases.ts';
import { anchorOf, namedLevel, type ReportContext } from './report-context.ts';

/** A group of questions as tables and chapters print it. */
export function groupView(group: GroupScore, context: ReportContext): GroupView {
  const isScored = group.score !== undefined;
  const ratings = ratingsText(group);
  return {
    id: group.id,
    anchor: anchorOf('g', group.id),
    title: group.title,
    isScored,
    ...(group.unscored && { reason: unscoredText(group, context) }),
    score: isScored ? displayNumber(group.score ?? 0) : phrases.notScored,
    ...numbersOf(group, context),
    ...(ratings && { ratings }),
    questions: `${group.scored} of ${group.asked}`,
    isFloor: isFloor(group, context),
    bar: drawBar(group, context.scale, anchorOf('g', group.id)),
    textBar: drawTextBar(group, context.scale),
  };
}

// Where all stand equally low, none of them is the one to look at.
function isFloor({ id }: GroupScore, { card, groups }: ReportContext): boolean {
  const { floorPrinciples } = card.overall;
  return floorPrinciples.length < groups.length && floorPrinciples.includes(id);
}

function numbersOf(group: GroupScore, context: ReportContext) {
  const { rating } = group;
  return {
    claimed: shown(group.claimed, displayNumber),
    evidenced: shown(group.evidenced, displayNumber),
    assuranceGap: shown(group.assuranceGap, displayNumber),
    interval: group.interval ? displayInterval(group.interval) : absent,
    known: shown(group.known, displayShare),
    median: shown(group.median, displayPlain),
    lowest: shown(group.lowest, displayPlain),
    highest: shown(group.highest, displayPlain),
    level: shown(group.level, (level) => namedLevel(level, context)),
    target: shown(group.target, String),
    gap: shown(group.gap, displayNumber),
    rating: rating ? ratingNames[rating] : absent,
    ratingLetter: rating ?? absent,
  };
}

/** A number as printed, or a dash where there is none. */
export function shown(x: number | undefined, display: (x: number) => string): string {
  return x === undefined ? absent : display(x);
}

/** Why a group has no score, in words; must only be called for one that has none. */
export function unscoredText(group: GroupScore, { card, minimumKnown }: ReportContext): string {
  const reason = group.unscored ?? 'notAsked';
  const isParent = card.sections.some((section: SectionScore) => section.parent === group.id);
  const { asked, scored } = group;
  return isParent ? parentReasonText(reason, minimumKnown) : reasonText(reason, { asked, scored, minimumKnown });
}

function ratingsText({ ratings = '' }: GroupScore): string {
  const letters = [...ratings] as (keyof typeof ratingNames)[];
  return letters.map((letter, index) => `${index + 1} ${ratingNames[letter]}`).join(', ');
}

import type { Basis } from '../../model/assessment.ts';
import type { GroupScore, Rating, UnscoredReason } from '../../model/scorecard.ts';
import type { JudgedQuestion } from './judge-questions.ts';
import { levelOf, ratingsOf } from './rate-levels.ts';
import { isAtLeast } from './tolerance.ts';

/** The scale that all scored questions share. */
export interface Scale {
  lowest: number;
  highest: number;
  /** Value per level, index = level, of the questionnaire's first rubric. */
  values: readonly number[];
}

/** What a group is judged by. */
export interface ScoringContext {
  basis: Basis;
  /** 0 to 1. */
  minimumKnown: number;
  scale: Scale;
}

interface Counted {
  weight: number;
  level: number;
  value: number;
  claimedValue: number;
  evidencedValue: number;
}

/**
 * Scores a group that holds questions directly (a principle, a section of questions, a facet value).
 * `members` are those of its questions that were asked, in questionnaire order. Formulas: docs/scoring.md, rules 1 to 4.
 */
export function scoreLeaf(
  group: { id: string; title: string; target?: number | undefined },
  members: readonly JudgedQuestion[],
  context: ScoringContext,
): GroupScore {
  const weighty = members.filter((member) => member.question.weight > 0);
  const parts = weighty.flatMap((member) => countedPart(member, context.basis));
  const whole = weightOf(parts);
  const open = weightOf(weighty.filter(({ state }) => state === 'unknown' || state === 'unanswered').map(weightOnly));
  const unscored = reasonUnscored(members, weighty, whole, open, context.minimumKnown);
  const base: GroupScore = {
    id: group.id,
    title: group.title,
    ...(group.target !== undefined && { target: group.target }),
    asked: members.length,
    scored: parts.length,
    ...(whole + open > 0 && knownAndInterval(parts, whole, open, context)),
  };
  return unscored ? { ...base, unscored } : { ...base, ...scoresOf(parts, whole, group.target, context) };
}

function countedPart(member: JudgedQuestion, basis: Basis): Counted[] {
  const { levels, question } = member;
  if (!levels) return [];
  const { claimedValue, evidencedValue } = levels;
  const isClaimed = basis === 'claimed';
  return [
    {
      weight: question.weight,
      level: isClaimed ? levels.claimed : levels.evidenced,
      value: isClaimed ? claimedValue : evidencedValue,
      claimedValue,
      evidencedValue,
    },
  ];
}

function weightOnly(member: JudgedQuestion): { weight: number } {
  return { weight: member.question.weight };
}

function reasonUnscored(
  members: readonly JudgedQuestion[],
  weighty: readonly JudgedQuestion[],
  whole: number,
  open: number,
  minimumKnown: number,
): UnscoredReason | undefined {
  if (members.length === 0) return 'notAsked';
  if (weighty.length === 0) return 'weightless';
  if (whole + open === 0) return 'notApplicable';
  const isAnyUnknown = weighty.some((member) => member.state === 'unknown');
  if (whole === 0 && !isAnyUnknown) return 'unanswered';
  return whole === 0 || !isAtLeast(whole / (whole + open), minimumKnown) ? 'tooLittleKnown' : undefined;
}

function knownAndInterval(parts: readonly Counted[], whole: number, open: number, context: ScoringContext) {
  const sum = sumOf(parts, (part) => part.value);
  const { lowest, highest } = context.scale;
  const ends = [(sum + lowest * open) / (whole + open), (sum + highest * open) / (whole + open)] as const;
  return { known: whole / (whole + open), interval: ends };
}

function scoresOf(
  parts: readonly Counted[],
  whole: number,
  target: number | undefined,
  context: ScoringContext,
): Partial<GroupScore> {
  const score = sumOf(parts, (part) => part.value) / whole;
  const claimed = sumOf(parts, (part) => part.claimedValue) / whole;
  const evidenced = sumOf(parts, (part) => part.evidencedValue) / whole;
  const values = parts.map((part) => part.value).sort((left, right) => left - right);
  const [lowest, highest] = [values[0] ?? 0, values.at(-1) ?? 0];
  const ratings = ratingsOf(parts, context.scale.values.length - 1);
  const rating = target === undefined ? undefined : (ratings[target - 1] as Rating | undefined);
  return {
    score,
    claimed,
    evidenced,
    assuranceGap: claimed - evidenced,
    median: medianOf(values),
    lowest,
    highest,
    spread: highest - lowest,
    level: levelOf(ratings),
    ratings,
    ...(target !== undefined && { gap: gapTo(target, score, context.scale) }),
    ...(rating && { rating }),
  };
}

/** Distance from a score up to a target level, in values; negative above it. */
export function gapTo(target: number, score: number, scale: Scale): number {
  return (scale.values[target] ?? target) - score;
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function weightOf(items: readonly { weight: number }[]): number {
  return items.reduce((sum, item) => sum + item.weight, 0);
}

function sumOf(parts: readonly Counted[], numberOf: (part: Counted) => number): number {
  return parts.reduce((sum, part) => sum + part.weight * numberOf(part), 0);
}

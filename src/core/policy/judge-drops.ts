import type { Comparison, GroupChange } from '../../model/comparison.ts';
import { displayBeside, displayNumber } from '../../model/display-number.ts';
import type { QuestionScore } from '../../model/scorecard.ts';
import { unscoredInWords } from '../../model/unscored-in-words.ts';
import type { JudgedGate, SkipReason } from '../../model/verdict.ts';
import { isAbove } from '../scoring/tolerance.ts';
import type { ExpandedGate } from './expand-gates.ts';
import { furthestFall, placeAt } from './explain-gate.ts';
import type { AssessmentFacts, BaseRules } from './judge-input.ts';
import { type Demand, skipped, toGate } from './to-gate.ts';

/** Why an assessment is not compared, for the gates that need it; undefined when it is. */
export function whyNotCompared(
  { base }: AssessmentFacts,
  rules: BaseRules,
): { reason: SkipReason; words: string } | undefined {
  if (base.state === 'compared') return undefined;
  if (base.state === 'new') return { reason: 'new', words: 'new: the base does not have it' };
  if (base.state === 'notCompared') return { reason: 'notComparable', words: `not comparable: ${base.problem}` };
  return rules.state === 'missing'
    ? { reason: 'baseMissing', words: `the base is missing: ${rules.problem}` }
    : { reason: 'noBase', words: 'no base is named' };
}

/** What a drop gate is about: the whole, or one group, with its questions. */
export interface DropTarget {
  about: string;
  changeOf: (comparison: Comparison) => GroupChange | undefined;
  members: readonly QuestionScore[];
}

/** A gate on how far a score may have fallen since the base. */
export function judgeDrop(
  gate: ExpandedGate,
  target: DropTarget,
  facts: AssessmentFacts,
  rules: BaseRules,
): JudgedGate {
  const limit = Number(gate.limit);
  const demand: Demand = { gate: gate.id, severity: gate.severity, about: target.about };
  const expected = `at most ${displayNumber(limit)} lower`;
  const why = whyNotCompared(facts, rules);
  if (why) return skipped(demand, expected, why.reason, why.words);
  if (facts.base.state !== 'compared') throw new Error('an assessment without a comparison is told above');
  const { comparison } = facts.base;
  const at = placeAt(facts, furthestFall(comparison, target.members));
  const change = target.changeOf(comparison);
  if (change?.before === undefined) {
    const reason = change?.unscoredBefore ? `: ${unscoredInWords(change.unscoredBefore)}` : '';
    return skipped(demand, expected, 'baseUnscored', `the base has no score${reason}`, at);
  }
  if (change.after === undefined || change.delta === undefined) {
    const reason = change.unscoredAfter ? unscoredInWords(change.unscoredAfter) : 'it is gone';
    const found = `unscored: ${reason}; it was ${displayNumber(change.before)}`;
    return toGate(demand, { isMet: false, expected, found, limit }, at);
  }
  const fall = fallOf(change, comparison);
  if (fall === undefined) {
    return skipped(demand, expected, 'notComparable', `too little in common to compare (${fromTo(change)})`, at);
  }
  const found = foundIn(fall, -change.delta, limit, fromTo(change));
  return toGate(demand, { isMet: !isAbove(fall, limit), expected, found, limit, value: fall }, at);
}

/** True when the two sides were asked something else, so that only a part of a difference is anybody's doing. */
export function hasOtherQuestions({ before, after }: Comparison): boolean {
  const [then, now] = [before.questionnaire, after.questionnaire];
  return then.id !== now.id || then.version !== now.version || then.digest !== now.digest;
}

// Over other questions only what was answered and what has aged counts; undefined when that cannot be told.
function fallOf({ delta = 0, parts, isNotComparable }: GroupChange, comparison: Comparison): number | undefined {
  if (!hasOtherQuestions(comparison)) return positive(-delta);
  return parts && !isNotComparable ? positive(-(parts.answers + parts.time)) : undefined;
}

// Minus zero is none.
function positive(fall: number): number {
  return fall === 0 ? 0 : fall;
}

function inWords(fall: number, limit: number): string {
  if (displayNumber(Math.abs(fall)) === '0.00' && !isAbove(fall, limit)) return 'unchanged';
  return fall > 0 ? `${displayBeside(fall, limit)} lower` : `${displayNumber(-fall)} higher`;
}

function fromTo({ before = 0, after = 0 }: GroupChange): string {
  return `${displayNumber(before)} → ${displayNumber(after)}`;
}

// Beside what counts, the whole difference, to which other questions and rubrics belong as well.
function foundIn(fall: number, whole: number, limit: number, scores: string): string {
  const counted = inWords(fall, limit);
  if (Math.abs(fall - whole) <= 1e-9) return `${counted} (${scores})`;
  return `${counted} by answers and time; ${inWords(whole, Number.NaN)} in all (${scores})`;
}

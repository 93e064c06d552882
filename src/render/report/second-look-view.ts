import type { ClaimedBound, CoherenceFinding, FoundPattern, UniformAnswers } from '../../model/insight.ts';
import { shown } from './group-scores.ts';
import type { PatternSide, PatternView } from './group-view.ts';
import type { PairSide, PairView } from './question-view.ts';
import { anchorOf, linkTo, namedLevel, type ReportContext } from './report-context.ts';
import type { SecondLookView } from './report-view.ts';

/** Patterns between principles, answers to compare again, and answers too much alike; or why there is none of them. */
export function secondLookView(context: ReportContext): SecondLookView {
  const { patterns, coherence, uniform, coverage } = context.card;
  const { phrases } = context.words;
  const isEmpty = patterns.length === 0 && coherence.length === 0 && !uniform;
  const none = `${whyNoPatterns(context)} ${phrases.pairsNone}`;
  return {
    ...(isEmpty && { empty: coverage.scored === 0 ? phrases.nothingScored : none }),
    patterns: patterns.map((pattern) => patternView(pattern, context)),
    ...(patterns.length === 0 && { patternsEmpty: whyNoPatterns(context) }),
    pairs: coherence.map((finding) => pairView(finding, context)),
    ...(coherence.length === 0 && { pairsEmpty: phrases.pairsNone }),
    ...(uniform && { uniform: uniformText(uniform, context) }),
  };
}

function whyNoPatterns({ card, words }: ReportContext): string {
  const { phrases } = words;
  if (!card.questionnaire.hasPrinciples) return phrases.patternsPlain;
  const scored = card.principles.filter(({ score }) => score !== undefined).length;
  return scored < 2 ? phrases.patternsFew : phrases.patternsNone;
}

/** A pattern with the scores that make it. */
export function patternView(pattern: FoundPattern, context: ReportContext): PatternView {
  const { title, high, low, difference, means, ask } = pattern;
  return {
    title,
    high: patternSide(high, context),
    low: patternSide(low, context),
    difference: context.words.number(difference),
    means,
    ask,
  };
}

function patternSide(id: string, { card, words }: ReportContext): PatternSide {
  const principle = card.principles.find((each) => each.id === id);
  return {
    ...(principle && { anchor: anchorOf('g', id) }),
    title: principle?.title ?? id,
    score: shown(principle?.score, words.number),
  };
}

function pairView({ if: has, expect: needs, because, ask }: CoherenceFinding, context: ReportContext): PairView {
  return {
    has: pairSide(has, context),
    needs: pairSide(needs, context),
    expected: context.words.phrases.expected({ level: namedLevel(needs.atLeast, context) }),
    because,
    ask,
  };
}

function pairSide({ question, code, level }: ClaimedBound, context: ReportContext): PairSide {
  return {
    ...linkTo(question, context),
    ...(code && { code }),
    title: context.questionById.get(question)?.title ?? '',
    claimed: context.words.phrases.claimedAt({ level: namedLevel(level, context) }),
  };
}

function uniformText({ questions: count, level }: UniformAnswers, context: ReportContext): string {
  const { phrases } = context.words;
  return level === undefined
    ? phrases.uniformSpread({ count })
    : phrases.uniformRun({ count, level: namedLevel(level, context) });
}

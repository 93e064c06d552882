import type { Comparison, QuestionChange } from '../../model/comparison.ts';
import { isQuestionChange } from '../../model/comparison.ts';
import type { JudgedGate } from '../../model/verdict.ts';
import { isAbove } from '../scoring/tolerance.ts';
import type { ExpandedGate } from './expand-gates.ts';
import { about } from './explain-gate.ts';
import { hasOtherQuestions, whyNotCompared } from './judge-drops.ts';
import type { AssessmentFacts, BaseRules } from './judge-input.ts';
import { skipped, toGate } from './to-gate.ts';

/** A question that fell: by how many levels, or to no level at all. */
interface Fall {
  question: string;
  levels: number;
  found: string;
}

/** The gate on how far single questions may have fallen: one entry per question that fell too far, else one that passes. */
export function judgeQuestionDrops(gate: ExpandedGate, facts: AssessmentFacts, rules: BaseRules): JudgedGate[] {
  const limit = Number(gate.limit);
  const demand = { gate: gate.id, severity: gate.severity, about: 'Each question' };
  const expected = `at most ${limit} ${limit === 1 ? 'level' : 'levels'} lower`;
  const why = whyNotCompared(facts, rules);
  if (why) return [skipped(demand, expected, why.reason, why.words)];
  if (facts.base.state !== 'compared') throw new Error('an assessment without a comparison is told above');
  const { comparison } = facts.base;
  const compared = comparison.questions.filter(({ stateBefore, stateAfter, isNotComparable }) => {
    return stateBefore !== undefined && stateAfter !== undefined && !isNotComparable;
  });
  if (compared.length === 0) {
    return [skipped(demand, expected, 'notComparable', 'no question can be compared')];
  }
  const falls = fallsIn(comparison);
  const tooFar = falls.filter(({ levels }) => isAbove(levels, limit));
  const titles = new Map(comparison.questions.map(({ id, title }) => [id, title]));
  if (tooFar.length > 0) {
    return tooFar.map(({ question, levels, found }) => {
      const named = { ...demand, about: titles.get(question) ?? question };
      const value = Number.isFinite(levels) ? { value: levels } : {};
      return toGate(named, { isMet: false, expected, found, limit, ...value }, about(facts, question));
    });
  }
  const most = Math.max(0, ...falls.map(({ levels }) => levels));
  const found = most === 0 ? `none of ${compared.length} fell` : `${most} at most, of ${compared.length} questions`;
  return [toGate(demand, { isMet: true, expected, found, limit, value: most })];
}

function fallsIn(comparison: Comparison): Fall[] {
  const isSplit = hasOtherQuestions(comparison);
  return comparison.changes.filter(isQuestionChange).flatMap((change) => fallOf(change, comparison, isSplit));
}

function fallOf(change: QuestionChange, { basis }: Comparison, isSplit: boolean): Fall[] {
  const { question } = change;
  if (change.kind === 'becameUnscored') {
    const found = `level ${change.before[basis]} → ${stateInWords[change.to]}`;
    return [{ question, levels: Number.POSITIVE_INFINITY, found }];
  }
  // Another rubric that judges the same answer otherwise is nobody's doing.
  if (change.kind !== 'lowered' || (isSplit && change.cause === 'rubric')) return [];
  const [before, after] = [change.before[basis], change.after[basis]];
  return [{ question, levels: before - after, found: `level ${before} → ${after}` }];
}

const stateInWords = { unknown: 'unknown', notApplicable: 'not applicable', unanswered: 'unanswered' } as const;

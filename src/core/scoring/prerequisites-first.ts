import type { CoherenceRule } from '../../model/insight.ts';
import type { RankedAction } from '../../model/scorecard.ts';
import { isAbove } from './tolerance.ts';

/** An action with the level that it starts from and the one that it is meant to reach. */
export interface Proposal extends Omit<RankedAction, 'horizon' | 'after'> {
  evidenced: number;
  aim: number;
}

/** A proposal in its place, with the questions whose actions stand before it. */
export type Ordered = Proposal & Pick<RankedAction, 'after'>;

/**
 * Puts before each action those on which it would rest: where it would reach the first half of a coherence rule whose
 * second half does not hold. Rules that form a circle keep the order that they came in. Actions at priority 0 stay only
 * where another one waits for them.
 */
export function prerequisitesFirst(proposals: readonly Proposal[], rules: readonly CoherenceRule[]): Ordered[] {
  const byQuestion = new Map(proposals.map((proposal) => [proposal.question, proposal]));
  const placed = new Map<string, Ordered>();
  const visited = new Set<string>();
  const place = (proposal: Proposal): void => {
    if (visited.has(proposal.question)) return;
    visited.add(proposal.question);
    const bases = basesOf(proposal, byQuestion, rules);
    for (const base of bases) place(base);
    const after = bases.map(({ question }) => question).filter((question) => placed.has(question));
    placed.set(proposal.question, { ...proposal, ...(after.length > 0 && { after }) });
  };
  for (const proposal of proposals) if (isAbove(proposal.priority, 0)) place(proposal);
  return [...placed.values()];
}

function basesOf(
  { question, evidenced, aim }: Proposal,
  byQuestion: ReadonlyMap<string, Proposal>,
  rules: readonly CoherenceRule[],
): Proposal[] {
  const bases = rules.flatMap((rule) => {
    const base = byQuestion.get(rule.expect.question);
    const isReached = rule.if.question === question && evidenced < rule.if.atLeast && rule.if.atLeast <= aim;
    return isReached && base && base.evidenced < rule.expect.atLeast ? [base] : [];
  });
  return [...new Set(bases)];
}

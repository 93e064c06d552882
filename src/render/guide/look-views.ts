import type { CoherenceRule } from '../../model/insight.ts';
import type { Question } from '../../model/questionnaire.ts';
import { guidePhrases } from './guide-phrases.ts';
import type { BoundView, LookView } from './guide-view.ts';
import { codeView } from './question-code.ts';

/** Pairs of ratings to compare: the rules of which both questions are asked. */
export function lookViews(rules: readonly CoherenceRule[], asked: readonly Question[]): LookView[] {
  const byId = new Map(asked.map((question) => [question.id, question]));
  return rules.flatMap(({ if: has, expect: needs, because, ask }) => {
    const [higher, lower] = [byId.get(has.question), byId.get(needs.question)];
    if (!higher || !lower) return [];
    return [
      {
        has: boundView(higher, guidePhrases.has(has.atLeast)),
        lacks: boundView(lower, guidePhrases.lacks(needs.atLeast)),
        because,
        ask,
      },
    ];
  });
}

function boundView(question: Question, bound: string): BoundView {
  return { ...codeView(question), title: question.title, bound };
}

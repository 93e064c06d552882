import { principleIds } from '../../../model/questionnaire.ts';
import type { ContentRule } from '../content-rule.ts';

export const evenPrinciples: ContentRule = {
  id: 'Q01',
  title: 'every principle has the same number of questions',
  why: 'Scores of principles are compared with each other; one that rests on fewer answers moves more by chance.',
  severity: 'warn',
  check({ hasPrinciples, questions }) {
    if (!hasPrinciples) return [];
    const counts = principleIds.map((id) => ({ id, count: questions.filter((one) => one.principle === id).length }));
    const usual = mostFrequent(counts.map(({ count }) => count));
    const odd = counts.filter(({ count }) => count !== usual).map(({ id, count }) => `${id} has ${count}`);
    if (odd.length === 0) return [];
    return [{ path: ['sections'], message: `principles usually have ${usual} questions here, but ${odd.join(', ')}` }];
  },
};

/** Of several that are equally frequent, the highest. */
function mostFrequent(counts: readonly number[]): number {
  const frequency = (count: number) => counts.filter((other) => other === count).length;
  return counts.reduce((best, count) => {
    const lead = frequency(count) - frequency(best);
    return lead > 0 || (lead === 0 && count > best) ? count : best;
  });
}

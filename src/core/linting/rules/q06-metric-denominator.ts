import { type ContentRule, inEachQuestion } from '../content-rule.ts';

export const metricDenominator: ContentRule = {
  id: 'Q06',
  title: 'a metric that says of what it is counted',
  why: 'A figure without its denominator cannot be computed twice in the same way. A number question is its own metric.',
  severity: 'error',
  check: inEachQuestion(({ kind, metric }) => {
    if (!metric) return kind === 'number' ? [] : [{ path: ['metric'], message: 'no metric: what could be counted?' }];
    if (metric.of) return [];
    return [{ path: ['metric'], message: `the metric "${metric.text}" names no denominator (of)` }];
  }),
};

import { type ContentRule, inEachQuestion } from '../content-rule.ts';

const fewestItems = 3;
const fewestTypes = 2;

export const evidenceMix: ContentRule = {
  id: 'Q04',
  title: 'at least three items of evidence of at least two types, and something measured',
  why: 'Higher levels need papers, records and figures; without suggestions, answers stay claims.',
  severity: 'error',
  check: inEachQuestion(({ evidence, metric }) => {
    const types = [...new Set(evidence.map(({ type }) => type))];
    const messages = [
      ...(evidence.length < fewestItems ? [`${evidence.length} of at least ${fewestItems} items of evidence`] : []),
      ...(evidence.length > 0 && types.length < fewestTypes
        ? [`all evidence is of type ${types.join()}, at least ${fewestTypes} types are needed`]
        : []),
      ...(types.includes('measure') || metric?.of
        ? []
        : ['no evidence of type measure, and no metric with its denominator (of)']),
    ];
    return messages.map((message) => ({ path: ['evidence'], message }));
  }),
};

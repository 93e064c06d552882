import { type ContentRule, inEachQuestion } from '../content-rule.ts';
import { quoted } from '../find-terms.ts';
import { wordsIn } from '../words-in.ts';

const negation = /^(?:not|no|never|nobody|nothing|none|nowhere|neither|nor|without|cannot|.*n['’]t)$/;

export const noNegation: ContentRule = {
  id: 'Q14',
  title: 'no negation in a question',
  why: 'An answer to a negative question can be read in two ways.',
  severity: 'warn',
  isEnglish: true,
  check: inEachQuestion(({ question }) => {
    const found = wordsIn(question).filter((word) => negation.test(word));
    return found.length > 0 ? [{ path: ['question'], message: `negation in the question: ${quoted(found)}` }] : [];
  }),
};

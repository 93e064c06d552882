import { type ContentRule, inEachQuestion } from '../content-rule.ts';
import { quoted, termsIn } from '../find-terms.ts';

export const oneIdea: ContentRule = {
  id: 'Q11',
  title: 'no "and", "or" or "and/or" in a question',
  why: 'Two things joined in one question may deserve two answers.',
  severity: 'warn',
  isEnglish: true,
  check: inEachQuestion(({ question }) => {
    const found = /\band\/or\b/i.test(question) ? ['and/or'] : termsIn(question, ['and', 'or']);
    if (found.length === 0) return [];
    return [{ path: ['question'], message: `${quoted(found)} in the question: does it ask for one idea?` }];
  }),
};

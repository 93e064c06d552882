import { type ContentRule, inEachQuestion } from '../content-rule.ts';
import { wordsIn } from '../words-in.ts';

const longest = 25;

export const questionForm: ContentRule = {
  id: 'Q10',
  title: 'one question of at most 25 words that begins with how, which, what or who',
  why: 'Open questions about the present invite a description; long or closed ones invite a yes.',
  severity: 'error',
  isEnglish: true,
  check: inEachQuestion(({ question }) => {
    const words = wordsIn(question);
    const messages = [
      ...(/^[^?]*\?$/.test(question) ? [] : ['the question needs one question mark, at its end']),
      ...(words.length > longest
        ? [`the question has ${words.length} words, at most ${longest} are read at once`]
        : []),
      ...(/^(how|which|what|who)$/.test(words[0] ?? '') ? [] : ['the question begins with how, which, what or who']),
    ];
    return messages.map((message) => ({ path: ['question'], message }));
  }),
};

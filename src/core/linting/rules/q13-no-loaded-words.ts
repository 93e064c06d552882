import { type ContentRule, inEachQuestion } from '../content-rule.ts';
import { quoted, termsIn } from '../find-terms.ts';
import { textsOfQuestion } from '../texts-of.ts';

const read = new Set<string | number | undefined>(['question', 'askFirst', 'anchors']);
const loaded = [
  ...['should', 'ought', 'proper', 'properly', 'adequately', 'effectively', 'efficiently', 'correctly'],
  ...['best practice', 'best practices', 'best-practice', 'good practice', 'obviously', 'of course'],
  ...['world-class', 'world class', 'best-in-class', 'best in class', 'mature', 'immature'],
  ...['successful', 'successfully', 'unsuccessful'],
];

export const noLoadedWords: ContentRule = {
  id: 'Q13',
  title: 'no loaded words in question, askFirst and anchors',
  why: 'A word that praises or blames tells which answer is wanted.',
  severity: 'error',
  isEnglish: true,
  check: inEachQuestion((question) =>
    textsOfQuestion(question)
      .filter(({ path }) => read.has(path[0]))
      .flatMap(({ path, text }) => {
        const found = termsIn(text, loaded);
        return found.length > 0 ? [{ path, message: `loaded words: ${quoted(found)}` }] : [];
      }),
  ),
};

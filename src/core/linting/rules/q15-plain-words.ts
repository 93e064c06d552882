import type { Question, Questionnaire } from '../../../model/questionnaire.ts';
import { type ContentRule, type Finding, inEachQuestion } from '../content-rule.ts';
import { agreedWords, majorityWords, measureWords, shareWords, trendWords } from '../english-words.ts';
import { termsIn } from '../find-terms.ts';
import { textsOfQuestion } from '../texts-of.ts';
import { wordsIn } from '../words-in.ts';

const longestAverage = 18;
const fixedWords = [
  ...['nobody', 'none', 'a few', 'someone', 'individuals', 'one expert', 'rarely', 'seldom', 'rare'],
  ...[...shareWords, ...majorityWords, ...agreedWords, 'one method', ...measureWords, ...trendWords],
  ...['current', 'scheduled', 'on schedule', 'regularly', 'critical', 'key', 'significant', 'major'],
];

export const plainWords: ContentRule = {
  id: 'Q15',
  title: `sentences of at most ${longestAverage} words on average, and words with a fixed meaning in the glossary`,
  why: 'Raters agree when they read without effort and take "several" or "measured" for the same amount.',
  severity: 'error',
  isEnglish: true,
  check(questionnaire) {
    const isExplained = explainedIn(questionnaire);
    return inEachQuestion((question) => [
      ...checkLength(question),
      ...question.anchors
        .flatMap((anchor, level) => fixedWordsIn(anchor).map((word) => ({ word, level })))
        .filter(({ word }, index, all) => !isExplained(word) && all.findIndex((one) => one.word === word) === index)
        .map(({ word, level }) => ({ path: ['anchors', level], message: `"${word}" is not in the glossary` })),
    ])(questionnaire);
  },
};

function checkLength(question: Question): Finding[] {
  const sentences = textsOfQuestion(question).flatMap(({ text }) => text.split(/(?<=[.?!])\s+/));
  const lengths = sentences.map((sentence) => wordsIn(sentence).length).filter((length) => length > 0);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  if (lengths.length === 0 || average <= longestAverage) return [];
  // Rounded up: 18.04 is not 18.
  const shown = Math.ceil(average * 10) / 10;
  return [{ path: [], message: `sentences of ${shown} words on average, at most ${longestAverage} read easily` }];
}

function fixedWordsIn(anchor: string): string[] {
  // "Keeps" has its fixed meaning in "keeps improving" only: a team also keeps a list.
  return [...termsIn(anchor, fixedWords), ...(/\bkeeps? \p{L}+ing\b/iu.test(anchor) ? ['keeps'] : [])];
}

function explainedIn({ glossary }: Questionnaire): (word: string) => boolean {
  const explained = new Set(Object.keys(glossary).flatMap((key) => termsIn(key, [...fixedWords, 'keeps'])));
  return (word) => explained.has(word);
}

import { type ContentRule, inEachQuestion } from '../content-rule.ts';
import { agreedWords, majorityWords, measureWords, shareWords, trendWords } from '../english-words.ts';
import { quoted, termsIn } from '../find-terms.ts';

const steps = [
  { level: 2, asks: 'a share', words: shareWords },
  {
    level: 3,
    asks: 'an agreed or owned way',
    words: [...majorityWords, ...agreedWords, 'owner', 'owners', 'owned', 'owns', 'one', 'named'],
  },
  { level: 4, asks: 'a measure', words: measureWords },
  {
    level: 5,
    asks: 'a result or change over time',
    words: [
      ...['keeps', 'keep', ...trendWords, 'fall', 'grow', 'shrink', 'falling', 'growing', 'shrinking', 'rise', 'rises'],
      ...['rising', 'improve', 'improves', 'improving', 'fewer', 'faster', 'earlier', 'sooner', 'shorter', 'smaller'],
    ],
  },
] as const;

export const levelWords: ContentRule = {
  id: 'Q25',
  title: 'of six anchors, 2 names a share, 3 an agreed way, 4 a measure and 5 a change over time',
  why: 'Levels mean the same in every question only when each is told by the same sign.',
  severity: 'error',
  isEnglish: true,
  check: inEachQuestion(({ anchors }) => {
    if (anchors.length !== 6) return [];
    return steps
      .filter(({ level, words }) => termsIn(anchors[level] ?? '', words).length === 0)
      .map(({ level, asks, words }) => ({
        path: ['anchors', level],
        message: `anchor ${level} lacks a word for ${asks}, such as ${quoted(words.slice(0, 6))}`,
      }));
  }),
};

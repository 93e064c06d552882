import { type ContentRule, inEachQuestion } from '../content-rule.ts';
import { quoted } from '../find-terms.ts';
import { wordsIn } from '../words-in.ts';

const tooAlike = 0.5;
const stopWords = new Set(
  `a an the of to in on at by for with and or is are was were be been it its their they that this which from as not no nor
  than then into out up who what how when has have had but`.split(/\s+/),
);

export const anchorsDiffer: ContentRule = {
  id: 'Q23',
  title: 'any two anchors of a question share less than half of their words',
  why: 'Levels that read alike are confused with each other.',
  severity: 'error',
  isEnglish: true,
  check: inEachQuestion(({ anchors }) => {
    const sets = anchors.map((anchor) => new Set(wordsIn(anchor).filter((word) => !stopWords.has(word))));
    return sets.flatMap((words, level) =>
      sets.slice(0, level).flatMap((lowerWords, lower) => {
        const shared = [...words].filter((word) => lowerWords.has(word));
        const share = shared.length / (words.size + lowerWords.size - shared.length);
        if (Number.isNaN(share) || share < tooAlike) return [];
        const message = `anchors ${lower} and ${level} share ${Math.round(share * 100)} % of their words: ${quoted(shared)}`;
        return [{ path: ['anchors', level], message }];
      }),
    );
  }),
};

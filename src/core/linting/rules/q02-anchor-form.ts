import type { ContentRule } from '../content-rule.ts';
import { inEachAnchor } from '../in-each-anchor.ts';
import { wordsIn } from '../words-in.ts';

const fewest = 4;
const most = 25;

export const anchorForm: ContentRule = {
  id: 'Q02',
  title: `anchors are one sentence of ${fewest} to ${most} words each`,
  why: 'A rater compares all anchors of a question at once: each must say enough to be told apart and fit in one glance.',
  severity: 'error',
  isEnglish: true,
  check: inEachAnchor((anchor) => {
    const count = wordsIn(anchor).length;
    return [
      ...(count < fewest || count > most ? [`has ${count} words, ${fewest} to ${most} are asked for`] : []),
      ...(anchor.endsWith('.') ? [] : ['needs a full stop at its end']),
      ...(/[.!?]\s/.test(anchor) ? ['is more than one sentence; a semicolon may join two'] : []),
    ];
  }),
};

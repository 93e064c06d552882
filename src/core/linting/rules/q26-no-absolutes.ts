import type { ContentRule } from '../content-rule.ts';
import { quoted, termsIn } from '../find-terms.ts';
import { inEachAnchor } from '../in-each-anchor.ts';

const absolutes = ['always', 'never', 'all', 'every', 'everyone', 'everybody', 'everything'];
const interval = /\bevery (?=(?:\S+ )?(?:day|week|month|quarter|year)s?\b)/gi;

export const noAbsolutes: ContentRule = {
  id: 'Q26',
  title: 'no absolutes in anchors above 0',
  why: 'One exception would lower the level: "most" is what a scope can reach and a rater can confirm.',
  severity: 'warn',
  isEnglish: true,
  check: inEachAnchor((anchor, level) => {
    const found = level === 0 ? [] : termsIn(anchor.replace(interval, ''), absolutes);
    return found.length > 0 ? [`is absolute: ${quoted(found)}`] : [];
  }),
};

import type { ContentRule } from '../content-rule.ts';
import { quoted, termsIn } from '../find-terms.ts';
import { inEachAnchor } from '../in-each-anchor.ts';

const vague = [
  ...['sometimes', 'occasionally', 'often', 'frequently', 'generally', 'usually', 'typically', 'normally', 'mostly'],
  ...['largely', 'some', 'many', 'much', 'various', 'numerous', 'majority', 'appropriate', 'appropriately'],
  ...['adequate', 'sufficient', 'sufficiently', 'reasonable', 'reasonably', 'robust', 'proactive', 'proactively'],
  ...['optimal', 'optimally', 'fully', 'seamless', 'seamlessly', 'leverage', 'leverages', 'leveraged'],
  ...['comprehensive', 'excellent', 'state-of-the-art', 'cutting-edge', 'synergy', 'synergies'],
];

export const noVagueWords: ContentRule = {
  id: 'Q24',
  title: 'no vague amounts and no praise in anchors',
  why: 'Two raters who see the same case differ on "often" and "appropriate"; only words with a fixed meaning hold.',
  severity: 'error',
  isEnglish: true,
  check: inEachAnchor((anchor) => {
    // "How many" asks for an amount and states none.
    const found = termsIn(anchor.replace(/\bhow (?:many|much|often)\b/gi, ''), vague);
    return found.length > 0 ? [`is vague: ${quoted(found)}`] : [];
  }),
};

import { type ContentRule, type Finding, inEachQuestion } from '../content-rule.ts';
import { isInEnglish } from '../is-in-english.ts';
import { wordsIn } from '../words-in.ts';

const fewest = 2;
const noVerbs = new Set(
  `a an the this that these those there it its they their we our you your he she his her everyone everybody everything
  someone somebody anyone anybody nobody`.split(/\s+/),
);
const advice = new Set(['should', 'must', 'shall', 'ought']);
const verbsInIng = new Set(['bring', 'string', 'ring', 'ping', 'swing', 'wing', 'sing', 'spring', 'fling', 'cling']);
/** Advice names who should act first: "All teams should …". */
const opening = 4;

export const actionForm: ContentRule = {
  id: 'Q05',
  title: 'at least two actions, each of which begins with a verb in the imperative',
  why: 'A plan needs a next step from low levels and from high ones, said as something that can be done.',
  severity: 'error',
  check: inEachQuestion(({ actions }, questionnaire) => [
    ...(actions.length < fewest
      ? [{ path: ['actions'], message: `${actions.length} of at least ${fewest} actions` }]
      : []),
    ...(isInEnglish(questionnaire) ? actions.flatMap(({ text }, index) => checkOpening(text, index)) : []),
  ]),
};

function checkOpening(text: string, index: number): Finding[] {
  const words = wordsIn(text).slice(0, opening);
  const culprit = isVerb(words[0] ?? '') ? words.find((word) => advice.has(word)) : words[0];
  if (culprit === undefined) return [];
  return [{ path: ['actions', index, 'text'], message: `"${culprit}": an action begins with a verb, as in "Write …"` }];
}

function isVerb(word: string): boolean {
  return !noVerbs.has(word) && (!word.endsWith('ing') || verbsInIng.has(word));
}

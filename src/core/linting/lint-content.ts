import type { Questionnaire } from '../../model/questionnaire.ts';
import type { Finding } from './content-rule.ts';
import { isInEnglish } from './is-in-english.ts';
import { contentRules } from './rules/index.ts';

/** A finding with the id of the rule that made it. */
export interface RuleFinding extends Finding {
  rule: string;
}

/** What the content rules find, in the order of their ids. Rules about English words are silent in other languages. */
export function lintContent(questionnaire: Questionnaire): RuleFinding[] {
  const isEnglish = isInEnglish(questionnaire);
  return contentRules
    .filter((rule) => isEnglish || !rule.isEnglish)
    .flatMap((rule) => rule.check(questionnaire).map((finding) => ({ rule: rule.id, ...finding })));
}

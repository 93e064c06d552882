import type { Questionnaire, RuleSetting } from '../../model/questionnaire.ts';
import type { ContentRule, Finding } from './content-rule.ts';
import { isInEnglish } from './is-in-english.ts';
import { contentRules } from './rules/index.ts';

/** A finding with the rule that made it and what it counts as. */
export interface LintedFinding extends Finding {
  /** Id of the rule. */
  rule: string;
  severity: ContentRule['severity'];
}

/**
 * What the content rules find, in the order of their ids. `settings` are used as given: whoever calls decides how those
 * of the questionnaire itself (`lint`) and others come together. Rules about English are silent in other languages.
 */
export function lintContent(
  questionnaire: Questionnaire,
  settings: Readonly<Record<string, RuleSetting>>,
): LintedFinding[] {
  return contentRules.flatMap((rule) => {
    const severity = Object.hasOwn(settings, rule.id) ? (settings[rule.id] ?? rule.severity) : rule.severity;
    if (severity === 'off' || (rule.isEnglish && !isInEnglish(questionnaire))) return [];
    return rule.check(questionnaire).map((finding) => ({ rule: rule.id, severity, ...finding }));
  });
}
